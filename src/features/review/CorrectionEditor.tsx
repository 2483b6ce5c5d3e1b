import { Suspense, useState } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { CorrectionFooter } from './CorrectionFooter.tsx'
import styles from './DraftBanner.module.css'
import { useCorrection } from './useCorrection.ts'
import { Workspace } from './Workspace.tsx'

const StaleDialog = lazyPart(async () => (await import('./StaleDialog.tsx')).StaleDialog)

interface CorrectionEditorProps {
  review: Review
  interaction: Interaction
  storeKey: string
  timeZone: string
  onDone: () => void
}

export function CorrectionEditor({ review, interaction, storeKey, timeZone, onDone }: CorrectionEditorProps) {
  const [opened] = useState(review)
  const { current, base, reason, setReason, choose, send, isSubmitting, ...shown } = useCorrection({
    review: opened,
    turns: interaction.transcript,
    key: storeKey,
    onDone,
  })
  return (
    <Workspace
      review={opened}
      interaction={interaction}
      timeZone={timeZone}
      {...shown}
      isReadOnly={false}
      onSubmit={send}
      banner={
        <p className={styles.banner}>You are correcting a submitted review. The version before stays in its history.</p>
      }
      renderFooter={(problems, onSubmit) => (
        <CorrectionFooter {...{ review: opened, reason, problems, isSubmitting, onSubmit }} onReason={setReason} />
      )}
    >
      {current && (
        <Suspense fallback={null}>
          <StaleDialog {...shown} {...{ current, base }} from="server" onChoose={choose} />
        </Suspense>
      )}
    </Workspace>
  )
}
