import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { findAssignment, hasPartIn } from '#server/queries/assignments.ts'
import { findInteraction } from '#server/queries/interactions.ts'
import { drawnFrames } from '#server/queries/queue/drawnFrames.ts'
import { readPlaces } from '#server/queries/queue/queuePlaces.ts'
import { listDrafts } from '#server/queries/queue/queueDrafts.ts'
import { conditionsOf, workParts } from '#server/queries/queue/queueViews.ts'
import { findReview } from '#server/queries/reviews.ts'
import { takeFromQueue } from './takeFromQueue.ts'

/** Others take too: so many are tried before nothing is said to wait. */
const TRIED = 20

/** Opens what comes next for a reviewer: a draft of theirs, else their own work, else what is anybody's. */
export async function takeNext(trx: Trx, outside: Outside, caller: PersonCaller): Promise<Row<'review'> | null> {
  const asked = { caller, now: outside.clock(), filter: {}, frames: await drawnFrames(trx) }
  const [draft] = await listDrafts(trx, asked, conditionsOf(asked))
  if (draft?.draftId) return findReview(trx, draft.draftId)
  const parts = workParts(trx, asked)
  for (const { part, id } of await readPlaces(parts, null, TRIED)) {
    const taken = await tryTake(
      trx,
      outside,
      caller.id,
      parts[part]?.kind === 'assignment' ? { assignmentId: id } : { interactionId: id },
    )
    if (taken) return taken
  }
  return null
}

async function tryTake(
  trx: Trx,
  outside: Outside,
  personId: string,
  place: { assignmentId: string } | { interactionId: string },
): Promise<Row<'review'> | null> {
  const assignmentId = 'assignmentId' in place ? place.assignmentId : undefined
  const item = assignmentId === undefined ? null : await findAssignment(trx, assignmentId)
  const interaction = await findInteraction(
    trx,
    'interactionId' in place ? place.interactionId : (item?.interaction_id ?? ''),
  )
  if (!interaction || (item && (await hasPartIn(trx, item, personId)))) return null
  try {
    return await takeFromQueue(trx, outside, { interaction, personId, assignmentId })
  } catch (error) {
    if (error instanceof ApiError && error.code === 'claim_lost') return null
    throw error
  }
}
