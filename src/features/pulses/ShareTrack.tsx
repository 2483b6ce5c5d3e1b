import type { RateWithInterval } from '#contract/shapes.ts'
import { shareOf } from '#ui/trackScale.ts'
import classes from './Pulses.module.css'

const WHOLE = [0, 1] as const

/** A share of no single dimension: an ink mark with its interval; the numbers stand beside it as text. */
export function ShareTrack({ value: { rate, low, high } }: { value: RateWithInterval }) {
  return (
    <span className={classes.track} aria-hidden>
      {rate !== null && low !== null && high !== null && (
        <>
          <i
            className={classes.interval}
            style={{ left: `${shareOf(low, WHOLE)}%`, right: `${100 - shareOf(high, WHOLE)}%` }}
          />
          <i className={classes.dot} style={{ left: `${shareOf(rate, WHOLE)}%` }} />
        </>
      )}
    </span>
  )
}
