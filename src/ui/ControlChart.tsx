import { useMemo } from 'react'
import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatTenths } from '#lib/format.ts'
import styles from './ControlChart.module.css'
import { ControlMarks } from './ControlMarks.tsx'
import { CONTROL_PLOT, type ControlMark, controlY } from './controlScale.ts'
import { hueOf } from './dimensionStyle.ts'
import { drawControlDot } from './drawControlDot.tsx'

interface ControlRun {
  fromWeek: string
  toWeek: string
  label: string
}

interface ControlChartProps {
  /** null: all of them together. */
  dimension: Dimension | null
  label: string
  /** One list a series: no line joins two of them. */
  series: readonly (readonly ControlMark[])[]
  /** Every week of the shared axis. */
  weeks: readonly string[]
  /** Middle of the panel; drawn as a line through the last series when its limits are frozen. */
  centre: number
  hasLimits: boolean
  /** Points above and below the centre that are shown. */
  reach: number
  /** Weeks beyond their limits, ringed. */
  beyond: ReadonlySet<string>
  runs: readonly ControlRun[]
  /** Where a new series begins, as a week. */
  boundaries: readonly string[]
  gutter: number
  /** What is charted; weekly means in points when left out. */
  what?: string
  write?: (value: number | null) => string
  onOpenWeek: (week: string) => void
}

interface PlotPoint {
  x: number
  week: string
  mean: number | null
  band: [number, number] | null
  low: number | null
  high: number | null
}

/** Weekly means against frozen limits: the band is where chance alone keeps a week of so many reviews. */
export function ControlChart(props: ControlChartProps) {
  const { dimension, label, series, weeks, centre, hasLimits, reach, beyond, runs, boundaries, gutter } = props
  const { what = 'weekly means', write = formatTenths } = props
  const hue = hueOf(dimension)
  const domain: [number, number] = [centre - reach, centre + reach]
  const place = useMemo(() => new Map(weeks.map((week, x) => [week, x])), [weeks])
  const plot = useMemo(() => toPlot(series, place), [series, place])
  const running = new Set(weeks.filter((week) => runs.some((run) => week >= run.fromWeek && week <= run.toWeek)))
  const last = series.flat().findLast(({ high }) => high !== null)
  const xOf = (week: string) => place.get(week) ?? 0
  return (
    <div className={styles.plot} style={{ height: CONTROL_PLOT.height }}>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={CONTROL_PLOT.height}>
          <ComposedChart
            data={plot}
            margin={{ top: CONTROL_PLOT.top, right: gutter, bottom: CONTROL_PLOT.bottom, left: 0 }}
            accessibilityLayer={false}
          >
            <YAxis
              width={CONTROL_PLOT.left}
              domain={domain}
              ticks={[]}
              axisLine={false}
              tickLine={false}
              allowDataOverflow
            />
            <XAxis dataKey="x" type="number" domain={[-0.5, weeks.length - 0.5]} hide />
            <Area type="step" dataKey="band" fill="var(--sunken)" fillOpacity={0.75} stroke="none" {...STILL} />
            <Line type="step" dataKey="high" stroke="var(--mark)" strokeWidth={1} dot={false} {...STILL} />
            <Line type="step" dataKey="low" stroke="var(--mark)" strokeWidth={1} dot={false} {...STILL} />
            {hasLimits && (
              <ReferenceLine
                segment={[
                  { x: xOf(series.at(-1)?.[0]?.week ?? '') - 0.5, y: centre },
                  { x: weeks.length - 0.5, y: centre },
                ]}
                stroke="var(--ink-3)"
                strokeOpacity={0.8}
              />
            )}
            {boundaries.map((week) => (
              <ReferenceLine key={week} x={xOf(week) - 0.5} stroke="var(--ink-3)" strokeDasharray="2 3" />
            ))}
            {runs.map(({ fromWeek, toWeek }) => (
              <ReferenceLine
                key={fromWeek}
                segment={[
                  { x: xOf(fromWeek) - 0.4, y: domain[1] },
                  { x: xOf(toWeek) + 0.4, y: domain[1] },
                ]}
                stroke="var(--ink)"
                strokeWidth={1.4}
              />
            ))}
            <Line
              dataKey="mean"
              stroke={hue}
              strokeWidth={1.6}
              dot={drawControlDot(dimension, beyond, running)}
              {...STILL}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ControlMarks
        label={label}
        what={what}
        write={write}
        series={series}
        weeks={weeks}
        domain={domain}
        gutter={gutter}
        onOpenWeek={props.onOpenWeek}
      />
      {runs.map((run) => (
        <span
          key={run.fromWeek}
          className={styles.run}
          style={runPlace(xOf(run.fromWeek), xOf(run.toWeek), weeks.length, gutter)}
        >
          {run.label}
        </span>
      ))}
      {hasLimits && last && gutter >= 60 && (
        <div className={styles.ends} style={{ left: `calc(100% - ${gutter - 10}px)` }}>
          <span style={{ top: controlY(last.high ?? 0, domain) - 8 }}>{write(last.high)} limit</span>
          <span style={{ top: controlY(centre, domain) - 9 }}>
            <b>{write(centre)}</b> centre
          </span>
          <span style={{ top: controlY(last.low ?? 0, domain) - 8 }}>{write(last.low)} limit</span>
        </div>
      )}
    </div>
  )
}

const STILL = { isAnimationActive: false, activeDot: false, connectNulls: false } as const

function toPlot(series: readonly (readonly ControlMark[])[], place: ReadonlyMap<string, number>): PlotPoint[] {
  return series.flatMap((marks, index) => {
    const own = marks.map(({ week, mean, low, high }): PlotPoint => ({
      x: place.get(week) ?? 0,
      week,
      mean,
      band: low === null || high === null ? null : [low, high],
      low,
      high,
    }))
    const first = own[0]
    // An empty point between two series breaks every line.
    return index === 0 || !first
      ? own
      : [{ x: first.x - 0.5, week: '', mean: null, band: null, low: null, high: null }, ...own]
  })
}

/** Over its bracket; one near the right edge ends there. */
function runPlace(from: number, to: number, weeks: number, gutter: number) {
  const left = (x: number) => `calc(${CONTROL_PLOT.left}px + (100% - ${CONTROL_PLOT.left + gutter}px) * ${x / weeks})`
  return from / weeks > 0.55
    ? { left: left(to + 1), transform: 'translateX(-100%)', textAlign: 'right' as const }
    : { left: left(from) }
}
