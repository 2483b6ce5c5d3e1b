import { IconShieldExclamation } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import type { Answers } from '#domain/scoring/answer.ts'
import { scoreReview } from '#domain/scoring/scoreReview.ts'
import { formatPoints } from '#lib/format.ts'
import { type Card, shownCriteria } from './draft.ts'
import styles from './Scorecard.module.css'

/** How balanced the service was, once all is rated: a half-rated card has no score. What failed critically, at once. */
export function ScoreSummary({ card, answers }: { card: Card; answers: Answers }) {
  const { isWhole, score } = useMemo(() => {
    const isWhole = shownCriteria(card, answers).every(({ id }) => (answers[id]?.rating ?? null) !== null)
    return { isWhole, score: scoreReview(card.definition, card.channel, answers) }
  }, [card, answers])
  const { balanced, weightedMean, gap, criticalFailed } = score
  return (
    <SummaryWords
      balanced={isWhole ? balanced : null}
      mean={isWhole ? weightedMean : null}
      gap={isWhole ? gap : null}
      criticalFailed={criticalFailed}
    />
  )
}

interface SummaryWordsProps {
  balanced: number | null
  mean: number | null
  gap: number | null
  criticalFailed: boolean
}

const SummaryWords = memo(function SummaryWords({ balanced, mean, gap, criticalFailed }: SummaryWordsProps) {
  return (
    <div aria-live="polite">
      {balanced !== null && mean !== null && (
        <p className={styles.summary}>
          Balanced <b>{formatPoints(balanced)}</b>, mean <b>{formatPoints(mean)}</b>
          {gap !== null && (
            <>
              {' '}
              · gap <b>{formatPoints(gap)}</b>: {gapWords(gap)}
            </>
          )}
        </p>
      )}
      {criticalFailed && (
        <p className={styles.failed}>
          <IconShieldExclamation size={16} stroke={1.7} aria-hidden />A critical criterion failed: the review counts as
          failed overall.
        </p>
      )}
    </div>
  )
})

function gapWords(gap: number): string {
  return gap < 1 ? 'the three dimensions are level.' : 'what the weaker dimension costs.'
}
