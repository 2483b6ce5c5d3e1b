import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findAssignment, findStanding, findTakeable, hasPartIn } from '#server/queries/assignments.ts'
import { blindByDefault } from '#server/queries/reviewing.ts'
import { drawnFrames, isInFrame } from '#server/queries/queue/drawnFrames.ts'
import { startReview } from '../startReview.ts'
import { changeAssignment, claimLost } from './changeAssignment.ts'
import { claimAssignment } from './claimAssignment.ts'
import { newAssignment } from './newAssignment.ts'
import { isPlanClosed } from './settleAssignment.ts'

interface Taking {
  interaction: Row<'interaction'>
  personId: string
  /** Which item of the interaction, when it is in the queue more than once. */
  assignmentId?: string | undefined
}

/** Claims an item of the queue and opens the person's draft on it. */
export async function takeFromQueue(trx: Trx, outside: Outside, taking: Taking): Promise<Row<'review'>> {
  const { interaction, personId } = taking
  const byHand = await draftByHand(trx, interaction.id, personId)
  if (byHand) return byHand
  const offered = await itemToTake(trx, outside, taking)
  if (await hasPartIn(trx, offered, personId))
    throw new ApiError('conflict', 'You have already reviewed this interaction.')
  if (offered.claimed_by !== personId && (await isPlanClosed(trx, offered))) throw notInQueue()
  const item = await claimAssignment(trx, outside, offered, personId)
  const review = await startReview(trx, outside, { interaction, reviewerId: personId, ...howPicked(item) })
  if (item.review_id !== review.id) await changeAssignment(trx, item, { review_id: review.id })
  return review
}

/** A draft the person began by hand stays what it is, also when the queue offers its interaction. */
async function draftByHand(trx: Trx, interactionId: string, personId: string): Promise<Row<'review'> | undefined> {
  return trx
    .selectFrom('review')
    .selectAll()
    .where('interaction_id', '=', interactionId)
    .where('reviewer_id', '=', personId)
    .where('assignment_id', 'is', null)
    .where('status', '=', 'draft')
    .executeTakeFirst()
}

/** A second scoring feeds agreement alone, whatever the first was picked for. */
function howPicked({ id, purpose, selection, probability }: Row<'assignment'>) {
  return { assignmentId: id, selection: purpose === 'second' ? ('calibration' as const) : selection, probability }
}

async function itemToTake(trx: Trx, outside: Outside, taking: Taking): Promise<Row<'assignment'>> {
  const { interaction, personId, assignmentId } = taking
  const item = assignmentId
    ? await findAssignment(trx, assignmentId)
    : await findTakeable(trx, interaction.id, personId, outside.clock())
  if (item && item.interaction_id === interaction.id) return item
  if (await findStanding(trx, interaction.id, 'first')) throw claimLost()
  const isPlanned = await isInFrame(trx, await drawnFrames(trx), interaction.id)
  if (assignmentId !== undefined || isPlanned || (await isReviewed(trx, interaction.id))) throw notInQueue()
  return takenOnTheFly(trx, outside, interaction)
}

/** Outside of what plans draw from the queue offers all that is not reviewed; taking one puts it down as picked at random. */
async function takenOnTheFly(trx: Trx, outside: Outside, interaction: Row<'interaction'>): Promise<Row<'assignment'>> {
  const item = newAssignment(outside, interaction, { is_blind: await blindByDefault(trx) })
  await insertRows(trx, 'assignment', [item])
  return item
}

/** Reviews that stand on no item of the queue: begun by hand, or before there were items. */
async function isReviewed(trx: Trx, interactionId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('review')
    .select('id')
    .where('interaction_id', '=', interactionId)
    .where('assignment_id', 'is', null)
    .where('status', '!=', 'withdrawn')
    .executeTakeFirst()
  return row !== undefined
}

function notInQueue(): ApiError {
  return new ApiError('conflict', 'This interaction is not in the queue any more; take the next one.')
}
