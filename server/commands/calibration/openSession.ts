import { ApiError } from '#contract/apiError.ts'
import type { CalibrationPick, LeftOut } from '#contract/calibration.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Outside } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { pickInteractions } from '#server/queries/calibration/pickInteractions.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { reviewersOf } from '#server/queries/sampling/reviewersOf.ts'
import { checkDeadline } from './checkDeadline.ts'

interface Opening {
  name: string
  pick: CalibrationPick
  reviewerIds: readonly string[]
  gaugeId: string | null
  deadlineAt: number
  /** Where it is one of several that come back. */
  recurrenceId?: string
  leftOut?: readonly LeftOut[]
}

const invalid = (field: 'reviewerIds' | 'gaugeId' | 'pick', message: string) =>
  new ApiError('invalid', message, { fields: { [field]: message } })

/**
 * Opens a session on the definition that is published now; it keeps that version to its end.
 * @throws ApiError `invalid` when there is nothing to compare, or the deadline cannot be
 */
export async function openSession(
  trx: Trx,
  { clock, ids }: Outside,
  facilitator: Pick<PersonCaller, 'id' | 'agentId'>,
  { name, pick, gaugeId, deadlineAt, ...opening }: Opening,
): Promise<string> {
  const now = clock()
  const version = await findPublishedVersion(trx)
  if (!version) throw new ApiError('conflict', 'No definition is published yet; publish one before calibrating.')
  checkDeadline(deadlineAt, now)
  const reviewerIds = [...new Set(opening.reviewerIds)]
  const agentIds = await agentsOf(trx, facilitator, reviewerIds, now)
  if (gaugeId !== null && !reviewerIds.includes(gaugeId)) {
    throw invalid('gaugeId', 'The gauge is one of the reviewers of the session.')
  }
  const id = ids()
  const picked = await pickInteractions(trx, { pick, seed: id, version, reviewerIds, agentIds, now })
  if (picked.length === 0) throw invalid('pick', 'No interaction fits; look further back, or choose them by number.')
  const session = {
    id,
    name,
    definition_version_id: version.id,
    facilitator_id: facilitator.id,
    gauge_id: gaugeId,
    picked_by: pick.by,
    seed: id,
    deadline_at: deadlineAt,
    revealed_at: null,
    created_at: now,
    reviewed_id: null,
    frame_size: null,
    is_blind: 1 as const,
    recurrence_id: opening.recurrenceId ?? null,
    left_out: opening.leftOut && opening.leftOut.length > 0 ? JSON.stringify(opening.leftOut) : null,
  }
  await insertRows(trx, 'calibration_session', [session])
  const interactions = picked.map((interaction_id, position) => ({ session_id: id, interaction_id, position }))
  await insertRows(trx, 'calibration_interaction', interactions)
  const participants = reviewerIds.map((person_id) => ({ session_id: id, person_id, left_at: null }))
  await insertRows(trx, 'calibration_participant', participants)
  return id
}

/** Whom those who take part are as agents. */
async function agentsOf(
  trx: Trx,
  facilitator: Pick<PersonCaller, 'agentId'>,
  reviewerIds: readonly string[],
  now: number,
) {
  if (reviewerIds.length < 2) {
    throw invalid('reviewerIds', 'One reviewer alone has nothing to be compared with; choose at least two.')
  }
  const reviewers = await reviewersOf(trx, reviewerIds, now)
  if (reviewers.length < reviewerIds.length) {
    throw invalid('reviewerIds', 'Somebody among them is no active reviewer any more; choose again.')
  }
  return [facilitator.agentId, ...reviewers.map(({ agentId }) => agentId)].filter((agentId) => agentId !== null)
}
