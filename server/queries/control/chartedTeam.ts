import { ApiError } from '#contract/apiError.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { controlScope } from '#server/policies/controlCharts.ts'

/**
 * The team whose charts are asked for.
 * @returns '' for the organisation; null when the caller manages several teams and names none
 * @throws ApiError `not_found` for a team that is not there, or not the caller's
 */
export async function findChartedTeam(
  db: Db,
  caller: PersonCaller,
  wanted: string | undefined,
): Promise<string | null> {
  const teamId = controlScope(caller, wanted)
  if (wanted === undefined) return teamId
  const known =
    teamId !== null && (await db.selectFrom('team').select('id').where('id', '=', teamId).executeTakeFirst())
  if (!known) throw new ApiError('not_found', 'There is no such team, or it is not yours.')
  return teamId
}
