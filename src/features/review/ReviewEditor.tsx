import { Suspense, useState } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { DraftBanner } from './DraftBanner.tsx'
import { ScoreFooter } from './ScoreFooter.tsx'
import { useDraft } from './useDraft.ts'
import { useSubmit } from './useSubmit.ts'
import { Workspace } from './Workspace.tsx'

const StaleDialog = lazyPart(async () => (await import('./StaleDialog.tsx')).StaleDialog)

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
  const { card, draft, news, dispatch, saveState, isReadOnly, saver, content, choose, ...told } = useDraft(
    opened,
    storeKey,
    interaction.transcript,
  )
  const { submit, isSubmitting } = useSubmit({
    reviewId: review.id,
    isOfQueue: review.calibrationId === undefined,
    saver,
    content,
    onNext,
    onTakenBack,
    draft: storeKey,
  })
  return (
    <Workspace
      review={opened}
      {...{ interaction, timeZone, card, draft, news, dispatch, isReadOnly }}
      onSubmit={submit}
      banner={<DraftBanner saveState={saveState} {...told} />}
      renderFooter={(problems, onSubmit) => (
        <ScoreFooter {...{ saveState, timeZone, problems, isSubmitting, onSubmit }} />
      )}
    >
      {saveState.kind === 'stale' && (
        <Suspense fallback={null}>
          <StaleDialog {...saveState} card={card} draft={draft} onChoose={choose} />
        </Suspense>
      )}
    </Workspace>
  )
}
