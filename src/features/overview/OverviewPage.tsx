import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels, dimensionTargets } from '#lib/dimensionLabels.ts'
import { formatCount, formatWeek } from '#lib/format.ts'
import { isAbsolutePeriod, type Period, toPeriod } from '#lib/period.ts'
import { useTimeZone } from '#lib/session.ts'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { PeriodFilter } from '#ui/PeriodFilter.tsx'
import { AgentsCard } from './AgentsCard.tsx'
import { overviewQuery } from './api.ts'
import { CompleteServiceCard } from './CompleteServiceCard.tsx'
import { ServiceCards } from './ServiceCards.tsx'
import { toOpenPanel } from './openPanel.ts'
import styles from './OverviewPage.module.css'
import type { OverviewSearch } from './overviewSearch.ts'
import { TeamFilter } from './TeamFilter.tsx'

interface OverviewPageProps {
  search: OverviewSearch
  onSearch: (partial: Partial<OverviewSearch>) => void
  /** Saved views, among the filters. */
  views?: ReactNode
  /** Stands below the numbers. */
  after?: ReactNode
}

/** Is service complete, where does it fall short, and how does each agent stand? */
export function OverviewPage({ search, onSearch, views, after }: OverviewPageProps) {
  const channel = search.channel?.length ? search.channel : undefined
  // “The last 26 weeks” end with the last review, so that one has to be known first.
  const whole = useQuery(overviewQuery({}))
  const lastWeek = whole.data?.weeks?.last ?? null
  const period = toPeriod(search, lastWeek)
  const filter = { ...period, ...(search.teamId ? { teamId: search.teamId } : {}), ...(channel ? { channel } : {}) }
  const isReady = isAbsolutePeriod(search) || whole.data !== undefined
  const own = useQuery({ ...overviewQuery(filter), enabled: isReady })
  const query = whole.error !== null && own.data === undefined ? whole : own
  const overview = own.data
  const definition = useQuery(definitionQuery).data?.content
  const timeZone = useTimeZone()
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const targets = useMemo(() => dimensionTargets(definition), [definition])
  const panel = search.open !== undefined && overview ? toOpenPanel(search.open, overview, labels, targets) : null
  return (
    <div>
      <PageHead
        title="Service overview"
        sub={overview ? drawnWords(overview.n, period, channel !== undefined) : ' '}
        isLong
        actions={
          <FilterBar>
            <PeriodFilter search={search} anyWeek={lastWeek} onSearch={onSearch} />
            <TeamFilter
              teams={whole.data?.teams ?? []}
              chosen={search.teamId}
              onChoose={(teamId) => onSearch({ teamId })}
            />
            <ChannelFilter chosen={channel ?? []} onChoose={(channels) => onSearch({ channel: channels })} />
            {views}
          </FilterBar>
        }
      />
      <div className={styles.cards}>
        <CompleteServiceCard overview={overview} query={query} labels={labels} onOpen={(open) => onSearch({ open })} />
        <ServiceCards
          filter={filter}
          isReady={isReady}
          targets={targets}
          labels={labels}
          timeZone={timeZone}
          chart={search.chart}
          onChart={(chart) => onSearch({ chart })}
          onOpen={(open) => onSearch({ open })}
        />
        <AgentsCard
          agents={overview?.agents ?? NO_AGENTS}
          query={query}
          targets={targets}
          labels={labels}
          timeZone={timeZone}
          search={search}
          onSearch={onSearch}
        />
        {after}
      </div>
      {panel && (
        <DrillPanel title={panel.title} subtitle={panel.subtitle} onClose={() => onSearch({ open: undefined })}>
          <ReviewsBehind
            caption="Reviews behind the mark"
            filter={{
              ...filter,
              ...(panel.agentId ? { agentId: panel.agentId } : {}),
              ...(panel.teamId ? { teamId: panel.teamId } : {}),
              ...(panel.week ? { fromWeek: panel.week, toWeek: panel.week } : {}),
            }}
            {...(panel.keep ? { keep: panel.keep } : {})}
            targets={targets}
            labels={labels}
            timeZone={timeZone}
            hasAgent={panel.agentId === undefined}
          />
        </DrillPanel>
      )}
    </div>
  )
}

// One list for good, so that nothing is drawn again while loading.
const NO_AGENTS: never[] = []

function drawnWords(n: number, { fromWeek, toWeek }: Period, hasChannels: boolean): string {
  const from = fromWeek === undefined ? '' : `, from the week of ${formatWeek(fromWeek)}`
  const to = toWeek === undefined ? '' : ` to the week of ${formatWeek(toWeek)}`
  const drawn = n === 1 ? '1 interaction' : `${formatCount(n)} interactions`
  return `${drawn} drawn at random${from}${to}${hasChannels ? ', some channels' : ', all channels'}. Targeted reviews are left out.`
}
