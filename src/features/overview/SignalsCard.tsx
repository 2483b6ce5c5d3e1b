import { useMemo } from 'react'
import type { ControlCharts, WeekEvent } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import type { ControlSignal } from '#domain/statistics/control/controlChart.ts'
import { signalWords } from '#domain/statistics/control/signalWords.ts'
import { formatWeek } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import { TextButton } from '#ui/TextButton.tsx'
import styles from './ConsistencyCard.module.css'
import { toControlPanels } from './controlPanels.ts'
import { eventWords, SIGNAL_WRITING } from './controlWords.ts'

interface SignalsCardProps {
  charts: ControlCharts | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  onOpenWeek: (week: string) => void
}

interface ListedSignal {
  dimension: Dimension
  label: string
  signal: ControlSignal
  events: WeekEvent[]
}

/** Every signal of the charts in words, the newest first, with what is known to have happened then. */
export function SignalsCard({ charts, query, labels, onOpenWeek }: SignalsCardProps) {
  const listed = useMemo(() => (charts ? toList(charts, labels) : []), [charts, labels])
  return (
    <ChartFrame
      method="control"
      title={titleOf(listed.length)}
      subtitle="A week beyond its limits, nine or more on one side of the centre, or a slow drift. What happened then may or may not be the reason."
      n={null}
      query={query}
      rows={listed}
      columns={COLUMNS}
      fileName="signals"
      empty={emptyWords(charts)}
      skeletonHeight={120}
    >
      <ul className={styles.signals}>
        {listed.map(({ dimension, label, signal, events }) => (
          <li key={`${dimension}.${signal.kind}.${signal.fromWeek}`} className={styles.signal}>
            <Glyph dimension={dimension} size={8} />
            <div>
              <p>
                <b>{label}.</b> {signalWords(signal, SIGNAL_WRITING)}
              </p>
              <p className={styles.happened}>
                {happened(signal, events)}{' '}
                <TextButton onClick={() => onOpenWeek(signal.toWeek)}>
                  {signal.weeks === 1 ? 'Open its reviews' : 'Open its last week'}
                  <span className="visually-hidden">{`: ${label}, week of ${formatWeek(signal.toWeek)}`}</span>
                </TextButton>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}

function toList(charts: ControlCharts, labels: Record<Dimension, string>): ListedSignal[] {
  return toControlPanels(charts)
    .flatMap(({ dimension, signals }) =>
      signals.map((signal) => ({
        dimension,
        label: labels[dimension],
        signal,
        // Of a run or a drift, what stands at its beginning may have set it off.
        events: charts.events.filter(({ week }) => week === signal.fromWeek),
      })),
    )
    .toSorted((a, b) => (a.signal.toWeek < b.signal.toWeek ? 1 : a.signal.toWeek > b.signal.toWeek ? -1 : 0))
}

function happened({ fromWeek, weeks }: ControlSignal, events: readonly WeekEvent[]): string {
  const when = weeks === 1 ? 'That week' : `In its first week, ${formatWeek(fromWeek)}`
  if (events.length === 0) return `${when}: nothing noted here.`
  return `${when}: ${events.map(eventWords).join('; ')}.`
}

function titleOf(count: number): string {
  if (count === 0) return 'Signals'
  return count === 1 ? 'One signal, and what happened then' : `${count} signals, and what happened then`
}

function emptyWords(charts: ControlCharts | undefined): string {
  const isCharted = charts?.series.some(({ dimensions }) => dimensions.outcome.limits !== null) ?? false
  return isCharted
    ? 'No signal in this period: nothing but what chance alone would give.'
    : 'Without limits there are no signals. They come once there are enough weeks.'
}

const COLUMNS: readonly PointColumn<ListedSignal>[] = [
  { id: 'dimension', label: 'Dimension', value: ({ label }) => label },
  {
    id: 'from',
    label: 'From week',
    value: ({ signal }) => signal.fromWeek,
    text: ({ signal }) => formatWeek(signal.fromWeek),
  },
  { id: 'to', label: 'To week', value: ({ signal }) => signal.toWeek, text: ({ signal }) => formatWeek(signal.toWeek) },
  { id: 'n', label: 'n', value: ({ signal }) => signal.n, isNumber: true },
  { id: 'words', label: 'What', value: ({ signal }) => signalWords(signal, SIGNAL_WRITING) },
  { id: 'events', label: 'Then', value: ({ events }) => events.map(eventWords).join('; ') },
]
