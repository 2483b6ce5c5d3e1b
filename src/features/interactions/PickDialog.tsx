import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { pickInteraction } from '#contract/picks.ts'
import { call } from '#lib/apiClient.ts'
import { useSession } from '#lib/session.ts'
import { Problem } from '#ui/Problem.tsx'
import styles from './ReviewReadPage.module.css'

/** Puts the interaction in the queue by hand; for those who may say who reviews what. */
export function PickByHand({ interactionId }: { interactionId: string }) {
  const { person } = useSession()
  const [isOpen, setIsOpen] = useState(false)
  const [isPicked, setIsPicked] = useState(false)
  const canPick = person?.roles.includes('manager') === true || person?.grants.includes('leadQuality') === true
  if (!canPick) return null
  if (isPicked) return <p role="status">In the queue, as a targeted pick.</p>
  const handlePicked = () => {
    setIsPicked(true)
    setIsOpen(false)
  }
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
        Pick for review
      </Button>
      {isOpen && <PickDialog interactionId={interactionId} onPicked={handlePicked} onClose={() => setIsOpen(false)} />}
    </>
  )
}

interface PickDialogProps {
  interactionId: string
  onPicked: () => void
  onClose: () => void
}

function PickDialog({ interactionId, onPicked, onClose }: PickDialogProps) {
  const [reason, setReason] = useState('')
  const pick = useMutation({
    mutationFn: () => call(pickInteraction, { body: { interactionId, reason } }),
    onSuccess: onPicked,
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    pick.mutate()
  }
  return (
    <Modal opened onClose={onClose} title="Pick for review">
      <form className={styles.pick} onSubmit={handleSubmit}>
        <p className="sub">It joins the queue with this reason. A targeted review feeds coaching and never a mean.</p>
        <Textarea
          label="Why"
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <Problem error={pick.error} />
        <Button type="submit" size="xs" loading={pick.isPending} style={{ justifySelf: 'start' }}>
          Pick
        </Button>
      </form>
    </Modal>
  )
}
