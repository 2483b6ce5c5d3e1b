import { z } from 'zod'
import { ALLOCATIONS, hasUnequalChances } from '#domain/sampling/planSpec.ts'
import type { Db } from '#server/db/dialect.ts'

/** All that is needed of a plan here: it is read at each submission. */
const chances = z.object({ allocation: z.enum(ALLOCATIONS).default('proportional') })

interface Drawn {
  probability: number | null
  /** Of the plan it was drawn for, if any. */
  plan_spec: string | null
}

/** How many interactions a score stands for: 1/π when chances were unequal, else 1. */
export function drawWeight({ probability, plan_spec }: Drawn): number {
  if (plan_spec === null || probability === null) return 1
  return isUnequal(plan_spec) ? 1 / probability : 1
}

/** Weights other than 1, by review. */
export async function unequalWeights(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('assignment', 'assignment.id', 'review.assignment_id')
    .innerJoin('sampling_plan', 'sampling_plan.id', 'assignment.plan_id')
    .select(['review.id', 'review.probability', 'sampling_plan.id as plan_id', 'sampling_plan.spec as plan_spec'])
    .execute()
  const specs = new Map(rows.map(({ plan_id, plan_spec }) => [plan_id, plan_spec]))
  const unequal = new Set([...specs].flatMap(([id, spec]) => (isUnequal(spec) ? [id] : [])))
  return new Map(rows.flatMap((row) => (unequal.has(row.plan_id) ? [[row.id, drawWeight(row)] as const] : [])))
}

function isUnequal(spec: string): boolean {
  return hasUnequalChances(chances.parse(JSON.parse(spec)))
}
