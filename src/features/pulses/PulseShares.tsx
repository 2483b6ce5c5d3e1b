import type { PulseResult } from '#contract/pulses.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { Track } from '#ui/Track.tsx'
import classes from './Pulses.module.css'
import { shareWords } from './pulseWords.ts'

/** Who named each dimension: the mark with its interval, and the number; too few have the count alone. */
export function PulseShares({ parts }: { parts: PulseResult['parts'] }) {
  return (
    <dl className={classes.shares}>
      {parts.map(({ id, label, dimension, stated }) => {
        const { rate, low, high } = stated
        const lane = { mean: percent(rate), low: percent(low), high: percent(high), target: null }
        return (
          <div key={id}>
            <dt>
              {dimension && <Glyph dimension={dimension} />}
              <span>{label}</span>
            </dt>
            <dd>
              {dimension && <Track lanes={[{ dimension, ...lane }]} domain={[0, 100]} laneHeight={22} />}
              <span className={classes.share}>{shareWords(stated)}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const percent = (share: number | null) => (share === null ? null : share * 100)
