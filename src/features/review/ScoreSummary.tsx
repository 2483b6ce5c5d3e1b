import { IconShieldExclamation } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Answers } from '#domain/scoring/answer.ts'
import { scoreReview } from '#domain/scoring/scoreReview.ts'
import { formatPoints } from '#lib/format.ts'
import { type Card, shownCriteria } from './draft.ts'
import styles from './Scorecard.module.css'

/** Once everything is rated: how balanced the service was. Nothing before: a half-rated card has no score. */
export function ScoreSummary({ card, answers }: { card: Card; answers: Answers }) {
  const score = useMemo(() => {
    const isRated = shownCriteria(card, answers).every(({ id }) => (answers[id]?.rating ?? null) !== null)
    return isRated ? scoreReview(card.definition, card.channel, answers) : null
  }, [card, answers])
  return (
    <div aria-live="polite">
      {score && score.balanced !== null && score.weightedMean !== null && (
        <p className={styles.summary}>
          Balanced <b>{formatPoints(score.balanced)}</b>, mean <b>{formatPoints(score.weightedMean)}</b>
          {score.gap !== null && (
            <>
              {' '}
              · gap <b>{formatPoints(score.gap)}</b>: {gapWords(score.gap)}
            </>
          )}
        </p>
      )}
      {score?.criticalFailed && (
        <p className={styles.failed}>
          <IconShieldExclamation size={16} stroke={1.7} aria-hidden />A critical criterion failed: the review counts as
          failed overall.
        </p>
      )}
    </div>
  )
}

function gapWords(gap: number): string {
  return gap < 1 ? 'the three dimensions are level.' : 'what the weaker dimension costs.'
}
