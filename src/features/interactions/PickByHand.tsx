import { Button } from '@mantine/core'
import { lazyPart } from '#lib/lazyPart.ts'
import { Suspense, useState } from 'react'
import { useCanPick } from './useCanPick.ts'

const PickDialog = lazyPart(async () => (await import('./PickDialog.tsx')).PickDialog)

/** Puts the interaction in the queue by hand; for those who may say who reviews what. */
export function PickByHand({ interactionId }: { interactionId: string }) {
  const canPick = useCanPick()
  const [isOpen, setIsOpen] = useState(false)
  const [isPicked, setIsPicked] = useState(false)
  if (!canPick) return null
  if (isPicked) return <p role="status">In the queue, as a targeted pick.</p>
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
        Pick for review
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PickDialog
            interactionIds={[interactionId]}
            onPicked={() => setIsPicked(true)}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
