import type { PulseEntry, PulseResult } from '#contract/pulses.ts'
import classes from './Pulses.module.css'
import { basisWords, shareWords, tooFewWords } from './pulseWords.ts'

/** The one number: how many named all three, with what it does not know. */
export function PulseHeadline({ pulse, result }: { pulse: PulseEntry; result: PulseResult }) {
  const { canState } = result
  const tooFew = tooFewWords(canState)
  return (
    <div>
      {canState.n > 0 && (
        <>
          <p className={classes.headline}>
            <b>{shareWords(canState)}</b>
            <span className="sub">{basisWords(canState, pulse.asked)}</span>
          </p>
          <p className="small">named all three dimensions unprompted.</p>
        </>
      )}
      {tooFew && <p className="small mute">{tooFew}</p>}
    </div>
  )
}
