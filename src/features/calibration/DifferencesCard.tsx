import type { Calibration, SessionDetails } from '#contract/calibration.ts'
import { formatMove, formatTenths } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { DifferenceLane } from '#ui/DifferenceLane.tsx'
import { reachOf } from '#ui/trackReach.ts'
import styles from './Calibration.module.css'
import { differenceWords, isBeyondChance } from './differenceWords.ts'

/** Who rated stricter or milder: all of them for who leads quality, one's own line for a reviewer. */
export function DifferencesCard({ session, details }: { session: Calibration; details: SessionDetails }) {
  const { differences } = details
  if (differences.length === 0) return null
  const reach = reachOf(
    differences.flatMap(({ mean, low, high }) => [mean, low, high]),
    { least: 1, step: 0.5 },
  )
  const from = session.gauge ? `${session.gauge.name}, the gauge` : 'the mean of the others'
  return (
    <Card
      title={session.gauge ? 'Against the gauge reviewer' : 'Against the others'}
      sub={`Mean difference from ${from}, in rating points`}
    >
      <ul className={styles.differences}>
        {differences.map((difference) => (
          <li key={difference.reviewer.id} data-beyond={isBeyondChance(difference) || undefined}>
            <span>{difference.reviewer.name}</span>
            <DifferenceLane value={difference} domain={[-reach, reach]} />
            <span className={styles.number}>{formatMove(difference.mean)}</span>
            <span className="visually-hidden">{differenceWords(difference)}</span>
          </li>
        ))}
        <li aria-hidden className={styles.ends}>
          <span />
          <span>
            <i>{formatTenths(reach)} stricter</i>
            <i>{formatTenths(reach)} milder</i>
          </span>
        </li>
      </ul>
      <p className="small mute">
        Bold: differs by more than chance. No interval under 5 interactions. Seen by the reviewer and who leads quality
        alone.
      </p>
    </Card>
  )
}
