import { type KeyboardEvent, useRef, useState } from 'react'
import { formatCount, formatTenths, formatWeek } from '#lib/format.ts'
import styles from './ControlChart.module.css'
import { CONTROL_PLOT, type ControlMark, controlY } from './controlScale.ts'
import { neighbourMark } from './neighbourMark.ts'

interface ControlMarksProps {
  label: string
  series: readonly (readonly ControlMark[])[]
  weeks: readonly string[]
  domain: readonly [number, number]
  gutter: number
  onOpenWeek: (week: string) => void
}

/** A button over every mark, as wide as its week; one tab stop, and arrow keys from week to week. */
export function ControlMarks({ label, series, weeks, domain, gutter, onOpenWeek }: ControlMarksProps) {
  const layer = useRef<HTMLDivElement>(null)
  const marks = series.flat().filter(({ mean }) => mean !== null)
  const [visited, setVisited] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const names = marks.map(({ week }) => week)
  const stop = visited !== null && names.includes(visited) ? visited : names.at(-1)
  const tip = marks.find(({ week }) => week === shown)
  const handleKey = (event: KeyboardEvent) => {
    const next = stop === undefined ? null : neighbourMark(names, stop, event.key)
    if (next === null) return
    event.preventDefault()
    layer.current?.querySelector<HTMLElement>(`[data-week="${next}"]`)?.focus()
  }
  return (
    <div
      ref={layer}
      role="group"
      aria-label={`${label}, weekly means`}
      className={styles.layer}
      style={{ left: CONTROL_PLOT.left, right: gutter }}
      onKeyDown={handleKey}
    >
      {marks.map((mark) => (
        <button
          key={mark.week}
          type="button"
          className={styles.mark}
          style={{ left: `${(weeks.indexOf(mark.week) / weeks.length) * 100}%`, width: `${100 / weeks.length}%` }}
          data-week={mark.week}
          tabIndex={mark.week === stop ? 0 : -1}
          aria-label={`${label}, week of ${formatWeek(mark.week)}: ${markWords(mark)}. Open its reviews`}
          onClick={() => onOpenWeek(mark.week)}
          onFocus={() => {
            setVisited(mark.week)
            setShown(mark.week)
          }}
          onBlur={() => setShown(null)}
          onMouseEnter={() => setShown(mark.week)}
          onMouseLeave={() => setShown(null)}
        >
          <span className={styles.ring} style={{ top: controlY(mark.mean ?? 0, domain) }} />
        </button>
      ))}
      {tip && (
        <Tip mark={tip} share={(weeks.indexOf(tip.week) + 0.5) / weeks.length} top={controlY(tip.mean ?? 0, domain)} />
      )}
    </div>
  )
}

/** Says nothing the button’s name does not say, hence hidden from screen readers. */
function Tip({ mark, share, top }: { mark: ControlMark; share: number; top: number }) {
  const shift = share < 0.2 ? '0' : share > 0.8 ? '-100%' : '-50%'
  return (
    <div
      className={styles.tip}
      style={{ left: `${share * 100}%`, top: top + 12, transform: `translateX(${shift})` }}
      aria-hidden
    >
      <b>Week of {formatWeek(mark.week)}</b>
      <span>{markWords(mark)}</span>
      <i>Open the reviews</i>
    </div>
  )
}

function markWords({ mean, n, low, high }: ControlMark): string {
  const limits = low === null || high === null ? '' : `, limits ${formatTenths(low)} to ${formatTenths(high)}`
  return `${formatTenths(mean)}${limits}, n ${formatCount(n)}`
}
