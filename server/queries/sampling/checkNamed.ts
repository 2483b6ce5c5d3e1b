import { ApiError } from '#contract/apiError.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Db } from '#server/db/dialect.ts'

/**
 * The plan, when all it names is there.
 * @throws ApiError `invalid`, with the field and the first id that is nobody's
 */
export async function checkNamed(db: Db, spec: PlanSpec): Promise<PlanSpec> {
  const { teamIds, agentIds } = spec.population
  await checkIds(db, 'team', teamIds, { field: 'spec.population.teamIds', word: 'team' })
  await checkIds(db, 'agent', agentIds, { field: 'spec.population.agentIds', word: 'agent' })
  await checkIds(db, 'person', spec.reviewerIds, { field: 'spec.reviewerIds', word: 'reviewer' })
  return spec
}

async function checkIds(
  db: Db,
  table: 'team' | 'agent' | 'person',
  ids: readonly string[],
  { field, word }: { field: string; word: string },
): Promise<void> {
  if (ids.length === 0) return
  const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  const message = `There is no ${word} with the id ${unknown}.`
  throw new ApiError('invalid', message, { fields: { [field]: message } })
}
