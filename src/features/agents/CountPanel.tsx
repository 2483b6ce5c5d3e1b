import type { Grain } from '#contract/agents.ts'
import { formatCount } from '#lib/format.ts'
import { startWords } from './grains.ts'
import type { CountPoint } from './toCountPoints.ts'
import styles from './TrendChart.module.css'
import { PLOT, weekTicks } from './trendScale.ts'

interface CountPanelProps {
  by: Grain
  points: readonly CountPoint[]
  boundaries: readonly number[]
  gutter: number
  isNarrow: boolean
}

/** How many reviews each week had, on the weeks of the panels above; a week without any says 0. */
export function CountPanel({ by, points, boundaries, gutter, isNarrow }: CountPanelProps) {
  const counts = points.map(({ n }) => n)
  const most = Math.max(1, ...counts)
  const total = `${formatCount(counts.reduce((sum, n) => sum + n, 0))} in all`
  const range = counts.length > 1 ? `, ${formatCount(Math.min(...counts))} to ${formatCount(most)}` : ''
  const left = (x: number) => `${((x + 0.5) / points.length) * 100}%`
  return (
    <div className={styles.panel}>
      {isNarrow && (
        <p className={styles.countLabel}>
          reviews a {by}: {total}
          {range}
        </p>
      )}
      <div className={styles.counts} aria-hidden>
        <div className={styles.countPlot} style={{ left: PLOT.left, right: gutter }}>
          {boundaries.map((x) => (
            <i key={x} className={styles.boundary} style={{ left: left(x) }} />
          ))}
          {points.map(({ x, n }) =>
            n > 0 ? (
              <i
                key={x}
                className={styles.countBar}
                style={{ left: left(x), height: `${(n / most) * 100}%`, width: barWidth(points.length) }}
              />
            ) : (
              points.length <= MOST_ZEROS && (
                <span key={x} className={styles.zero} style={{ left: left(x) }}>
                  0
                </span>
              )
            ),
          )}
          {weekTicks(points.length, isNarrow ? 4 : 7).map((x) => (
            <span key={x} className={styles.week} style={{ left: left(x) }}>
              {points[x] && startWords(points[x].week, by)}
            </span>
          ))}
        </div>
        {!isNarrow && (
          <span className={styles.countEnd} style={{ left: `calc(100% - ${gutter - 10}px)` }}>
            reviews a {by}
            <b>
              {total}
              {range}
            </b>
          </span>
        )}
      </div>
    </div>
  )
}

/** With more weeks the zeros would run into each other; the gaps in the panels say it. */
const MOST_ZEROS = 60

const barWidth = (weeks: number) => (weeks > 60 ? 3 : weeks > 32 ? 6 : 9)
