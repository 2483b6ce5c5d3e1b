import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { correctionKey } from '#lib/draftStore/localDraft.ts'
import { linkToReview } from '#lib/links.ts'
import { useSession } from '#lib/session.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Problem } from '#ui/Problem.tsx'
import { interactionQuery, reviewQuery } from './api.ts'
import { CorrectionEditor } from './CorrectionEditor.tsx'
import styles from './ReviewPage.module.css'

interface CorrectionPageProps {
  reviewId: string
  onDone: () => void
}

/** A submitted review on the scorecard again: what is changed becomes its next version, with a reason. */
export function CorrectionPage({ reviewId, onDone }: CorrectionPageProps) {
  const review = useQuery(reviewQuery(reviewId))
  const interaction = useQuery(interactionQuery(review.data?.interactionId))
  const { person, organisation } = useSession()
  const error = review.data ? interaction.error : review.error
  if (error) {
    return (
      <div className={styles.alone}>
        <Problem error={error} />
      </div>
    )
  }
  if (!review.data || !interaction.data || !person || !organisation) {
    return <div className={styles.loading} role="status" aria-label="Opening the review" />
  }
  const isOwn = review.data.reviewer.id === person.id
  if (!isOwn || review.data.status === 'draft' || review.data.status === 'withdrawn') {
    return (
      <EmptyState title="This review cannot be corrected" words="Its author corrects a review once it is submitted.">
        <Link className="link" to={linkToReview(reviewId)}>
          Read the review
        </Link>
      </EmptyState>
    )
  }
  return (
    <CorrectionEditor
      key={reviewId}
      review={review.data}
      interaction={interaction.data}
      storeKey={correctionKey(organisation.databaseId, person.id, reviewId)}
      timeZone={organisation.timeZone}
      onDone={onDone}
    />
  )
}
