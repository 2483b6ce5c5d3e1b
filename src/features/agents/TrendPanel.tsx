import { useMemo } from 'react'
import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Grain } from '#contract/agents.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { formatPoints } from '#lib/format.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { MeanText } from '#ui/MeanText.tsx'
import { drawDot } from './drawDot.tsx'
import { PointLayer } from './PointLayer.tsx'
import { toPlotPoints } from './toPlotPoints.ts'
import type { TrendSeries } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { PLOT, trendTicks, yOf } from './trendScale.ts'

interface TrendPanelProps {
  by: Grain
  dimension: Dimension
  label: string
  series: readonly TrendSeries[]
  weeks: number
  mean: MeanWithInterval
  target: number
  hasTargetLabel: boolean
  boundaries: readonly number[]
  domain: [number, number]
  gutter: number
  isNarrow: boolean
  panel: number
  stop: number | null
  onVisit: (index: number) => void
  onOpenWeek: (week: string) => void
}

/** One dimension: dots are weekly means, bars their intervals where there are enough reviews. */
export function TrendPanel(props: TrendPanelProps) {
  const { dimension, label, series, weeks, mean, target, boundaries, domain, gutter, isNarrow, panel } = props
  const hue = DIMENSION_HUE[dimension]
  const plot = useMemo(() => toPlotPoints(series), [series])
  const points = useMemo(() => series.flatMap((one) => one.points), [series])
  return (
    <div className={styles.panel}>
      {isNarrow && <EndLabel dimension={dimension} label={label} mean={mean} isNarrow />}
      <div className={styles.plot} style={{ height: PLOT.height }}>
        <div aria-hidden>
          <ResponsiveContainer width="100%" height={PLOT.height}>
            <LineChart
              data={plot}
              margin={{ top: PLOT.top, right: gutter, bottom: PLOT.bottom, left: 0 }}
              accessibilityLayer={false}
            >
              <YAxis
                width={PLOT.left}
                domain={domain}
                ticks={trendTicks(domain)}
                tickFormatter={formatPoints}
                axisLine={false}
                tickLine={false}
                interval={0}
              />
              <XAxis dataKey="x" type="number" domain={[-0.5, weeks - 0.5]} hide />
              {trendTicks(domain).map((tick) => (
                <ReferenceLine key={tick} y={tick} stroke="var(--line)" />
              ))}
              {boundaries.map((x) => (
                <ReferenceLine key={x} x={x} stroke="var(--ink-3)" strokeDasharray="2 3" />
              ))}
              <ReferenceLine y={target} stroke="var(--ink)" strokeOpacity={0.6} strokeWidth={1.2} />
              <Line
                dataKey="mean"
                stroke={hue}
                strokeOpacity={0.45}
                strokeWidth={1.4}
                dot={drawDot(dimension, domain)}
                activeDot={false}
                isAnimationActive={false}
                connectNulls={false}
              />
            </LineChart>
          </ResponsiveContainer>
        </div>
        <PointLayer
          by={props.by}
          label={label}
          points={points}
          weeks={weeks}
          domain={domain}
          gutter={gutter}
          panel={panel}
          stop={props.stop}
          onVisit={props.onVisit}
          onOpenWeek={props.onOpenWeek}
        />
        {!isNarrow && (
          <div className={styles.end} style={{ left: `calc(100% - ${gutter - 10}px)`, top: endTop(mean.mean, domain) }}>
            <EndLabel dimension={dimension} label={label} mean={mean} />
          </div>
        )}
        {props.hasTargetLabel && (
          <span
            className={styles.target}
            style={
              isNarrow
                ? { right: gutter + 2, top: yOf(target, domain) - 16 }
                : targetPlace(mean.mean, target, domain, gutter)
            }
          >
            target {formatPoints(target)}
          </span>
        )}
      </div>
    </div>
  )
}

interface EndLabelProps {
  dimension: Dimension
  label: string
  mean: MeanWithInterval
  isNarrow?: boolean
}

function EndLabel({ dimension, label, mean, isNarrow = false }: EndLabelProps) {
  return (
    <div className={isNarrow ? styles.narrowLabel : undefined}>
      <div className={styles.name} style={{ color: DIMENSION_HUE[dimension] }}>
        <Glyph dimension={dimension} size={7} />
        {label}
      </div>
      <div className={styles.value}>
        <MeanText value={mean} />
      </div>
    </div>
  )
}

const endTop = (mean: number | null, domain: [number, number]) =>
  Math.max(2, Math.min(PLOT.height - 40, (mean === null ? PLOT.height / 2 : yOf(mean, domain)) - 9))

/** Beside its line, unless the end label is in the way: then under or over that one. */
function targetPlace(mean: number | null, target: number, domain: [number, number], gutter: number) {
  const label = endTop(mean, domain)
  const wanted = yOf(target, domain) - 8
  const isFree = wanted + 16 <= label || wanted >= label + 36
  const top = isFree ? wanted : wanted > label + 12 ? label + 36 : label - 17
  return { left: `calc(100% - ${gutter - 10}px)`, top: top < -6 ? label + 36 : top }
}
