import { ApiError } from '#contract/apiError.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'

type Plan = Row<'sampling_plan'>

interface PlanContent {
  name: string
  spec: PlanSpec
  dueAt: number | null
}

/** Keeps a plan as a draft. */
export async function addPlan(
  trx: Trx,
  { clock, ids }: Outside,
  { personId, ...content }: PlanContent & { personId: string },
): Promise<Plan> {
  const plan: Plan = {
    id: ids(),
    status: 'draft',
    ...columnsOf(content),
    created_at: clock(),
    created_by: personId,
    drawn_at: null,
    summary: null,
    version: 1,
  }
  await trx.insertInto('sampling_plan').values(plan).execute()
  return plan
}

/**
 * @throws ApiError `conflict` once it is drawn: what was drawn stays as it was asked for; `stale` when somebody else
 *   changed it meanwhile
 */
export async function changePlan(
  trx: Trx,
  plan: Plan,
  { version, ...content }: PlanContent & { version: number },
): Promise<Plan> {
  if (plan.status === 'draft' && plan.version !== version) throw stalePlan()
  const columns = { ...columnsOf(content), version: version + 1 }
  const { numUpdatedRows } = await trx
    .updateTable('sampling_plan')
    .set(columns)
    .where('id', '=', plan.id)
    .where('status', '=', 'draft')
    .where('version', '=', plan.version)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return { ...plan, ...columns }
  if (plan.status === 'draft') throw stalePlan()
  throw new ApiError('conflict', 'This plan is drawn already; make another one.')
}

function stalePlan(): ApiError {
  return new ApiError('stale', 'This plan was changed meanwhile; look at it again.')
}

function columnsOf({ name, spec, dueAt }: PlanContent) {
  return { name, spec: JSON.stringify(spec), seed: spec.seed, due_at: dueAt }
}
