import type { Flag } from '#server/db/flag.ts'
import type { Row } from '#server/db/schema.ts'
import { isStillRated } from './reviews.ts'
import { isFreeFor, isWorkOf } from './assignments.ts'

/** What has to be known of an interaction to say whether a reviewer may know whose it is. */
export interface BlindingFacts {
  /** Reviews of the organisation hide who served, unless their item of the queue says otherwise. */
  isBlindByDefault: boolean
  /** They rate it in a calibration session that is not revealed yet. */
  isCalibrated: boolean
  /** The asking person's own reviews of the interaction. */
  ownReviews: readonly Pick<Row<'review'>, 'status' | 'assignment_id' | 'submitted_at' | 'first_submitted_at'>[]
  items: readonly (Pick<Row<'assignment'>, 'id' | 'status' | 'reviewer_id' | 'claimed_by' | 'claimed_until'> & {
    is_blind: Flag
  })[]
}

/**
 * Whether a person reviews this interaction blind now: an office they also hold shows them nothing before they have
 * submitted. `isOffered`: it stands before them in the queue, so that what they might take counts too.
 */
export function isBlindTo(personId: string, facts: BlindingFacts, now: number, isOffered: boolean): boolean {
  const { isBlindByDefault, ownReviews, items } = facts
  if (facts.isCalibrated) return true
  const draft = ownReviews.find((review) => isStillRated(review, now))
  if (draft) {
    const item = items.find(({ id }) => id === draft.assignment_id)
    return item ? item.is_blind === 1 : isBlindByDefault
  }
  if (ownReviews.length > 0) return false
  const theirs = items.filter((item) => isWorkOf(item, personId, now) || (isOffered && isFreeFor(item, personId, now)))
  if (theirs.length > 0) return theirs.some(({ is_blind }) => is_blind === 1)
  const isStanding = items.some(({ status }) => status === 'open' || status === 'claimed')
  return isOffered && !isStanding && isBlindByDefault
}
