import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { linkToCalibrations } from '#lib/links.ts'
import { PageBody } from '#ui/PageBody.tsx'
import { Problem } from '#ui/Problem.tsx'
import { calibrationQuery } from './api.ts'
import styles from './Calibration.module.css'
import { EarlierRatings } from './EarlierRatings.tsx'
import { OpenSession } from './OpenSession.tsx'
import { RevealedSession } from './RevealedSession.tsx'

interface CalibrationPageProps {
  sessionId: string
  /** Which interaction of a revealed session is looked at; the first when it is none of it. */
  interactionId: string | undefined
  onInteraction: (id: string) => void
  onRate: (reviewId: string) => void
  onLeft: () => void
}

/** A session: what is left to rate, and once it is revealed what everybody rated. */
export function CalibrationPage({ sessionId, interactionId, onInteraction, onRate, onLeft }: CalibrationPageProps) {
  const { data, error } = useQuery(calibrationQuery(sessionId))
  // A review that is scored again in sight.
  const seen = data?.isBlind === false ? data.interactions.find(({ id }) => id === interactionId) : undefined
  return (
    <PageBody>
      <p className={styles.back}>
        <Link to={linkToCalibrations()} className="link small">
          Calibration
        </Link>
      </p>
      <Problem error={data ? null : error} />
      {data?.revealedAt === null && seen && <EarlierRatings session={data} shown={seen} />}
      {data?.revealedAt === null && !seen && <OpenSession session={data} onRate={onRate} onLeft={onLeft} />}
      {data && data.revealedAt !== null && (
        <RevealedSession session={data} interactionId={interactionId} onInteraction={onInteraction} />
      )}
    </PageBody>
  )
}
