import { sql } from 'kysely'
import { allOf, anyOf } from '#server/db/conditions.ts'
import type { Db } from '#server/db/dialect.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { agentsPerhapsNamedIn, nameMask } from '../blinding.ts'
import { IS_LIVE } from './queueParts.ts'
import type { Viewer } from './queueItems.ts'
import { visibleScope } from './queueScopes.ts'

export interface PlanName {
  id: string
  name: string
}

/** Plans that something one sees is of. */
export function plansOfQueue(db: Db, { caller, now }: Viewer): Promise<PlanName[]> {
  return db
    .selectFrom('sampling_plan')
    .select(['id', 'name'])
    .where('status', '=', 'drawn')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('assignment')
          .select('assignment.id')
          .whereRef('assignment.plan_id', '=', 'sampling_plan.id')
          .where(allOf([IS_LIVE, anyOf([visibleScope(caller, now), sql`assignment.claimed_by = ${caller.id}`])])),
      ),
    )
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

/**
 * Plans as a person may read their names. To who reviews, a plan with blind items names none of their agents: hidden row
 * by row, each row would tell whose it is not.
 */
export async function namesSeen(db: Db, caller: PersonCaller, plans: readonly PlanName[]): Promise<PlanName[]> {
  if (!hasRole(caller, 'reviewer') || plans.length === 0) return [...plans]
  // A plan of a large place has very many items; most are called after nobody.
  const named = await agentsPerhapsNamedIn(db, plans.map(({ name }) => name).join('\n'))
  if (named.length === 0) return [...plans]
  const blind = await db
    .selectFrom('assignment')
    .select(['plan_id', 'agent_id'])
    .distinct()
    .where(
      'plan_id',
      'in',
      plans.map(({ id }) => id),
    )
    .where('agent_id', 'in', named)
    .where('is_blind', '=', 1)
    .where('status', 'in', ['open', 'claimed'])
    .execute()
  const agentsOf = Map.groupBy(blind, ({ plan_id }) => plan_id)
  const seen: PlanName[] = []
  for (const { id, name } of plans) {
    const mask = await nameMask(
      db,
      (agentsOf.get(id) ?? []).map(({ agent_id }) => agent_id),
    )
    seen.push({ id, name: mask(name) })
  }
  return seen
}
