import { useState } from 'react'
import type { Grain } from '#contract/agents.ts'
import { stepWords } from './grains.ts'
import { pointWords } from './trendColumns.ts'
import type { TrendPoint } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { PLOT, yOf } from './trendScale.ts'

interface PointLayerProps {
  by: Grain
  label: string
  points: readonly TrendPoint[]
  weeks: number
  domain: [number, number]
  gutter: number
  panel: number
  /** The one mark in the tab order; null when it is in another panel. */
  stop: number | null
  onVisit: (index: number) => void
  onOpenWeek: (week: string) => void
}

/** A button over every mark, as wide as its week: what pointing, keys and screen readers meet. */
export function PointLayer({
  by,
  label,
  points,
  weeks,
  domain,
  gutter,
  panel,
  stop,
  onVisit,
  onOpenWeek,
}: PointLayerProps) {
  const [shown, setShown] = useState<number | null>(null)
  const tip = shown === null ? undefined : points[shown]
  return (
    <div className={styles.layer} style={{ left: PLOT.left, right: gutter }}>
      {points.map((point, index) => {
        if (point.mean === null) return null
        return (
          <button
            key={`${point.seriesId}:${point.week}`}
            type="button"
            className={styles.mark}
            style={{ left: `${(point.x / weeks) * 100}%`, width: `${100 / weeks}%` }}
            data-mark={`${panel}:${index}`}
            tabIndex={index === stop ? 0 : -1}
            aria-label={`${label}, ${stepWords(point.week, by)}: ${pointWords(point)}. Open its reviews`}
            onClick={() => onOpenWeek(point.week)}
            onFocus={() => {
              onVisit(index)
              setShown(index)
            }}
            onBlur={() => setShown(null)}
            onMouseEnter={() => setShown(index)}
            onMouseLeave={() => setShown(null)}
          >
            <span className={styles.ring} style={{ top: yOf(point.mean, domain) }} />
          </button>
        )
      })}
      {tip && <Tip by={by} label={label} point={tip} weeks={weeks} domain={domain} />}
    </div>
  )
}

/** Says nothing the button’s name does not say, hence hidden from screen readers. */
function Tip({
  by,
  label,
  point,
  weeks,
  domain,
}: {
  by: Grain
  label: string
  point: TrendPoint
  weeks: number
  domain: [number, number]
}) {
  const share = (point.x + 0.5) / weeks
  const shift = share < 0.2 ? '0' : share > 0.8 ? '-100%' : '-50%'
  return (
    <div
      className={styles.tip}
      style={{ left: `${share * 100}%`, top: yOf(point.mean ?? 0, domain) + 12, transform: `translateX(${shift})` }}
      aria-hidden
    >
      <b className={styles.when}>{stepWords(point.week, by)}</b>
      <span>
        {label} {pointWords(point)}
      </span>
      <i>Open the reviews</i>
    </div>
  )
}
