import { ApiError } from '#contract/apiError.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { chunksOf, type Trx } from '#server/db/dialect.ts'
import type { Flag } from '#server/db/flag.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import type { Draw, PlanPick } from '#server/sampling/drawTask.ts'

type Plan = Row<'sampling_plan'>

/** What was picked is in the queue by now. */
export class OvertakenDraw extends ApiError {
  constructor() {
    super('conflict', 'Others picked from the same interactions meanwhile; draw the plan again.')
  }
}

/**
 * Keeps a draw: the frame, and its picks in the queue. Of two at once one is kept, and they are the same.
 * @returns whether this one was
 * @throws OvertakenDraw when some of its picks joined the queue meanwhile: drawn anew, its chances are true
 */
export async function storeDraw(
  trx: Trx,
  outside: Outside,
  plan: Plan,
  { draw, isBlind }: { draw: Draw; isBlind: Flag },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sampling_plan')
    .set({ status: 'drawn', drawn_at: draw.readAt, summary: JSON.stringify(draw.summary) })
    .where('id', '=', plan.id)
    .where('status', '=', 'draft')
    // What was drawn must be what the plan still asks for.
    .where('spec', '=', plan.spec)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (await isAnyQueued(trx, draw.picks)) throw new OvertakenDraw()
  const frame = draw.frame.map(({ agentId, name, size, picked, probability, ids }) => ({
    plan_id: plan.id,
    agent_id: agentId,
    stratum: name,
    size,
    picked,
    probability,
    interaction_ids: ids,
  }))
  await insertRows(trx, 'sampling_frame', frame)
  const items = draw.picks.flatMap((pick) => itemsOf(outside, plan, pick, isBlind))
  await insertRows(trx, 'assignment', items)
  return true
}

async function isAnyQueued(trx: Trx, picks: readonly PlanPick[]): Promise<boolean> {
  for (const chunk of chunksOf(picks.map(({ interaction: { id } }) => ({ id })))) {
    const queued = await trx
      .selectFrom('assignment')
      .select('id')
      .where(
        'interaction_id',
        'in',
        chunk.map(({ id }) => id),
      )
      .where('status', 'in', ['open', 'claimed'])
      .limit(1)
      .executeTakeFirst()
    if (queued) return true
  }
  return false
}

function itemsOf(outside: Outside, plan: Plan, pick: PlanPick, is_blind: Flag): Row<'assignment'>[] {
  const { interaction, stratum, probability, first, second } = pick
  const common = {
    plan_id: plan.id,
    stratum,
    probability,
    is_blind,
    due_at: plan.due_at,
    created_by: plan.created_by,
  }
  return [
    newAssignment(outside, interaction, { ...common, reviewer_id: first }),
    ...(second === undefined
      ? []
      : [newAssignment(outside, interaction, { ...common, purpose: 'second', reviewer_id: second })]),
  ]
}
