import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { usePinned } from '#recording/usePinned.ts'
import { useRecording } from '#recording/useRecording.ts'
import { useSignals } from '#recording/useSignals.tsx'
import { showToast } from '#ui/toastStore.ts'
import { AttachWords } from './AttachWords.tsx'
import { shownCriteria } from './draft.ts'
import { DraftBanner } from './DraftBanner.tsx'
import { newsWords } from './newsWords.ts'
import { InteractionPane } from './InteractionPane.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import styles from './ReviewPage.module.css'
import { Scorecard } from './Scorecard.tsx'
import { ScoreFooter } from './ScoreFooter.tsx'
import { stepEvidence } from './stepEvidence.ts'
import { useDraft } from './useDraft.ts'
import { useEvidence, wordsOf } from './useEvidence.ts'
import { useMarks } from './useMarks.ts'
import { usePointing } from './usePointing.ts'
import { useReviewCommands } from './useReviewCommands.ts'
import { useSubmit } from './useSubmit.ts'
import { writeInto } from './writeInto.ts'

const StaleDialog = lazy(async () => ({ default: (await import('./StaleDialog.tsx')).StaleDialog }))

interface ReviewEditorProps {
  review: Review
  interaction: Interaction
  storeKey: string
  timeZone: string
  onNext: (reviewId: string | null) => void
  onTakenBack: () => void
}

export function ReviewEditor(props: ReviewEditorProps) {
  const { review, storeKey, timeZone, onNext, onTakenBack } = props
  // What was opened stays: what is saved meanwhile comes back as news.
  const [opened] = useState(review)
  const { card, draft, news, dispatch, saveState, isReadOnly, saver, content, choose, ...told } = useDraft(
    opened,
    storeKey,
    props.interaction.transcript,
  )
  const interaction = usePinned(props.interaction, draft.pins)
  const { transcript, recording } = interaction
  const player = useRecording(interaction)
  const pointing = usePointing(player)
  const { submit, isSubmitting } = useSubmit({
    reviewId: review.id,
    saver,
    content,
    onNext,
    onTakenBack,
    draft: storeKey,
  })
  const commentRef = useRef<HTMLTextAreaElement>(null)
  const { definition, channel } = card
  const { answers } = draft
  const problems = useMemo(() => checkAnswers(definition, channel, answers), [definition, channel, answers])
  const criteria = useMemo(() => shownCriteria(card, answers), [card, answers])
  const marks = useMarks(transcript, criteria, answers)
  const isPhone = useIsPhone()
  const evidence = useEvidence({ interaction, player, pointing, timeZone, dispatch })
  const handlePin = useCallback((turn: number, ms: number | null) => dispatch({ type: 'pin', turn, ms }), [dispatch])
  const handleSubmit = useCallback(() => {
    const [first] = problems
    if (!first) return void submit()
    dispatch({ type: 'focus', criterionId: first.criterionId })
    showToast(first.message)
  }, [problems, submit, dispatch])
  const signals = useSignals(interaction, timeZone, evidence.open)
  useReviewCommands({
    dispatch,
    isPlayable: recording?.isPlayable ?? false,
    onAttach: evidence.attach,
    onSubmit: handleSubmit,
    onStepEvidence: (step) => stepEvidence(draft, step, { dispatch, open: evidence.open }),
    onStartSpan: evidence.startSpan,
    onEndSpan: evidence.endSpan,
    onWrite: (field) => (field === 'comment' ? commentRef.current?.focus() : writeInto(field)),
  })
  const actions = {
    dispatch,
    whenOf: evidence.whenOf,
    onOpenEvidence: evidence.open,
    onAttach: evidence.attach,
    signals,
  }
  const footer = (
    <ScoreFooter
      saveState={saveState}
      timeZone={timeZone}
      problems={problems}
      isSubmitting={isSubmitting}
      onSubmit={handleSubmit}
    />
  )
  return (
    <div className={styles.page}>
      <ReviewHead
        definition={opened.definition}
        selection={review.selection}
        interaction={interaction}
        timeZone={timeZone}
      />
      <DraftBanner saveState={saveState} {...told} />
      <div className={styles.columns}>
        <InteractionPane
          interaction={interaction}
          player={player}
          marks={marks}
          timeZone={timeZone}
          selectedTurn={pointing.selectedTurn}
          selections={pointing.selections}
          onSelectTurn={pointing.selectTurn}
          onSelectText={pointing.selectText}
          pins={draft.pins}
          onPin={isReadOnly ? undefined : handlePin}
        />
        <fieldset className={styles.own} disabled={isReadOnly}>
          {isPhone ? (
            <PhoneSheet
              card={card}
              criteria={criteria}
              draft={draft}
              problems={problems}
              commentRef={commentRef}
              words={wordsOf(transcript, pointing.selection)}
              {...actions}
            >
              {footer}
            </PhoneSheet>
          ) : (
            <Scorecard card={card} draft={draft} problems={problems} commentRef={commentRef} {...actions}>
              {footer}
            </Scorecard>
          )}
        </fieldset>
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
      {saveState.kind === 'stale' && (
        <Suspense fallback={null}>
          <StaleDialog card={card} draft={draft} current={saveState.current} from={saveState.from} onChoose={choose} />
        </Suspense>
      )}
    </div>
  )
}
