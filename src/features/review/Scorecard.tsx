import { type Dispatch, type ReactNode, type RefObject, useMemo } from 'react'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'
import { dimensionProgress } from '#domain/scoring/scoreReview.ts'
import type { SignalsByDimension } from '#recording/useSignals.tsx'
import { CommentField } from './CommentField.tsx'
import { CriterionRow } from './CriterionRow.tsx'
import { DimensionHead } from './DimensionHead.tsx'
import { type Card, type Draft, type DraftAction, shownCriteria } from './draft.ts'
import { Lockable } from './Lockable.tsx'
import styles from './Scorecard.module.css'
import { owedSentences } from './owedSentences.ts'
import { ScoreSummary } from './ScoreSummary.tsx'

interface ScorecardProps {
  card: Card
  draft: Draft
  /** Whose details are shown. */
  openId: string | null
  problems: readonly AnswerProblem[]
  dispatch: Dispatch<DraftAction>
  whenOf: (evidence: Evidence) => string
  onOpenEvidence: (evidence: Evidence) => void
  onAttach: () => void
  commentRef: RefObject<HTMLTextAreaElement | null>
  /** What was measured, shown where it may inform. */
  signals?: SignalsByDimension
  /** To be read alone: nothing in it takes the keys, so what scrolls must. */
  isReadOnly?: boolean
  children: ReactNode
}

/** The criteria by dimension, the comment, and what is left to do. */
export function Scorecard(props: ScorecardProps) {
  const { card, draft, openId, problems, commentRef, signals, isReadOnly = false, children, ...actions } = props
  const { definition, channel } = card
  const { answers, comment, focusedId } = draft
  const criteria = useMemo(() => shownCriteria(card, answers), [card, answers])
  const progress = useMemo(() => dimensionProgress(definition, channel, answers), [definition, channel, answers])
  const owed = useMemo(() => owedSentences(problems), [problems])
  return (
    <aside className={styles.card} aria-label="Scorecard">
      <div className={styles.scroll} role="group" aria-label="Criteria" tabIndex={isReadOnly ? 0 : undefined}>
        <Lockable isLocked={isReadOnly}>
          {DIMENSIONS.map((dimension) => (
            <section key={dimension} className={styles.dimension} aria-label={definition.dimensions[dimension].label}>
              <DimensionHead
                dimension={dimension}
                label={definition.dimensions[dimension].label}
                {...progress[dimension]}
              />
              {signals?.[dimension]}
              {criteria
                .filter((criterion) => criterion.dimension === dimension)
                .map((criterion) => (
                  <CriterionRow
                    key={criterion.id}
                    criterion={criterion}
                    answer={answers[criterion.id] ?? EMPTY_ANSWER}
                    owes={owed.get(criterion.id) ?? null}
                    isFocused={criterion.id === focusedId}
                    isOpen={criterion.id === openId}
                    evidenceAt={criterion.id === focusedId ? draft.evidenceAt : null}
                    isNaming={criterion.id === focusedId && draft.isNaming}
                    {...actions}
                  />
                ))}
            </section>
          ))}
          <ScoreSummary card={card} answers={answers} />
          <div className={styles.comment}>
            <CommentField comment={comment} dispatch={actions.dispatch} fieldRef={commentRef} />
          </div>
        </Lockable>
      </div>
      <Lockable isLocked={isReadOnly}>{children}</Lockable>
    </aside>
  )
}
