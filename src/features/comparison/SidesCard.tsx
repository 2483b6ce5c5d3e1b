import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dimension } from '#domain/definition/definition.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { type ComparedFilter, sidesQuery } from './api.ts'
import type { CompareSearch } from './compareSearch.ts'
import { sidesSentence, toMeasures } from './measures.ts'
import { measurePoints } from './measurePoints.ts'
import { otherPeriod, periodName, sideNames } from './sides.ts'
import { SidesPickers } from './SidesPickers.tsx'
import { SidesTable } from './SidesTable.tsx'

interface SidesCardProps {
  filter: ComparedFilter
  isReady: boolean
  lastWeek: string | null
  teams: readonly { id: string; name: string }[]
  agents: readonly { id: string; name: string }[]
  labels: Record<Dimension, string>
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

const SUBTITLE =
  'Means with their 95% intervals, and the first less the second with the interval of the difference: by Welch for means, by Newcombe for shares. A side that holds the other is counted without it.'

/** Two groups, or one in two periods, with what can be said of their difference. */
export function SidesCard({ filter, isReady, lastWeek, teams, agents, labels, search, onSearch }: SidesCardProps) {
  const before = otherPeriod(search, filter)
  const { one, other } = search
  const sides = {
    one,
    other,
    ...(before?.fromWeek === undefined ? {} : { otherFromWeek: before.fromWeek }),
    ...(before?.toWeek === undefined ? {} : { otherToWeek: before.toWeek }),
  }
  const isSame = one === other && before !== null && before.fromWeek === undefined && before.toWeek === undefined
  const query = useQuery({ ...sidesQuery(filter, sides), enabled: isReady && before !== null && !isSame })
  const names = query.data && before && !isSame ? sideNames(query.data, filter, before, one === other) : null
  const measures = useMemo(
    () => (query.data && names ? toMeasures(query.data, names, labels) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- names are two texts, made anew each time
    [query.data, names?.one, names?.other, labels],
  )
  return (
    <>
      <SidesPickers
        search={search}
        weeks={periodName(filter)}
        lastWeek={lastWeek}
        teams={teams}
        agents={agents}
        onSearch={onSearch}
      />
      <ChartFrame
        method="mean"
        title={measures.length === 0 ? 'Side by side' : sidesSentence(measures)}
        subtitle={SUBTITLE}
        n={query.data && names ? query.data.one.n + query.data.other.n : null}
        query={before === null || isSame ? NOTHING : query}
        rows={measures}
        columns={names ? measurePoints(names) : []}
        fileName="side-by-side"
        empty={
          isSame
            ? 'Both sides are the same reviews. Choose another group, or other weeks.'
            : 'Choose which weeks to compare with: a page of all weeks has none before it.'
        }
        skeletonHeight={300}
        isFlush
      >
        {query.data && names && (
          <SidesTable measures={measures} names={names} onOpen={(side) => onSearch({ open: `side.${side}` })} />
        )}
      </ChartFrame>
    </>
  )
}

const NOTHING = { data: [], error: null, refetch: () => undefined }
