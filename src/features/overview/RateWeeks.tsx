import type { ServiceFacts } from '#contract/serviceFacts.ts'
import { formatCount, formatShare, formatShareInterval, formatWeek } from '#lib/format.ts'
import { useMarkRow } from '#ui/useMarkRow.ts'
import styles from './RateWeeks.module.css'

type RateWeek = ServiceFacts['weeks'][number]

/** A share for each week with its interval, 0 to 100; a week of too few says so by a gap. */
export function RateWeeks({ weeks, onOpenWeek }: { weeks: readonly RateWeek[]; onOpenWeek: (week: string) => void }) {
  const names = weeks.flatMap(({ week, completeService }) => (completeService.rate === null ? [] : [week]))
  const { row, stop, visit, handleKey } = useMarkRow(names)
  const step = Math.max(1, Math.ceil((weeks.length - 1) / 5))
  return (
    <div ref={row} className={styles.chart} role="group" aria-label="Complete service by week" onKeyDown={handleKey}>
      <div className={styles.scale} aria-hidden>
        {[100, 50, 0].map((tick) => (
          <span key={tick} style={{ top: `${100 - tick}%` }}>
            {tick}%
          </span>
        ))}
      </div>
      <div className={styles.plot}>
        {weeks.map(({ week, completeService }, at) => (
          <div
            key={week}
            className={styles.week}
            style={{ left: `${(at / weeks.length) * 100}%`, width: `${100 / weeks.length}%` }}
          >
            <Mark
              week={week}
              value={completeService}
              isStop={week === stop}
              onVisit={() => visit(week)}
              onOpen={() => onOpenWeek(week)}
            />
            {at % step === 0 && <span className={styles.name}>{formatWeek(week)}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

interface MarkProps {
  week: string
  value: RateWeek['completeService']
  isStop: boolean
  onVisit: () => void
  onOpen: () => void
}

function Mark({ week, value, isStop, onVisit, onOpen }: MarkProps) {
  const { n, rate, low, high } = value
  if (rate === null || low === null || high === null) return null
  const words = `Week of ${formatWeek(week)}: ${formatShare(rate)}, 95% interval ${formatShareInterval(low, high)}, n ${formatCount(n)}`
  return (
    <button
      type="button"
      className={styles.mark}
      data-mark={week}
      tabIndex={isStop ? 0 : -1}
      title={words}
      aria-label={`${words}. Open its reviews`}
      onFocus={onVisit}
      onClick={onOpen}
    >
      <i className={styles.interval} style={{ top: `${(1 - high) * 100}%`, height: `${(high - low) * 100}%` }} />
      <i className={styles.dot} style={{ top: `${(1 - rate) * 100}%` }} />
    </button>
  )
}
