import type { LedPulse, PulseAnswer } from '#contract/pulses.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import classes from './Pulses.module.css'

/** For who leads it alone, to talk with each; peers never see it. */
export function NamedAnswers({ led: { parts, waiting }, answers }: { led: LedPulse; answers: readonly PulseAnswer[] }) {
  const byName = answers.toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? ''))
  return (
    <Card title="Who said what" sub="For you alone, to talk about it. The team sees counts without names.">
      <details className={classes.details}>
        <summary>Show the answers with names</summary>
        <ul className={classes.lines}>
          {byName.map(({ key, name, text, marks }) => (
            <li key={key}>
              <span>
                <span className={classes.first}>{name}</span>
                <span className={classes.said}>{text}</span>
                <span className={`small ${classes.stated}`}>
                  {parts
                    .filter(({ id }) => marks?.[id])
                    .map(({ id, label, dimension }) => (
                      <span key={id} className={classes.part}>
                        {dimension && <Glyph dimension={dimension} size={7} />}
                        {label}
                      </span>
                    ))}
                  {!parts.some(({ id }) => marks?.[id]) && <span className="mute">states none of it</span>}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {waiting.length > 0 && <p className="small mute">Did not answer: {waiting.toSorted().join(', ')}.</p>}
      </details>
    </Card>
  )
}
