import type { PulseEntry, PulseResult } from '#contract/pulses.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { PulseHeadline } from './PulseHeadline.tsx'
import { PulseShares } from './PulseShares.tsx'
import classes from './Pulses.module.css'
import { basisWords, forgottenWords, shareWords } from './pulseWords.ts'
import { ShareTrack } from './ShareTrack.tsx'
import { ViewsCard } from './ViewsCard.tsx'

/** What a pulse came to, without names: who can state it, what is forgotten, and by team where everybody was asked. */
export function ResultCards({ pulse, result }: { pulse: PulseEntry; result: PulseResult }) {
  const { n, parts, pickedRight, orderedRight, teams } = result
  if (n === 0) return <Card title="Nobody answered">There is nothing to count.</Card>
  const forgotten = forgottenWords(result)
  const terms = parts.filter(({ dimension }) => dimension === null)
  return (
    <>
      <div className={classes.pair}>
        <Card title="Who can state it?" sub="Named unprompted, in their own words.">
          <div className={classes.card}>
            <PulseHeadline pulse={pulse} result={result} />
            <PulseShares parts={parts.filter(({ dimension }) => dimension !== null)} />
            {forgotten && <p className="small">{forgotten}</p>}
            {terms.length > 0 && (
              <>
                <p className="small mute">Key terms</p>
                <PulseShares parts={terms} />
              </>
            )}
          </div>
        </Card>
        <ViewsCard result={result} />
      </div>
      <Card title="Among look-alikes" sub="Exactly the three sentences of the definition, among six.">
        <p>
          <b>{shareWords(pickedRight)}</b>{' '}
          <span className="sub">picked them, {basisWords(pickedRight, pulse.asked)}.</span>
        </p>
        {orderedRight && (
          <p>
            <b>{shareWords(orderedRight)}</b>{' '}
            <span className="sub">
              put them in the order of the definition too, {basisWords(orderedRight, pulse.asked)}.
            </span>
          </p>
        )}
      </Card>
      {teams.length > 0 && (
        <Card title="By team" sub="Named all three; dot is the share, bar its 95% interval. In the order of names.">
          <ul className={classes.history}>
            {teams.map(({ team, canState }) => (
              <li key={team?.id ?? ''} className={classes.historyLine}>
                <span>{team?.name ?? 'In no team'}</span>
                <span className="small mute">n {formatCount(canState.n)}</span>
                <ShareTrack value={canState} />
                <span className={classes.historyNumber}>
                  <b>{shareWords(canState)}</b>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
