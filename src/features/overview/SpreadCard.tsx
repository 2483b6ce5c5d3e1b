import type { ServiceFacts, Spread } from '#contract/serviceFacts.ts'
import { formatCount, formatDay, formatDateTime, formatShare } from '#lib/format.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import type { PointColumn } from '#ui/pointColumn.ts'
import styles from './FactCards.module.css'
import { noSpreadWords, spreadSentence } from './serviceWords.ts'

interface SpreadCardProps {
  facts: ServiceFacts | undefined
  query: FrameQuery
  timeZone: string
}

interface Part {
  label: string
  share: number
  tone: 'ink' | 'mark' | 'sunken'
}

/** Who served, who reviewed, or the single interaction: where differences in score come from. */
export function SpreadCard({ facts, query, timeZone }: SpreadCardProps) {
  const spread = facts?.spread ?? null
  const parts = spread ? partsOf(spread) : []
  return (
    <ChartFrame
      method="variance"
      title="Where does the spread come from?"
      subtitle="Of all differences between balanced scores, by the model that allows for who reviewed."
      n={spread?.n ?? null}
      query={query}
      rows={parts}
      columns={COLUMNS}
      fileName="spread"
      empty={noSpreadWords(facts?.noSpread ?? null)}
      skeletonHeight={90}
    >
      {spread && (
        <>
          <div className={styles.bar} aria-hidden>
            {parts.map(({ label, share, tone }) => (
              <span key={label} className={styles[tone]} style={{ flexGrow: share }}>
                {/* Nothing is legible on the grey in both schemes; the list below says it. */}
                {tone !== 'mark' && share >= 0.07 && formatShare(share)}
              </span>
            ))}
          </div>
          <ul className={styles.parts}>
            {parts.map(({ label, share }) => (
              <li key={label}>
                {label} <b>{formatShare(share)}</b>
              </li>
            ))}
          </ul>
          <p className={styles.words}>{spreadSentence(spread)}</p>
          <p className={styles.small}>
            Reviews of {formatDay(spread.fromAt, timeZone)} to {formatDay(spread.toAt, timeZone)}, n{' '}
            {formatCount(spread.n)}, whatever the period above. Computed {formatDateTime(spread.fittedAt, timeZone)}.
          </p>
        </>
      )}
    </ChartFrame>
  )
}

function partsOf({ agents, reviewers, rest }: Spread): Part[] {
  return [
    { label: 'Agents', share: agents, tone: 'ink' },
    ...(reviewers === null ? [] : [{ label: 'Reviewers', share: reviewers, tone: 'mark' as const }]),
    { label: 'One interaction to the next', share: rest, tone: 'sunken' },
  ]
}

const COLUMNS: readonly PointColumn<Part>[] = [
  { id: 'part', label: 'Part', value: ({ label }) => label },
  { id: 'share', label: 'Share', value: ({ share }) => share, text: ({ share }) => formatShare(share), isNumber: true },
]
