import { type KeyboardEvent, useRef, useState } from 'react'
import type { ServiceFacts } from '#contract/serviceFacts.ts'
import { formatCount, formatShare, formatShareInterval, formatWeek } from '#lib/format.ts'
import { neighbourMark } from '#ui/neighbourMark.ts'
import styles from './RateWeeks.module.css'

type RateWeek = ServiceFacts['weeks'][number]

/** A share for each week with its interval, 0 to 100; a week of too few says so by a gap. */
export function RateWeeks({ weeks, onOpenWeek }: { weeks: readonly RateWeek[]; onOpenWeek: (week: string) => void }) {
  const root = useRef<HTMLDivElement>(null)
  const names = weeks.flatMap(({ week, completeService }) => (completeService.rate === null ? [] : [week]))
  const [visited, setVisited] = useState<string | null>(null)
  const stop = visited !== null && names.includes(visited) ? visited : names.at(-1)
  const step = Math.max(1, Math.ceil((weeks.length - 1) / 5))
  const handleKey = (event: KeyboardEvent) => {
    const next = stop === undefined ? null : neighbourMark(names, stop, event.key)
    if (next === null) return
    event.preventDefault()
    root.current?.querySelector<HTMLElement>(`[data-week="${next}"]`)?.focus()
  }
  return (
    <div ref={root} className={styles.chart} role="group" aria-label="Complete service by week" onKeyDown={handleKey}>
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
              onVisit={() => setVisited(week)}
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
      data-week={week}
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
