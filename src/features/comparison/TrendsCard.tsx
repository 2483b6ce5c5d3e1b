import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Comparison } from '#contract/comparison.ts'
import type { ServiceLine } from '#contract/serviceLine.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatCount } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { FindField } from '#ui/FindField.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { foldText } from '#ui/tableColumn.ts'
import { type ComparedFilter, weeksQuery } from './api.ts'
import { Choice } from '#ui/Choice.tsx'
import styles from './Compare.module.css'
import type { CompareSearch } from './compareSearch.ts'
import { shownDimensions } from './groupOf.ts'
import { spanOf, toTrend, usualStep } from './toTrends.ts'
import { type AgentTrends, TrendGrid } from './TrendGrid.tsx'
import { TREND_POINTS, toTrendRows } from './trendRows.ts'

interface TrendsCardProps {
  comparison: Comparison | undefined
  query: FrameQuery
  filter: ComparedFilter
  labels: Record<Dimension, string>
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

/** As many agents are fetched, and drawn, at once. */
const BATCH = 48
const NO_ROWS: Comparison['rows'] = []
const STEPS = [
  { value: '1', label: 'Weeks' },
  { value: '4', label: 'Four weeks' },
] as const

/** Many small trends on the same weeks and the same range. */
export function TrendsCard({ comparison, query, filter, labels, search, onSearch }: TrendsCardProps) {
  const rows = comparison?.rows ?? NO_ROWS
  const found = useMemo(() => rows.filter(finds(search.find)), [rows, search.find])
  const drawn = found.slice(0, BATCH * search.batches)
  const batches = Array.from({ length: Math.ceil(drawn.length / BATCH) }, (_, at) =>
    drawn.slice(at * BATCH, (at + 1) * BATCH),
  )
  const answers = useQueries({
    queries: batches.map((batch) =>
      weeksQuery(
        filter,
        batch.map(({ id }) => id),
      ),
    ),
  })
  const agents = answers.flatMap(({ data }) => data?.agents ?? [])
  const factors = answers.reduce<readonly number[]>(
    (most, { data }) => (data && data.factors.length > most.length ? data.factors : most),
    [],
  )
  const span = spanOf(agents)
  const step = search.step ?? usualStep(agents)
  const shown = shownDimensions(search.dimension)
  const weeksById = new Map(agents.map(({ id, weeks }) => [id, weeks]))
  const trends = drawn.map(({ id, name, n }): AgentTrends => ({
    id,
    name,
    n,
    points: shown.map((dimension) => ({
      dimension,
      points: span === null ? [] : toTrend(weeksById.get(id) ?? [], factors, dimension, span, step),
    })),
  }))
  const failed = answers.find(({ error }) => error !== null)
  const isLoading = answers.some(({ data }) => data === undefined)
  return (
    <ChartFrame
      method="mean"
      title="Week by week, agent by agent"
      subtitle={subtitleOf(step, found.length, drawn.length)}
      n={comparison?.n ?? null}
      query={failed ?? (isLoading && agents.length === 0 && drawn.length > 0 ? LOADING : query)}
      rows={span === null ? [] : toTrendRows(trends, labels)}
      columns={TREND_POINTS}
      fileName="trends"
      empty={rows.length > 0 && found.length === 0 ? `No agent or team reads “${search.find}”.` : EMPTY}
      skeletonHeight={420}
    >
      <div className={styles.trendTools}>
        <FindField label="Find an agent or team" value={search.find} onFind={(find) => onSearch({ find })} />
        <Choice
          label="A point is"
          value={step === 1 ? '1' : '4'}
          choices={STEPS}
          onChoose={(next) => onSearch({ step: next === '1' ? 1 : 4 })}
        />
      </div>
      {span && (
        <TrendGrid
          trends={trends}
          span={span}
          step={step}
          targets={comparison?.targets ?? null}
          labels={labels}
          onOpen={(id, point) => onSearch({ open: `agent.${id}@${point.fromWeek}~${point.toWeek}` })}
        />
      )}
      {drawn.length < found.length && (
        <button type="button" className={styles.more} onClick={() => onSearch({ batches: search.batches + 1 })}>
          Show {formatCount(Math.min(BATCH, found.length - drawn.length))} more
        </button>
      )}
    </ChartFrame>
  )
}

const LOADING: FrameQuery = { data: undefined, error: null, refetch: () => undefined }
const EMPTY = 'No random review in this selection. Choose a longer period, or fewer filters.'

function finds(text: string) {
  const folded = foldText(text)
  return ({ name, team }: ServiceLine) => foldText(`${name} ${team?.name ?? ''}`).includes(folded)
}

function subtitleOf(step: 1 | 4, found: number, drawn: number): string {
  const points = step === 1 ? 'weekly means' : 'means of four weeks'
  const some = drawn < found ? ` The first ${formatCount(drawn)} of ${formatCount(found)} agents by name.` : ''
  return `Lines are ${points}, bands their 95% intervals from five reviews on; grey dots stand for fewer, gaps for none. All on the same range.${some}`
}
