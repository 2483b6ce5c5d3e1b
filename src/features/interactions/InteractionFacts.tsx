import type { Interaction } from '#contract/interactions.ts'
import { Card } from '#ui/Card.tsx'
import styles from './ReviewReadPage.module.css'
import { csatWords } from './reviewWords.ts'

/** What is known of it besides its words; what a blind reviewer must not know does not arrive here. */
export function InteractionFacts({ interaction }: { interaction: Interaction }) {
  const { csat, resolved, customerName, language, queue } = interaction
  const facts: [string, string | null][] = [
    ['CSAT', csat && csatWords(csat)],
    ['Resolved', resolved === null ? null : resolved ? 'Yes' : 'No'],
    ['Customer', customerName],
    ['Queue', queue],
    ['Language', language],
  ]
  const known = facts.filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <Card title="Known of it">
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {csat?.comment && <p className={styles.note}>{csat.comment}</p>}
    </Card>
  )
}
