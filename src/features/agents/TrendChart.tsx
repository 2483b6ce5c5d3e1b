import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import type { Grain } from '#contract/agents.ts'
import { formatWeek } from '#lib/format.ts'
import { CountPanel } from './CountPanel.tsx'
import { nextMark, type Mark } from './nextMark.ts'
import { toCountPoints } from './toCountPoints.ts'
import { toTrendEvents } from './toTrendEvents.ts'
import { type AgentWeekSeries, toTrendSeries } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { TrendPanel } from './TrendPanel.tsx'
import { PLOT, trendDomain } from './trendScale.ts'
import type { Means } from './trendWords.ts'

interface TrendChartProps {
  series: readonly AgentWeekSeries[]
  by?: Grain
  /** Local days of conversations about coaching. */
  coached?: readonly string[]
  means: Means
  targets: Record<Dimension, number>
  labels: Record<Dimension, string>
  onOpenWeek: (week: string) => void
}

/** Room right of the plot for the direct labels. */
const GUTTER = 132

/** One panel a dimension on the same weeks and the same range, and under them how many reviews each week had. */
export function TrendChart(props: TrendChartProps) {
  const { series, by = 'week', coached = [], means, targets, labels, onOpenWeek } = props
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false
  const root = useRef<HTMLDivElement>(null)
  const panels = useMemo(() => DIMENSIONS.map((dimension) => toTrendSeries(series, dimension, by)), [series, by])
  const counts = useMemo(() => toCountPoints(series, by), [series, by])
  const marks = useMemo(() => panels.map((panel) => panel.flatMap(({ points }) => points)), [panels])
  const domain = useMemo(() => trendDomain(marks.flat()), [marks])
  const [active, setActive] = useState<Mark | null>(null)
  // One tab stop for the whole chart: the mark last visited, else the newest one.
  const stop = nextMark(marks, active ?? { panel: 0, index: Number.POSITIVE_INFINITY }, 'stay')
  const handleKey = (event: KeyboardEvent) => {
    const next = stop && nextMark(marks, stop, event.key)
    if (!next || next === stop) return
    event.preventDefault()
    setActive(next)
    root.current?.querySelector<HTMLElement>(`[data-mark="${next.panel}:${next.index}"]`)?.focus()
  }
  const gutter = isNarrow ? 8 : GUTTER
  const events = toTrendEvents(panels[0] ?? [], { coached, first: counts[0]?.week, steps: counts.length, by })
  const lines = events.map(({ x }) => x)
  return (
    <div
      ref={root}
      className={styles.chart}
      role="group"
      aria-label={by === 'month' ? 'Monthly means' : 'Weekly means'}
      onKeyDown={handleKey}
    >
      {events.length > 0 && (
        <div className={styles.events}>
          {events.map(({ x, name, day, isLabelled }) => (
            <span
              key={`${name} ${day}`}
              className={isLabelled ? undefined : 'visually-hidden'}
              style={{ left: `calc(${PLOT.left}px + (100% - ${PLOT.left + gutter}px) * ${(x + 0.5) / counts.length})` }}
            >
              <b>{name}</b> {formatWeek(day)}
            </span>
          ))}
        </div>
      )}
      {DIMENSIONS.map((dimension, panel) => (
        <TrendPanel
          key={dimension}
          by={by}
          dimension={dimension}
          label={labels[dimension]}
          series={panels[panel] ?? []}
          weeks={counts.length}
          mean={means[dimension]}
          target={targets[dimension]}
          hasTargetLabel={panel === 0 || targets[dimension] !== targets.friendliness}
          boundaries={lines}
          domain={domain}
          gutter={gutter}
          isNarrow={isNarrow}
          panel={panel}
          stop={stop?.panel === panel ? stop.index : null}
          onVisit={(index) => setActive({ panel, index })}
          onOpenWeek={onOpenWeek}
        />
      ))}
      <CountPanel by={by} points={counts} boundaries={lines} gutter={gutter} isNarrow={isNarrow} />
    </div>
  )
}
