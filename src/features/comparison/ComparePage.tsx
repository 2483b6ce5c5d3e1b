import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { isAbsolutePeriod } from '#lib/period.ts'
import { Page } from '#ui/Page.tsx'
import { choicesQuery, type ComparedFilter, comparisonQuery } from './api.ts'
import { BehindRow } from './BehindRow.tsx'
import styles from './Compare.module.css'
import { CompareFilters } from './CompareFilters.tsx'
import type { CompareSearch } from './compareSearch.ts'
import { RowsCard } from './RowsCard.tsx'
import { ListedCard } from './ListedCard.tsx'
import { SidesCard } from './SidesCard.tsx'
import { selectionWords } from './selectionWords.ts'
import { TrendsCard } from './TrendsCard.tsx'
import { toFilter } from './toFilter.ts'
import { ViewBar } from './ViewBar.tsx'

interface ComparePageProps {
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
  /** Saved views, among the filters. */
  views?: ReactNode
}

const NONE: never[] = []

/** How do agents and teams stand beside each other, as far as the intervals allow to say? */
export function ComparePage({ search, onSearch, views }: ComparePageProps) {
  // “The last 26 weeks” end with the last review, so that one has to be known first.
  const choices = useQuery(choicesQuery)
  const lastWeek = choices.data?.weeks?.last ?? null
  const filter = toFilter(search, lastWeek)
  const isReady = isAbsolutePeriod(search) || choices.data !== undefined
  const own = useQuery({
    // Trends are drawn of agents, and the two in detail are chosen among them.
    ...comparisonQuery(filter, search.view === 'rows' ? search.by : 'agent'),
    enabled: isReady,
  })
  const query = choices.error !== null && own.data === undefined ? choices : own
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const view = search.selection === undefined ? search.view : null
  const shared = { filter, labels, search, onSearch }
  return (
    <Page title="Compare" sub={subOf(search, own.data?.n, filter)} isLong>
      <div className={styles.bar}>
        <ViewBar search={search} labels={labels} onSearch={onSearch} />
        <CompareFilters search={search} lastWeek={lastWeek} onSearch={onSearch} views={views} />
      </div>
      {search.selection && (
        <ListedCard selection={search.selection} filter={filter} targets={own.data?.targets ?? null} labels={labels} />
      )}
      {view === 'weeks' && <TrendsCard comparison={own.data} query={query} {...shared} />}
      {view === 'sides' && (
        <SidesCard
          isReady={isReady}
          lastWeek={lastWeek}
          teams={choices.data?.teams ?? NONE}
          agents={own.data?.rows ?? NONE}
          {...shared}
        />
      )}
      {view === 'rows' && <RowsCard comparison={own.data} query={query} {...shared} />}
      {search.open !== undefined && own.data && (
        <BehindRow
          open={search.open}
          search={search}
          comparison={own.data}
          filter={filter}
          labels={labels}
          onClose={() => onSearch({ open: undefined })}
        />
      )}
    </Page>
  )
}

function subOf(search: CompareSearch, n: number | undefined, filter: ComparedFilter): string {
  if (search.selection !== undefined) return LISTED[search.selection]
  return n === undefined ? '\u00a0' : selectionWords(n, filter)
}

const LISTED = {
  targeted: 'Picked for a reason, and so never averaged: they would make everybody look worse. They feed coaching.',
  calibration: 'Scored once more to compare reviewers, and so never averaged for an agent.',
}
