import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatWeek } from '#lib/format.ts'
import { CountPanel } from './CountPanel.tsx'
import { nextMark, type Mark } from './nextMark.ts'
import { toCountPoints } from './toCountPoints.ts'
import { type AgentWeekSeries, toTrendSeries } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { TrendPanel } from './TrendPanel.tsx'
import { PLOT, trendDomain } from './trendScale.ts'
import type { Means } from './trendWords.ts'

interface TrendChartProps {
  series: readonly AgentWeekSeries[]
  means: Means
  targets: Record<Dimension, number>
  labels: Record<Dimension, string>
  onOpenWeek: (week: string) => void
}

/** Room right of the plot for the direct labels. */
const GUTTER = 132

/** One panel a dimension on the same weeks and the same range, and under them how many reviews each week had. */
export function TrendChart({ series, means, targets, labels, onOpenWeek }: TrendChartProps) {
  const isNarrow = useMediaQuery('(max-width: 720px)') ?? false
  const root = useRef<HTMLDivElement>(null)
  const panels = useMemo(() => DIMENSIONS.map((dimension) => toTrendSeries(series, dimension)), [series])
  const counts = useMemo(() => toCountPoints(series), [series])
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
  const boundaries = (panels[0] ?? []).flatMap(({ startsAtX, startsAt }) =>
    startsAtX === null || startsAt === null ? [] : [{ x: startsAtX, label: formatWeek(startsAt) }],
  )
  return (
    <div ref={root} className={styles.chart} role="group" aria-label="Weekly means" onKeyDown={handleKey}>
      {boundaries.length > 0 && (
        <div className={styles.events}>
          {boundaries.map(({ x, label }) => (
            <span
              key={x}
              style={{ left: `calc(${PLOT.left}px + (100% - ${PLOT.left + gutter}px) * ${(x + 0.5) / counts.length})` }}
            >
              <b>New definition</b> {label}
            </span>
          ))}
        </div>
      )}
      {DIMENSIONS.map((dimension, panel) => (
        <TrendPanel
          key={dimension}
          dimension={dimension}
          label={labels[dimension]}
          series={panels[panel] ?? []}
          weeks={counts.length}
          mean={means[dimension]}
          target={targets[dimension]}
          hasTargetLabel={panel === 0 || targets[dimension] !== targets.friendliness}
          boundaries={boundaries.map(({ x }) => x)}
          domain={domain}
          gutter={gutter}
          isNarrow={isNarrow}
          panel={panel}
          stop={stop?.panel === panel ? stop.index : null}
          onVisit={(index) => setActive({ panel, index })}
          onOpenWeek={onOpenWeek}
        />
      ))}
      <CountPanel points={counts} boundaries={boundaries.map(({ x }) => x)} gutter={gutter} isNarrow={isNarrow} />
    </div>
  )
}
