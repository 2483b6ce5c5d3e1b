import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { AgentConsistency } from '#contract/consistency.ts'
import { type ClauseLine, clauseLines } from '#domain/consistency/clauseWords.ts'
import type { ClauseState } from '#domain/consistency/consistencyClauses.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { chartVerdict } from '#domain/statistics/control/signalWords.ts'
import { formatCount, formatPoints, formatShare, formatWeek } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { ControlChart } from '#ui/ControlChart.tsx'
import { controlReach } from '#ui/controlScale.ts'
import type { PointColumn } from '#ui/pointColumn.ts'
import { consistencyQuery } from './api.ts'
import styles from './ConsistencyCard.module.css'
import { consistencyTitle, limitWords, missingWords, spreadWords, windowWords } from './consistencyWords.ts'

interface ConsistencyCardProps {
  agentId: string
  labels: Record<Dimension, string>
  fileName: string
  onOpenWeek: (week: string) => void
}

/** Is this agent consistently above the benchmark: the five clauses with their numbers, and week by week. */
export function ConsistencyCard({ agentId, labels, fileName, onOpenWeek }: ConsistencyCardProps) {
  const query = useQuery(consistencyQuery(agentId))
  const data = query.data
  const points = data?.chart.points ?? []
  const missing = data ? missingWords(data) : null
  const spread = data ? spreadWords(data) : null
  return (
    <ChartFrame
      method="consistency"
      title={consistencyTitle(data, labels)}
      subtitle={data ? windowWords(data) : 'The last 180 days against the benchmark.'}
      n={data?.clauses?.critical.n ?? null}
      query={query}
      rows={points.filter(({ n }) => n > 0)}
      columns={COLUMNS}
      fileName={fileName}
      empty="No random reviews in the last 180 days."
      skeletonHeight={300}
    >
      {missing && <p className={styles.words}>{missing}</p>}
      {data?.clauses && <Clauses lines={clauseLines(data.clauses, { ...WRITING, labels })} />}
      {spread && <p className={styles.words}>{spread}</p>}
      {data && points.length > 0 && <Weeks data={data} onOpenWeek={onOpenWeek} />}
    </ChartFrame>
  )
}

const WRITING = { count: formatCount, share: (share: number) => formatShare(share) }

const STATES: Record<ClauseState, { icon: typeof IconCheck; word: string }> = {
  holds: { icon: IconCheck, word: 'Holds' },
  fails: { icon: IconX, word: 'Fails' },
  open: { icon: IconHelp, word: 'Too early' },
}

function Clauses({ lines }: { lines: readonly ClauseLine[] }) {
  return (
    <ul className={styles.clauses}>
      {lines.map(({ id, state, words }) => {
        const { icon: Icon, word } = STATES[state]
        return (
          <li key={id}>
            <span className={styles.state}>
              <Icon size={14} stroke={1.8} aria-hidden />
              {word}
            </span>
            {words}
          </li>
        )
      })}
    </ul>
  )
}

function Weeks({ data, onOpenWeek }: { data: AgentConsistency; onOpenWeek: (week: string) => void }) {
  const { points, signals, limits } = data.chart
  const total = points.reduce((sum, { n }) => sum + n, 0)
  const mean = points.reduce((sum, point) => sum + point.n * (point.mean ?? 0), 0) / Math.max(1, total)
  const centre = limits?.centre ?? mean
  const first = points[0]?.week ?? ''
  const reach = controlReach([{ centre, marks: points }])
  const { verdict, basis } = chartVerdict(signals, { week: formatWeek })
  return (
    <div className={styles.weeks}>
      <h3>
        All three dimensions together, week by week, {formatCount(reach)} points to either side of{' '}
        {formatPoints(centre)}
        {limits && (
          <span>
            <b>{verdict}</b> {basis}
          </span>
        )}
      </h3>
      <ControlChart
        dimension={null}
        label="All three together"
        series={[points]}
        weeks={points.map(({ week }) => week)}
        centre={centre}
        reach={reach}
        beyond={new Set(signals.filter(({ kind }) => kind === 'beyond').map(({ fromWeek }) => fromWeek))}
        runs={signals
          .filter(({ kind }) => kind === 'run')
          .map(({ fromWeek, toWeek, weeks, side }) => ({
            fromWeek: fromWeek < first ? first : fromWeek,
            toWeek,
            label: `${weeks} weeks ${side} centre`,
          }))}
        boundaries={[]}
        gutter={8}
        onOpenWeek={onOpenWeek}
      />
      <p className={styles.words}>{limitWords(data)}</p>
    </div>
  )
}

type Point = AgentConsistency['chart']['points'][number]

const COLUMNS: readonly PointColumn<Point>[] = [
  { id: 'week', label: 'Week', value: ({ week }) => week, text: ({ week }) => formatWeek(week) },
  { id: 'n', label: 'n', value: ({ n }) => n, isNumber: true },
  { id: 'mean', label: 'Mean', value: ({ mean }) => mean, isNumber: true },
  { id: 'low', label: 'Lower limit', value: ({ low }) => low, isNumber: true },
  { id: 'high', label: 'Upper limit', value: ({ high }) => high, isNumber: true },
]
