import { formatPoints } from '#lib/format.ts'
import styles from './Track.module.css'
import { shareOf, type TrackDomain } from './trackScale.ts'

/** The few numbers under a track; the target stands out and pushes its neighbours away. */
export function TrackTicks({ domain, targets }: { domain: TrackDomain; targets: readonly number[] }) {
  const marked = [...new Set(targets)]
  const isFree = (tick: number) =>
    marked.every((target) => Math.abs(shareOf(tick, domain) - shareOf(target, domain)) > 10)
  const ticks = [0, 20, 40, 60, 80, 100].filter((tick) => tick >= domain[0] && tick <= domain[1] && isFree(tick))
  return (
    <div className={styles.ticks} aria-hidden>
      {ticks.map((tick) => (
        <span key={tick} style={{ left: `${shareOf(tick, domain)}%` }}>
          {formatPoints(tick)}
        </span>
      ))}
      {marked.map((target) => (
        <span key={target} className={styles.atTarget} style={{ left: `${shareOf(target, domain)}%` }}>
          {formatPoints(target)}
        </span>
      ))}
    </div>
  )
}
