import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { draftKey } from '#lib/draftStore/localDraft.ts'
import { linkToCalibration, linkToQueue, linkToReview } from '#lib/links.ts'
import { useSession } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Problem } from '#ui/Problem.tsx'
import { interactionQuery, reviewQuery } from './api.ts'
import { ReviewEditor } from './ReviewEditor.tsx'
import styles from './ReviewPage.module.css'
import { useForgetting } from './useForgetting.ts'
import { usePrefetchNext } from './usePrefetchNext.ts'

interface ReviewPageProps {
  reviewId: string
  /** null: nothing waits any more, or it was of a calibration session. */
  onNext: (reviewId: string | null, calibrationId?: string) => void
}

/** A draft beside what was said. */
export function ReviewPage({ reviewId, onNext }: ReviewPageProps) {
  const review = useQuery(reviewQuery(reviewId))
  const interaction = useQuery(interactionQuery(review.data?.interactionId))
  useForgetting(review.data?.interactionId)
  usePrefetchNext(reviewId, interaction.data !== undefined)
  const { person, organisation } = useSession()
  const [opening, setOpening] = useState(0)
  const handleTakenBack = useCallback(() => setOpening((before) => before + 1), [])
  const error = review.data ? interaction.error : review.error
  if (error) {
    return (
      <div className={styles.alone}>
        <Problem error={error} />
        <Link className="link" to={linkToQueue()}>
          Back to the queue
        </Link>
      </div>
    )
  }
  if (!review.data || !interaction.data || !person || !organisation) {
    return <div className={styles.loading} role="status" aria-label="Opening the review" />
  }
  const { calibrationId } = review.data
  if (review.data.status !== 'draft') {
    if (calibrationId) {
      return (
        <EmptyState title="This is handed in" words="It shows beside the others’ ratings once the session is revealed.">
          <Link className="link" to={linkToCalibration(calibrationId)}>
            Back to the session
          </Link>
        </EmptyState>
      )
    }
    return (
      <EmptyState
        title="This review is submitted"
        words="It counts already; it can be read, and corrected with a reason."
      >
        <Link className="link" to={linkToReview(reviewId)}>
          Read the review
        </Link>
        <Link className="link" to={linkToQueue()}>
          Back to the queue
        </Link>
      </EmptyState>
    )
  }
  return (
    <ReviewEditor
      // A submitted draft saves no more; taken back, it is opened anew.
      key={`${reviewId} ${opening}`}
      review={review.data}
      interaction={interaction.data}
      storeKey={draftKey(organisation.databaseId, person.id, reviewId)}
      timeZone={organisation.timeZone}
      onNext={(next) => onNext(next, calibrationId)}
      onTakenBack={handleTakenBack}
    />
  )
}
