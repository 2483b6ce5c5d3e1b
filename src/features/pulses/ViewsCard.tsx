import type { PulseResult } from '#contract/pulses.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import classes from './Pulses.module.css'
import { viewsOf } from './pulseWords.ts'

/** Where one view is taken for the whole: the friendly-only, fast-only and outcome-only views. */
export function ViewsCard({ result }: { result: PulseResult }) {
  const views = viewsOf(result)
  return (
    <Card title="One view for the whole?" sub={`How many of the three each answer named, n ${formatCount(result.n)}.`}>
      <ul className={classes.views}>
        {views.map(({ id, label, dimension, count }) => (
          <li key={id}>
            <span className={classes.part}>
              {dimension && <Glyph dimension={dimension} />}
              {label}
            </span>
            <span className={classes.bar} aria-hidden>
              <i data-view={id} style={{ width: `${(100 * count) / result.n}%` }} />
            </span>
            <b>{formatCount(count)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}
