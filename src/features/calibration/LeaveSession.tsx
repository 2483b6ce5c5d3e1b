import { Button, Modal, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Calibration, leaveCalibration } from '#contract/calibration.ts'
import { call } from '#lib/apiClient.ts'
import { useSession } from '#lib/session.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { CALIBRATION_KEY } from './api.ts'
import styles from './Calibration.module.css'
import { ratersOf } from './sessionWords.ts'

interface LeaveSessionProps {
  session: Calibration
  /** One has left it oneself, and sees it no longer. */
  onLeft: () => void
}

/** A reviewer leaves before the reveal; the facilitator may take anybody out. */
export function LeaveSession({ session, onLeft }: LeaveSessionProps) {
  const [isAsking, setIsAsking] = useState(false)
  if (!session.isReviewer && !session.isFacilitator) return null
  return (
    <p className={styles.more}>
      <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
        {session.isFacilitator ? 'Take somebody out' : 'Leave this session'}
      </Button>
      {isAsking && <LeaveDialog session={session} onClose={() => setIsAsking(false)} onLeft={onLeft} />}
    </p>
  )
}

function LeaveDialog({ session, onClose, onLeft }: LeaveSessionProps & { onClose: () => void }) {
  const queryClient = useQueryClient()
  const ownId = useSession().person?.id ?? ''
  const rating = ratersOf(session)
  const [personId, setPersonId] = useState(session.isFacilitator ? (rating[0]?.id ?? '') : ownId)
  const leave = useMutation({
    mutationFn: () => call(leaveCalibration, { params: { id: session.id }, body: { personId } }),
    onSuccess: async () => {
      if (personId === ownId && !session.isFacilitator) onLeft()
      else onClose()
      await queryClient.invalidateQueries({ queryKey: CALIBRATION_KEY })
    },
  })
  return (
    <Modal opened onClose={onClose} title={session.isFacilitator ? 'Take somebody out' : 'Leave this session?'}>
      <div className={styles.form}>
        <p className="sub">What was rated so far is shown as missing at the reveal. This cannot be taken back.</p>
        {session.isFacilitator && (
          <NativeSelect
            {...fieldInput}
            label="Who leaves"
            value={personId}
            onChange={(event) => setPersonId(event.currentTarget.value)}
            data={rating.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Problem error={leave.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            Not now
          </Button>
          <Button loading={leave.isPending} disabled={personId === ''} onClick={() => leave.mutate()}>
            {session.isFacilitator ? 'Take out' : 'Leave'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
