import { pins, type Review } from '#contract/reviews.ts'
import { channel } from '#contract/shapes.ts'
import { scoreReview } from '#domain/scoring/scoreReview.ts'
import { isStillRated, undoUntil } from '#server/policies/reviews.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { findAssignment, isClaimLost } from './assignments.ts'
import { isInSession } from './calibration/sessionReviews.ts'
import { definitionVersionShape, findVersion } from './definitionVersions.ts'
import { readAnswers } from './readAnswers.ts'

export async function findReview(db: Db, id: string): Promise<Row<'review'> | null> {
  return (await db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** A review with its score, computed from the answers by the same function the client uses, and its definition. */
export async function reviewShape(db: Db, row: Row<'review'>, now: number): Promise<Review> {
  const definition = definitionVersionShape(await findVersion(db, row.definition_version_id))
  const reviewer = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', row.reviewer_id)
    .executeTakeFirstOrThrow()
  const answers = readAnswers(row.answers)
  const onChannel = channel.parse(row.channel)
  return {
    id: row.id,
    interactionId: row.interaction_id,
    channel: onChannel,
    reviewer,
    status: row.status,
    selection: row.selection,
    version: row.version,
    ...(isInSession(row) ? { calibrationId: row.session.id } : {}),
    assignment: row.assignment_id === null ? null : await assignmentShape(db, row, row.assignment_id, now),
    answers,
    comment: row.comment,
    pins: pins.parse(JSON.parse(row.pins)),
    activeMs: row.active_ms,
    submittedAt: row.submitted_at,
    publishAt: row.publish_at,
    undoUntil: undoUntil(row),
    score: row.status === 'draft' ? null : scoreReview(definition.content, onChannel, answers),
    definition,
  }
}

async function assignmentShape(db: Db, review: Row<'review'>, id: string, now: number): Promise<Review['assignment']> {
  const item = await findAssignment(db, id)
  if (!item) return null
  return {
    id,
    purpose: item.purpose,
    // It may tell how it ended, or name who served: told once the rating cannot be taken back.
    reason: item.is_blind === 1 && isStillRated(review, now) ? null : item.reason,
    isBlind: item.is_blind === 1,
    dueAt: item.due_at,
    claimedUntil: item.status === 'claimed' && item.claimed_by === review.reviewer_id ? item.claimed_until : null,
    isLost: review.status === 'draft' && (await isClaimLost(db, item, review.reviewer_id)),
  }
}
