import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type Dispatch, type ReactNode, type RefObject, useState } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import { EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'
import type { SignalsByDimension } from '#recording/useSignals.tsx'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { Anchors } from './Anchors.tsx'
import criterionStyles from './Criterion.module.css'
import { CommentField } from './CommentField.tsx'
import type { Card, Draft, DraftAction } from './draft.ts'
import { editingOf } from './editingOf.ts'
import { EvidenceChips } from './EvidenceChips.tsx'
import { Lockable } from './Lockable.tsx'
import { NoteField } from './NoteField.tsx'
import { owedSentences } from './owedSentences.ts'
import styles from './PhoneSheet.module.css'
import { RatingGroup } from './RatingGroup.tsx'
import { RootCauses } from './RootCauses.tsx'
import { ScoreSummary } from './ScoreSummary.tsx'

interface PhoneSheetProps {
  card: Card
  criteria: readonly Criterion[]
  draft: Draft
  problems: readonly AnswerProblem[]
  dispatch: Dispatch<DraftAction>
  whenOf: (evidence: Evidence) => string
  onOpenEvidence: (evidence: Evidence) => void
  onAttach: () => void
  signals?: SignalsByDimension
  commentRef: RefObject<HTMLTextAreaElement | null>
  /** Selected words, to be attached; empty when none are. */
  words: string
  /** A copy to be read: one steps through it all the same. */
  isReadOnly: boolean
  children: ReactNode
}

/** One criterion at a time, within reach of the thumb; after the last one, comment and submit. */
export function PhoneSheet(props: PhoneSheetProps) {
  const { card, criteria, draft, problems, dispatch, whenOf, onOpenEvidence, onAttach, ...rest } = props
  const { commentRef, words, isReadOnly, signals, children } = rest
  const [isEnding, setIsEnding] = useState(false)
  const at = criteria.findIndex(({ id }) => id === draft.focusedId)
  const criterion = criteria[at]
  if (isEnding || !criterion) {
    return (
      <section className={styles.sheet} aria-label="Comment and submit">
        <Lockable isLocked={isReadOnly}>
          <CommentField comment={draft.comment} dispatch={dispatch} fieldRef={commentRef} />
          <div className={styles.summary}>
            <ScoreSummary card={card} answers={draft.answers} />
          </div>
          {children}
        </Lockable>
        <Button variant="default" h={44} fullWidth onClick={() => setIsEnding(false)}>
          Back to the criteria
        </Button>
      </section>
    )
  }
  const answer = draft.answers[criterion.id] ?? EMPTY_ANSWER
  const owes = owedSentences(problems).get(criterion.id) ?? null
  const isLast = at === criteria.length - 1
  return (
    <section
      className={styles.sheet}
      aria-label="Scorecard"
      style={{ '--hue': DIMENSION_HUE[criterion.dimension] } as Record<string, string>}
    >
      <header className={styles.head}>
        <Glyph dimension={criterion.dimension} />
        <h2>{criterion.label}</h2>
        {criterion.isCritical && <span className={styles.place}>critical</span>}
        <span className={styles.place}>
          {at + 1} of {criteria.length}
        </span>
      </header>
      <div className={styles.more} role="group" aria-label="Details" tabIndex={isReadOnly ? 0 : undefined}>
        <Lockable isLocked={isReadOnly}>
          <Anchors criterion={criterion} />
          <div className={criterionStyles.evidence}>
            <EvidenceChips
              evidence={answer.evidence}
              whenOf={whenOf}
              onOpen={onOpenEvidence}
              editing={editingOf(dispatch, criterion.id, { at: draft.evidenceAt, isNaming: draft.isNaming })}
            />
          </div>
          <RootCauses criterion={criterion} answer={answer} dispatch={dispatch} />
          <NoteField criterion={criterion} note={answer.note} dispatch={dispatch} />
          {signals?.[criterion.dimension]}
        </Lockable>
      </div>
      <Lockable isLocked={isReadOnly}>
        <p className={styles.owes} role="status">
          {owes}
        </p>
        <RatingGroup isLarge criterion={criterion} rating={answer.rating} dispatch={dispatch} />
      </Lockable>
      <div className={styles.steps}>
        <Button
          variant="default"
          h={44}
          px={12}
          aria-label="Criterion before"
          disabled={at === 0}
          onClick={() => dispatch({ type: 'move', step: -1 })}
        >
          <IconChevronLeft size={18} />
        </Button>
        <Button
          variant="default"
          h={44}
          flex={1}
          leftSection={<IconPlus size={15} />}
          disabled={isReadOnly}
          onClick={onAttach}
        >
          {words === '' ? 'Add moment' : `Attach “${words}”`}
        </Button>
        <Button
          variant="default"
          h={44}
          px={12}
          aria-label={isLast ? 'Comment and submit' : 'Next criterion'}
          onClick={() => (isLast ? setIsEnding(true) : dispatch({ type: 'move', step: 1 }))}
        >
          <IconChevronRight size={18} />
        </Button>
      </div>
    </section>
  )
}
