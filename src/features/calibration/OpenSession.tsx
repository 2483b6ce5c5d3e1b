import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Calibration, revealCalibration, startCalibrationReview } from '#contract/calibration.ts'
import { call } from '#lib/apiClient.ts'
import { formatUntil, formatDuration } from '#lib/format.ts'
import { linkToCalibration } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { ChannelIcon } from '#ui/ChannelIcon.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { Problem } from '#ui/Problem.tsx'
import { CALIBRATION_KEY } from './api.ts'
import styles from './Calibration.module.css'
import { LeaveSession } from './LeaveSession.tsx'
import {
  finishedWords,
  interactionsWords,
  leftOutWords,
  ownWords,
  pickedWords,
  rescoredWords,
  revealingWords,
  ratersOf,
} from './sessionWords.ts'

interface OpenSessionProps {
  session: Calibration
  onRate: (reviewId: string) => void
  onLeft: () => void
}

/** Before the reveal: one's own ratings and nobody else's. */
export function OpenSession({ session, onRate, onLeft }: OpenSessionProps) {
  const timeZone = useTimeZone()
  const [isAsking, setIsAsking] = useState(false)
  const { name, deadlineAt, reviewers, gauge, finished, isReviewer, isFacilitator } = session
  return (
    <>
      <PageHead
        title={name}
        sub={[`${pickedWords(session)}. Opened by ${session.facilitator.name}.`, leftOutWords(session)].join(' ')}
        actions={
          isFacilitator && (
            <Button variant="default" onClick={() => setIsAsking(true)}>
              Reveal now
            </Button>
          )
        }
      />
      <div className={styles.grid}>
        {isReviewer ? (
          <ToRate session={session} onRate={onRate} />
        ) : (
          <Card
            title={`${interactionsWords(session.interactions.length)}, rated until ${formatUntil(deadlineAt, timeZone)}`}
          >
            <p className="sub">
              {finished === null ? '' : `${finishedWords(finished, ratersOf(session).length)} `}Who rated what is shown
              to all at once, at the reveal.
            </p>
          </Card>
        )}
        {session.reviewed ? (
          <Card title="Scored again">
            <p className="sub">{rescoredWords(session)}</p>
          </Card>
        ) : (
          <Card title="Who rates">
            <ul className={styles.people}>
              {reviewers.map((reviewer) => (
                <li key={reviewer.id}>
                  {reviewer.name}
                  {reviewer.id === gauge?.id && <span className="mute small"> gauge</span>}
                  {session.leftIds.includes(reviewer.id) && <span className="mute small"> has left</span>}
                </li>
              ))}
            </ul>
            <LeaveSession session={session} onLeft={onLeft} />
          </Card>
        )}
      </div>
      {isAsking && <RevealDialog session={session} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function ToRate({ session, onRate }: { session: Calibration; onRate: (reviewId: string) => void }) {
  const timeZone = useTimeZone()
  const start = useMutation({
    mutationFn: (interactionId: string) =>
      call(startCalibrationReview, { params: { id: session.id }, body: { interactionId } }),
    onSuccess: ({ id }) => onRate(id),
  })
  return (
    <Card title="Yours to rate" sub={ownWords(session, timeZone)}>
      <Problem error={start.error} />
      <ul className={styles.lines}>
        {session.interactions.map(({ id, number, channel, startedAt, durationMs, review }) => (
          <li key={id}>
            <span>
              <span className={styles.what}>
                <ChannelIcon channel={channel} size={15} /> {number}
              </span>
              <span className="small mute">
                {CHANNEL_LABEL[channel]}, {formatUntil(startedAt, timeZone)}
                {durationMs === null ? '' : `, ${formatDuration(durationMs)}`}
              </span>
              {!session.isBlind && (
                <Link className="link small" to={linkToCalibration(session.id)} search={{ interaction: id }}>
                  What {session.reviewed?.name} rated
                </Link>
              )}
            </span>
            {review?.status === 'submitted' ? (
              <span className={styles.pill}>Handed in</span>
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`${review ? 'Go on with' : 'Rate'} ${number}`}
                loading={start.isPending && start.variables === id}
                onClick={() => start.mutate(id)}
              >
                {review ? 'Go on' : 'Rate'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RevealDialog({ session, onClose }: { session: Calibration; onClose: () => void }) {
  const queryClient = useQueryClient()
  const reveal = useMutation({
    mutationFn: () => call(revealCalibration, { params: { id: session.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CALIBRATION_KEY }),
  })
  return (
    <Modal opened onClose={onClose} title="Reveal it now?">
      <div className={styles.form}>
        <p className="sub">{revealingWords(session)}</p>
        <Problem error={reveal.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            Not yet
          </Button>
          <Button loading={reveal.isPending} onClick={() => reveal.mutate()}>
            Reveal
          </Button>
        </div>
      </div>
    </Modal>
  )
}
