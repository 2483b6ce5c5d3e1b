import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { checkAnswers } from '#domain/scoring/checkAnswers.ts'
import { useIsPhone } from '#lib/useIsPhone.ts'
import { useRecording } from '#recording/useRecording.ts'
import { showToast } from '#ui/toastStore.ts'
import { shownCriteria } from './draft.ts'
import { DraftBanner } from './DraftBanner.tsx'
import { ratedWords } from './ratedWords.ts'
import { pickEvidence, whenOf as whenOfEvidence } from './evidence.ts'
import { InteractionPane } from './InteractionPane.tsx'
import { PhoneSheet } from './PhoneSheet.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import styles from './ReviewPage.module.css'
import { Scorecard } from './Scorecard.tsx'
import { ScoreFooter } from './ScoreFooter.tsx'
import { useDraft } from './useDraft.ts'
import { useMarks } from './useMarks.ts'
import { usePointing } from './usePointing.ts'
import { useReviewCommands } from './useReviewCommands.ts'
import { useSubmit } from './useSubmit.ts'

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
  const { review, interaction, storeKey, timeZone, onNext, onTakenBack } = props
  // What was opened stays: what is saved meanwhile comes back as news.
  const [opened] = useState(review)
  const { transcript, recording } = interaction
  const { card, draft, dispatch, saveState, isReadOnly, saver, content, choose, ...told } = useDraft(
    opened,
    storeKey,
    transcript,
  )
  const player = useRecording(interaction)
  const pointing = usePointing(player)
  const { openEvidence } = pointing
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
  const handleAttach = useCallback(() => {
    const positionMs = recording ? player.getPositionMs() : null
    const evidence = pickEvidence(transcript, {
      ...pointing.read(),
      positionMs,
      isPlayable: recording?.isPlayable ?? false,
    })
    if (!evidence) return showToast('Select words or a message first; they become the evidence.')
    dispatch({ type: 'addEvidence', criterionId: null, evidence })
    pointing.letGo()
  }, [recording, player, transcript, pointing, dispatch])
  const handleSubmit = useCallback(() => {
    const [first] = problems
    if (!first) return void submit()
    dispatch({ type: 'focus', criterionId: first.criterionId })
    showToast(first.message)
  }, [problems, submit, dispatch])
  const whenOf = useCallback(
    (evidence: Evidence) => whenOfEvidence(transcript, evidence, timeZone),
    [transcript, timeZone],
  )
  const handleOpenEvidence = useCallback(
    (evidence: Evidence) => openEvidence(transcript, evidence),
    [openEvidence, transcript],
  )
  useReviewCommands({
    dispatch,
    commentRef,
    onAttach: handleAttach,
    onSubmit: handleSubmit,
  })
  const actions = { dispatch, whenOf, onOpenEvidence: handleOpenEvidence, onAttach: handleAttach }
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
      <ReviewHead selection={review.selection} interaction={interaction} timeZone={timeZone} />
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
        />
        <fieldset className={styles.own} disabled={isReadOnly}>
          {isPhone ? (
            <PhoneSheet
              card={card}
              criteria={criteria}
              draft={draft}
              problems={problems}
              commentRef={commentRef}
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
      <p className="visually-hidden" role="status">
        {ratedWords(criteria, draft)}
      </p>
      {saveState.kind === 'stale' && (
        <Suspense fallback={null}>
          <StaleDialog card={card} draft={draft} current={saveState.current} from={saveState.from} onChoose={choose} />
        </Suspense>
      )}
    </div>
  )
}
