import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useMemo } from 'react'
import type { AgentPage as AgentNumbers } from '#contract/agents.ts'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { formatCount } from '#lib/format.ts'
import { lazyPart } from '#lib/lazyPart.ts'
import { hasOwnSpan, isAbsolutePeriod, toPeriod, weekStartOf } from '#lib/period.ts'
import { useTimeZone } from '#lib/session.ts'
import { ChannelFilter } from '#ui/ChannelFilter.tsx'
import { FilterBar } from '#ui/FilterBar.tsx'
import { PeriodFilter, periodWords } from '#ui/PeriodFilter.tsx'
import { AdjustedCard } from './AdjustedCard.tsx'
import { AgentHead } from './AgentHead.tsx'
import styles from './AgentPage.module.css'
import type { AgentSearch } from './agentSearch.ts'
import { agentQuery, teamCriteriaQuery } from './api.ts'
import { BalanceCard } from './BalanceCard.tsx'
import { CriteriaCard } from './CriteriaCard.tsx'
import { toCriterionRows } from './criterionRows.ts'
import { GrainFilter } from './GrainFilter.tsx'
import { lastSeenWeek } from './lastSeenWeek.ts'
import { openedMark, openedWeeks, openedWords, sinceWeek } from './openedReviews.ts'
import { TrendCard } from './TrendCard.tsx'

// Below the fold, and the page is heavy enough.
const FactCards = lazyPart(async () => (await import('./FactCards.tsx')).FactCards)
const ConsistencyCard = lazyPart(async () => (await import('./ConsistencyCard.tsx')).ConsistencyCard)

interface AgentPageProps {
  agentId: string
  search: AgentSearch
  onSearch: (partial: Partial<AgentSearch>) => void
  /** Saved views, among the filters. */
  views?: ReactNode
}

/** One agent: the three dimensions over time, how they stand to each other, by criterion, and every review. */
export function AgentPage({ agentId, search, onSearch, views }: AgentPageProps) {
  const channel = search.channel?.length ? search.channel : undefined
  // “The last 26 weeks” end with the agent's last review, so that one has to be known first.
  const whole = useQuery(agentQuery(agentId, {}))
  const lastWeek = whole.data ? lastSeenWeek(whole.data.series) : null
  const period = toPeriod(search, lastWeek)
  const filter = { ...period, ...(channel ? { channel } : {}) }
  const own = useQuery({
    ...agentQuery(agentId, search.by === 'month' ? { ...filter, by: 'month' } : filter),
    enabled: isAbsolutePeriod(search) || whole.data !== undefined,
  })
  const query = whole.error !== null && own.data === undefined ? whole : own
  const page = own.data
  const definition = useQuery(definitionQuery).data?.content
  const timeZone = useTimeZone()
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  const team = useQuery({ ...teamCriteriaQuery(agentId, filter), enabled: page !== undefined }).data
  const criteria = useMemo(
    () => (page && definition ? toCriterionRows(page.criteria, definition, team?.criteria) : []),
    [page, definition, team],
  )
  const fileName = `agent-${agentId}`
  // These look at the last 90 days, unless a span was chosen by hand.
  const trailing = {
    agentId,
    filter: { ...(hasOwnSpan(search) ? period : {}), ...(channel ? { channel } : {}) },
    onOpen: (day: string) => onSearch({ open: sinceWeek(lastWeek === null ? day : weekStartOf(day, lastWeek)) }),
  }
  const list = { targets: page?.targets ?? null, labels, timeZone }
  return (
    <div>
      <AgentHead summary={(page ?? whole.data)?.summary} subtitle={page ? reviewWords(page) : ''}>
        <FilterBar>
          <PeriodFilter search={search} anyWeek={lastWeek} onSearch={onSearch} />
          <GrainFilter by={search.by} onChoose={(by) => onSearch({ by, open: undefined })} />
          <ChannelFilter chosen={channel ?? []} onChoose={(channels) => onSearch({ channel: channels })} />
          {views}
        </FilterBar>
      </AgentHead>
      <div className={styles.grid}>
        <div className={styles.column}>
          <TrendCard
            by={search.by}
            page={page}
            query={query}
            labels={labels}
            fileName={`${fileName}-weeks`}
            onOpenWeek={(start) => onSearch({ open: openedMark(start, search.by) })}
          />
          <CriteriaCard
            rows={criteria}
            team={team}
            definition={definition ?? null}
            query={query}
            fileName={`${fileName}-criteria`}
          />
          <Suspense>
            <ConsistencyCard
              agentId={agentId}
              labels={labels}
              fileName={`${fileName}-consistency`}
              onOpenWeek={(open) => onSearch({ open })}
            />
          </Suspense>
        </div>
        <div className={styles.column}>
          <BalanceCard {...trailing} targets={page?.targets ?? null} labels={labels} fileName={`${fileName}-balance`} />
          <AdjustedCard {...trailing} labels={labels} timeZone={timeZone} fileName={`${fileName}-adjusted`} />
          {page && (
            <Suspense>
              <FactCards
                agentId={agentId}
                filter={filter}
                labels={labels}
                fileName={fileName}
                onOpen={() => onSearch({ open: 'period' })}
              />
            </Suspense>
          )}
        </div>
        <section className={styles.reviews} aria-labelledby="agent-reviews">
          <div className={styles.head}>
            <h2 id="agent-reviews">Reviewed interactions</h2>
            {page && <span>{countedWords(page)}</span>}
          </div>
          {page && (
            <ReviewsBehind caption="Reviewed interactions" filter={{ agentId, ...filter }} pageSize={20} {...list} />
          )}
        </section>
      </div>
      {search.open !== undefined && page && (
        <DrillPanel
          {...openedWords(search.open, page, periodWords(search))}
          onClose={() => onSearch({ open: undefined })}
        >
          <ReviewsBehind
            caption="Reviews behind the mark"
            filter={{ agentId, ...filter, ...openedWeeks(search.open) }}
            {...list}
          />
        </DrillPanel>
      )}
    </div>
  )
}

function reviewWords({ summary, reviewers }: AgentNumbers): string {
  const reviews = summary.n === 1 ? '1 random review' : `${formatCount(summary.n)} random reviews`
  return `${reviews} by ${reviewers === 1 ? '1 reviewer' : `${formatCount(reviewers)} reviewers`}`
}

function countedWords({ summary, targeted }: AgentNumbers): string {
  return `${formatCount(summary.n)} random, ${formatCount(targeted)} targeted (targeted ones are listed, never averaged)`
}
