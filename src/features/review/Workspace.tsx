import { type Dispatch, type ReactNode, Suspense, useCallback, useMemo, useRef } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { type AnswerProblem, checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { usePinned } from '#recording/usePinned.ts'
import { useRecording } from '#recording/useRecording.ts'
import { useSignals } from '#recording/useSignals.tsx'
import { showToast } from '#ui/toastStore.ts'
import { AttachWords } from './AttachWords.tsx'
import { type Card, type Draft, type HistoryAction, shownCriteria } from './draft.ts'
import type { DraftNews } from './draftNews.ts'
import { newsWords } from './newsWords.ts'
import { InteractionPane } from './InteractionPane.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import styles from './ReviewPage.module.css'
import { Scorecard } from './Scorecard.tsx'
import { stepEvidence } from './stepEvidence.ts'
import { useEvidence, wordsOf } from './useEvidence.ts'
import { useMarks } from './useMarks.ts'
import { useOpenRow } from './useOpenRow.ts'
import { usePointing } from './usePointing.ts'
import { useReviewCommands } from './useReviewCommands.ts'
import { writeInto } from './writeInto.ts'

// Fetched where it shows alone.
const PhoneSheet = lazyPart(async () => (await import('./PhoneSheet.tsx')).PhoneSheet)

interface WorkspaceProps {
  /** As it was opened. */
  review: Review
  interaction: Interaction
  timeZone: string
  card: Card
  draft: Draft
  news: DraftNews | null
  dispatch: Dispatch<HistoryAction>
  isReadOnly: boolean
  /** Everything is rated and nothing is owed. */
  onSubmit: () => void
  /** What the reviewer has to know of the draft. */
  banner: ReactNode
  renderFooter: (problems: readonly AnswerProblem[], onSubmit: () => void) => ReactNode
  children?: ReactNode
}

/** What was said beside the scorecard, and every key for both. */
export function Workspace(props: WorkspaceProps) {
  const { review, timeZone, card, draft, news, dispatch, isReadOnly, onSubmit } = props
  const interaction = usePinned(props.interaction, draft.pins)
  const { transcript, recording } = interaction
  const player = useRecording(interaction)
  const pointing = usePointing(player)
  const commentRef = useRef<HTMLTextAreaElement>(null)
  const { definition, channel } = card
  const { answers } = draft
  const problems = useMemo(() => checkAnswers(definition, channel, answers), [definition, channel, answers])
  const criteria = useMemo(() => shownCriteria(card, answers), [card, answers])
  const marks = useMarks(transcript, criteria, answers)
  const isPhone = useIsPhone()
  const { openId, openNow } = useOpenRow(draft)
  const evidence = useEvidence({ interaction, player, pointing, timeZone, dispatch })
  const handlePin = useCallback((turn: number, ms: number | null) => dispatch({ type: 'pin', turn, ms }), [dispatch])
  const handleSubmit = useCallback(() => {
    const [first] = problems
    if (!first) return onSubmit()
    dispatch({ type: 'focus', criterionId: first.criterionId })
    showToast(first.message)
  }, [problems, onSubmit, dispatch])
  const signals = useSignals(interaction, timeZone, evidence.open)
  useReviewCommands({
    dispatch,
    isPlayable: recording?.isPlayable ?? false,
    onAttach: evidence.attach,
    onSubmit: handleSubmit,
    onStepEvidence: (step) => stepEvidence(draft, step, { dispatch, open: evidence.open }),
    onStartSpan: evidence.startSpan,
    onEndSpan: evidence.endSpan,
    onWrite: (field) => {
      openNow()
      if (field === 'comment') commentRef.current?.focus()
      else writeInto(field)
    },
  })
  const actions = {
    dispatch,
    whenOf: evidence.whenOf,
    onOpenEvidence: evidence.open,
    onAttach: evidence.attach,
    signals,
  }
  const footer = props.renderFooter(problems, handleSubmit)
  return (
    <div className={styles.page}>
      <ReviewHead
        definition={review.definition}
        selection={review.selection}
        calibrationId={review.calibrationId}
        interaction={interaction}
        timeZone={timeZone}
      />
      {props.banner}
      <div className={styles.columns}>
        <InteractionPane
          interaction={interaction}
          player={player}
          marks={marks}
          timeZone={timeZone}
          selectedTurn={pointing.selectedTurn}
          selectedAt={pointing.selectedAt}
          selections={pointing.selections}
          onSelectTurn={pointing.selectTurn}
          onSelectText={pointing.selectText}
          pins={draft.pins}
          onPin={isReadOnly ? undefined : handlePin}
        />
        {isPhone ? (
          <Suspense fallback={null}>
            <PhoneSheet
              card={card}
              criteria={criteria}
              draft={draft}
              problems={problems}
              commentRef={commentRef}
              words={wordsOf(transcript, pointing.selection)}
              isReadOnly={isReadOnly}
              {...actions}
            >
              {footer}
            </PhoneSheet>
          </Suspense>
        ) : (
          <Scorecard
            card={card}
            draft={draft}
            openId={openId}
            problems={problems}
            commentRef={commentRef}
            isReadOnly={isReadOnly}
            {...actions}
          >
            {footer}
          </Scorecard>
        )}
      </div>
      {!isReadOnly && (
        <AttachWords
          transcript={transcript}
          criteria={criteria}
          focusedId={draft.focusedId}
          pointing={pointing}
          getPositionMs={recording?.isPlayable ? player.getPositionMs : null}
          hasBar={!isPhone}
          onAttach={evidence.attachTo}
        />
      )}
      <p className="visually-hidden" role="status">
        {newsWords(criteria, draft, news)}
      </p>
      {props.children}
    </div>
  )
}
