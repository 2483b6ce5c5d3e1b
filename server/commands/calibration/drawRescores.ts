import { ApiError } from '#contract/apiError.ts'
import { proportionalSample } from '#domain/sampling/proportionalSample.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { shuffled } from '#domain/sampling/shuffled.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { rescorable } from '#server/queries/calibration/rescorable.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { checkDeadline } from './checkDeadline.ts'

interface Drawing {
  reviewer: { id: string; name: string }
  count: number
  days: number
  isBlind: boolean
  deadlineAt: number
}

const DAY_MS = 86_400_000

/**
 * Draws reviews of a reviewer, in proportion to channels, and opens a session in which the lead scores them again. What the
 * reviewer said is copied as it stands: a later correction changes no comparison.
 * @throws ApiError `invalid` when nothing fits or the deadline cannot be, `conflict` without a definition
 */
export async function drawRescores(
  trx: Trx,
  { clock, ids }: Outside,
  lead: PersonCaller,
  { reviewer, count, days, isBlind, deadlineAt }: Drawing,
): Promise<{ id: string; drawn: number; from: number }> {
  const now = clock()
  const version = await findPublishedVersion(trx)
  if (!version) throw new ApiError('conflict', 'No definition is published yet.')
  checkDeadline(deadlineAt, now)
  const asked = { seriesId: version.series_id, reviewerId: reviewer.id, fromAt: now - days * DAY_MS, now }
  const frame = await rescorable(trx, lead, asked)
  if (frame.length === 0) {
    throw invalid('count', 'There is no review of theirs to score again; look further back.')
  }
  const id = ids()
  const picked = proportionalSample(frame, ({ channel }) => channel, count, seededRandom(id))
  const order = shuffled(picked, seededRandom(`${id} order`))
  const session: Row<'calibration_session'> = {
    id,
    name: `Reviews by ${reviewer.name}, scored again`,
    definition_version_id: version.id,
    facilitator_id: lead.id,
    // The reviewer is held beside the lead.
    gauge_id: lead.id,
    picked_by: 'random',
    seed: id,
    deadline_at: deadlineAt,
    revealed_at: null,
    created_at: now,
    reviewed_id: reviewer.id,
    frame_size: frame.length,
    is_blind: isBlind ? 1 : 0,
    recurrence_id: null,
    left_out: null,
  }
  await insertRows(trx, 'calibration_session', [session])
  const interactions = order.map(({ interaction_id }, position) => ({ session_id: id, interaction_id, position }))
  await insertRows(trx, 'calibration_interaction', interactions)
  await insertRows(trx, 'calibration_participant', [{ session_id: id, person_id: lead.id, left_at: null }])
  await insertRows(
    trx,
    'calibration_review',
    order.map((review) => copyOf(review, id, ids())),
  )
  return { id, drawn: order.length, from: frame.length }
}

const invalid = (field: keyof Drawing, message: string) =>
  new ApiError('invalid', message, { fields: { [field]: message } })

function copyOf(review: Row<'review'>, session_id: string, id: string): Row<'calibration_review'> {
  return {
    id,
    session_id,
    interaction_id: review.interaction_id,
    reviewer_id: review.reviewer_id,
    status: 'submitted',
    version: 1,
    answers: review.answers,
    comment: review.comment,
    pins: review.pins,
    active_ms: review.active_ms,
    created_at: review.created_at,
    submitted_at: review.first_submitted_at,
    evidence_count: review.evidence_count,
    friendliness: review.friendliness,
    responsiveness: review.responsiveness,
    outcome: review.outcome,
    balanced: review.balanced,
    overall: review.overall,
    is_critical_failed: review.is_critical_failed,
    is_complete_service: review.is_complete_service,
  }
}
