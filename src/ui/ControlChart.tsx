import { useMemo } from 'react'
import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatTenths } from '#lib/format.ts'
import styles from './ControlChart.module.css'
import { ControlLabels, type ControlRun } from './ControlLabels.tsx'
import { ControlMarks } from './ControlMarks.tsx'
import { toControlPlot } from './controlPlot.ts'
import { CONTROL_PLOT, type ControlMark } from './controlScale.ts'
import { hueOf } from './dimensionStyle.ts'
import { drawControlDot } from './drawControlDot.tsx'

interface ControlChartProps {
  /** null: all of them together. */
  dimension: Dimension | null
  label: string
  /** One list a series: no line joins two of them. */
  series: readonly (readonly ControlMark[])[]
  /** Every week of the shared axis. */
  weeks: readonly string[]
  /** Middle of the panel. */
  centre: number
  /** Points above and below the centre that are shown. */
  reach: number
  /** Weeks beyond their limits, ringed. */
  beyond: ReadonlySet<string>
  runs: readonly ControlRun[]
  /** Where a new series begins, as a week. */
  boundaries: readonly string[]
  /** Where newer limits begin within a series, as a week. */
  newLimits?: readonly string[]
  gutter: number
  /** What is charted; weekly means in points when left out. */
  what?: string
  write?: (value: number | null) => string
  onOpenWeek: (week: string) => void
}

/** Weekly means against frozen limits: the band is where chance alone keeps a week of so many reviews. */
export function ControlChart(props: ControlChartProps) {
  const { dimension, label, series, weeks, centre, reach, beyond, runs, boundaries, gutter } = props
  const { newLimits = [], what = 'weekly means', write = formatTenths } = props
  const hue = hueOf(dimension)
  const domain: [number, number] = [centre - reach, centre + reach]
  const place = useMemo(() => new Map(weeks.map((week, x) => [week, x])), [weeks])
  const plot = useMemo(() => toControlPlot(series, place), [series, place])
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
            <Line
              type="step"
              dataKey="centre"
              stroke="var(--ink-3)"
              strokeOpacity={0.8}
              strokeWidth={1}
              dot={false}
              {...STILL}
            />
            {[...boundaries, ...newLimits].map((week) => (
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
      <ControlLabels
        runs={runs}
        newLimits={newLimits}
        weeks={weeks}
        domain={domain}
        gutter={gutter}
        last={last}
        write={write}
      />
    </div>
  )
}

const STILL = { isAnimationActive: false, activeDot: false, connectNulls: false } as const
