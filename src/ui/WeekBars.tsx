import { formatCount, formatWeek } from '#lib/format.ts'
import styles from './ControlChart.module.css'
import { CONTROL_PLOT } from './controlScale.ts'

interface WeekBarsProps {
  weeks: readonly { week: string; n: number }[]
  gutter: number
}

/** How many reviews each week had, under panels on the same weeks; and the weeks by name. */
export function WeekBars({ weeks, gutter }: WeekBarsProps) {
  const counts = weeks.map(({ n }) => n)
  const most = Math.max(1, ...counts)
  const step = Math.max(1, Math.ceil((weeks.length - 1) / (gutter >= 60 ? 5 : 3)))
  const left = (x: number) => `${((x + 0.5) / weeks.length) * 100}%`
  const range = `${formatCount(Math.min(...counts))} to ${formatCount(most)}`
  return (
    <div className={styles.bars}>
      {gutter < 60 && <p className={styles.barsLabel}>reviews a week, {range}</p>}
      <div className={styles.barsPlot} style={{ marginLeft: CONTROL_PLOT.left, marginRight: gutter }} aria-hidden>
        {weeks.map(({ week, n }, x) => (
          <i key={week} style={{ left: left(x), height: `${(n / most) * 100}%`, width: weeks.length > 40 ? 4 : 8 }} />
        ))}
        {weeks.map(
          ({ week }, x) =>
            x % step === 0 && (
              <span key={week} style={{ left: left(x) }}>
                {formatWeek(week)}
              </span>
            ),
        )}
      </div>
      {gutter >= 60 && (
        <p className={styles.barsEnd} style={{ left: `calc(100% - ${gutter - 10}px)` }}>
          reviews a week
          <br />
          {range}
        </p>
      )}
    </div>
  )
}
