import type { Answers } from '#domain/scoring/answer.ts'
import { contentColumns } from '#server/commands/reviewContent.ts'
import { reviewScores } from '#server/commands/reviewScores.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import type { SampleReviewer } from './people.ts'
import { rateContact, type RatedContact } from './rateContact.ts'

export interface ReviewPick {
  reviewer: SampleReviewer & { id: string }
  selection: Row<'review'>['selection']
  /** From the contact to the submission, in ms. */
  delay: number
  /** The item of the queue it was taken from; null for what was reviewed before there was a plan. */
  item?: Row<'assignment'>
}

export interface SampleReviews {
  reviews: Row<'review'>[]
  events: NewRow<'review_event'>[]
  /** By review. */
  answers: Map<string, Answers>
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** The agent sees a review a day after its submission, as with any other. */
const PUBLISH_AFTER_MS = 24 * HOUR_MS

/** Rates a contact, and adds the review to those made. */
export function addReview(
  context: SampleContext,
  made: SampleReviews,
  contact: SampleContact,
  pick: ReviewPick,
): Row<'review'> {
  const rated = rateContact(context.random, context.definition.content, contact, pick.reviewer.leniency)
  const review = makeReview(context, contact, rated, pick)
  made.answers.set(review.id, rated.answers)
  made.reviews.push(review)
  made.events.push(...eventsOf(context, review))
  return review
}

function makeReview(
  { ids, random, now, definition }: SampleContext,
  { row, channel }: SampleContact,
  { answers, comment }: RatedContact,
  { reviewer, selection, delay, item }: ReviewPick,
): Row<'review'> {
  const activeMs = Math.round(
    random.between(150_000, 420_000) + 0.4 * (channel === 'call' ? (row.duration_ms ?? 0) : 0),
  )
  const submittedAt = Math.min(row.started_at + delay, now - random.between(5 * MINUTE_MS, 20 * HOUR_MS))
  const publishAt = submittedAt + PUBLISH_AFTER_MS
  const isPublished = publishAt <= now
  return {
    id: ids(),
    interaction_id: row.id,
    reviewer_id: reviewer.id,
    definition_version_id: definition.id,
    series_id: definition.seriesId,
    agent_id: row.agent_id,
    team_id: row.team_id ?? null,
    week: row.week,
    channel,
    status: isPublished ? 'published' : 'submitted',
    selection,
    assignment_id: item?.id ?? null,
    probability: item?.probability ?? null,
    // Opened, submitted, published: each counts the version on.
    version: isPublished ? 3 : 2,
    pins: '{}',
    ...contentColumns({ answers, comment, activeMs }),
    created_at: submittedAt - activeMs,
    first_submitted_at: submittedAt,
    submitted_at: submittedAt,
    publish_at: publishAt,
    ...reviewScores(definition.content, channel, answers),
  }
}

function eventsOf({ ids }: SampleContext, review: Row<'review'>): NewRow<'review_event'>[] {
  const content = `{"answers":${review.answers},"comment":${JSON.stringify(review.comment)},"activeMs":${review.active_ms}}`
  const event = (kind: 'submitted' | 'published', version: number, at: number, personId: string | null) => ({
    id: ids(),
    review_id: review.id,
    version,
    kind,
    at,
    person_id: personId,
    reason: null,
    content,
  })
  const submitted = event('submitted', 2, review.submitted_at ?? 0, review.reviewer_id)
  if (review.status !== 'published') return [submitted]
  return [submitted, event('published', 3, review.publish_at ?? 0, null)]
}
