import type { z } from 'zod'
import { planSpec, planSummary, type SamplingPlan } from '#contract/samplingPlans.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

type Plan = Row<'sampling_plan'>
type Counts = SamplingPlan['counts']

const NOTHING: Counts = { planned: 0, done: 0, overdue: 0, replaced: 0 }

export async function findPlan(db: Db, id: string): Promise<Plan | null> {
  return (await db.selectFrom('sampling_plan').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export function readSpec(plan: Pick<Plan, 'spec'>): PlanSpec {
  return planSpec.parse(JSON.parse(plan.spec))
}

/** Plans, newest first. */
export async function listPlans(db: Db): Promise<Plan[]> {
  return db.selectFrom('sampling_plan').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
}

/** Plans as they are shown, in their order. */
export async function planShapes(db: Db, plans: readonly Plan[], now: number): Promise<SamplingPlan[]> {
  const counts = await countsOf(db, plans, now)
  const names = await namesOf(db, plans)
  return plans.map((plan) => ({
    id: plan.id,
    name: plan.name,
    status: plan.status,
    spec: readSpec(plan),
    dueAt: plan.due_at,
    createdAt: plan.created_at,
    createdBy: names.get(plan.created_by ?? '') ?? null,
    drawnAt: plan.drawn_at,
    summary: readSummary(plan.summary),
    counts: counts.get(plan.id) ?? NOTHING,
    version: plan.version,
  }))
}

export async function planShape(db: Db, plan: Plan, now: number): Promise<SamplingPlan> {
  const [shape] = await planShapes(db, [plan], now)
  if (!shape) throw new Error('A plan has a shape.')
  return shape
}

function readSummary(text: string | null): z.infer<typeof planSummary> | null {
  return text === null ? null : planSummary.parse(JSON.parse(text))
}

async function countsOf(db: Db, plans: readonly Plan[], now: number): Promise<Map<string, Counts>> {
  if (plans.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignment')
    .select(({ fn }) => ['plan_id', 'status', 'due_at', fn.countAll<number>().as('count')])
    .where(
      'plan_id',
      'in',
      plans.map(({ id }) => id),
    )
    .where('status', 'in', ['open', 'claimed', 'done', 'replaced'])
    .groupBy(['plan_id', 'status', 'due_at'])
    .execute()
  const counts = new Map<string, Counts>()
  for (const { plan_id, status, due_at, count } of rows) {
    const before = counts.get(plan_id ?? '') ?? NOTHING
    const isReplaced = status === 'replaced'
    const isLate = status !== 'done' && !isReplaced && due_at !== null && due_at < now
    counts.set(plan_id ?? '', {
      planned: before.planned + (isReplaced ? 0 : count),
      done: before.done + (status === 'done' ? count : 0),
      overdue: before.overdue + (isLate ? count : 0),
      replaced: before.replaced + (isReplaced ? count : 0),
    })
  }
  return counts
}

async function namesOf(db: Db, plans: readonly Plan[]): Promise<Map<string, string>> {
  const ids = [...new Set(plans.flatMap(({ created_by }) => (created_by === null ? [] : [created_by])))]
  if (ids.length === 0) return new Map()
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
