import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import type { Answer, Evidence } from '#domain/scoring/answer.ts'
import { useMayEdit } from '#lib/useMayEdit.ts'
import { EvidenceChip } from '#recording/EvidenceChip.tsx'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import styles from './ReviewReadPage.module.css'
import { ratingWords } from './reviewWords.ts'
import { UseAsExample } from './UseAsExample.tsx'

interface AnswerRowProps {
  reviewId: string
  criterion: Criterion
  answer: Answer
  whenOf: (evidence: Evidence) => string
  onJump: (evidence: Evidence) => void
}

export function AnswerRow({ reviewId, criterion, answer, whenOf, onJump }: AnswerRowProps) {
  const mayEdit = useMayEdit()
  const anchor = criterion.anchors.find(({ rating }) => rating === answer.rating)
  const causes = criterion.rootCauses.filter(({ id }) => answer.rootCauses.includes(id))
  return (
    <li className={styles.answer}>
      <div className={styles.answerHead}>
        <span>
          {criterion.label}
          {criterion.isCritical && <span className="mute small"> critical</span>}
        </span>
        <RatingMark criterion={criterion} answer={answer} />
      </div>
      {anchor && <p className={styles.anchor}>{anchor.text}</p>}
      {causes.length > 0 && <p className={styles.anchor}>Because: {causes.map(({ label }) => label).join(', ')}</p>}
      {answer.note.trim() !== '' && <p className={styles.note}>{answer.note}</p>}
      {answer.evidence.length > 0 && (
        <div className={styles.chips}>
          {answer.evidence.map((evidence, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same moment may be attached twice
            <Fragment key={index}>
              <EvidenceChip when={whenOf(evidence)} label={evidence.label} onJump={() => onJump(evidence)} />
              {mayEdit && answer.rating !== 'na' && (
                <UseAsExample reviewId={reviewId} criterion={criterion} evidence={index} />
              )}
            </Fragment>
          ))}
        </div>
      )}
    </li>
  )
}

function RatingMark({ criterion, answer }: Pick<AnswerRowProps, 'criterion' | 'answer'>) {
  const { rating } = answer
  const isCriticalFail = criterion.isCritical && rating === 'fail'
  const isNumber = typeof rating === 'number'
  const Icon = isCriticalFail ? IconShieldX : criterion.isCritical && rating === 'pass' ? IconShieldCheck : null
  const background = isNumber ? DIMENSION_HUE[criterion.dimension] : undefined
  return (
    <span
      className={styles.rating}
      data-number={isNumber || undefined}
      data-critical={isCriticalFail || undefined}
      style={{ background }}
    >
      {Icon && <Icon size={14} stroke={1.8} aria-hidden />}
      <span className="visually-hidden">Rating: </span>
      {ratingWords(rating)}
    </span>
  )
}
