import { formatCount } from '#lib/format.ts'
import classes from './Sampling.module.css'

/** How much of it is done: in numbers, and as a length. */
export function ProgressTrack({ done, planned }: { done: number; planned: number }) {
  const share = planned === 0 ? 0 : done / planned
  return (
    <span className="num">
      {formatCount(done)} of {formatCount(planned)}
      <span className={classes.track} aria-hidden>
        <span className={classes.done} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}
