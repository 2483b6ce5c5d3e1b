import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { refreshCells } from './refreshCells.ts'

/** Puts an agent in a team from an instant on (null: in none); what started before stays where it was. */
export async function moveAgent(
  trx: Trx,
  { ids }: Outside,
  { agentId, teamId, validFrom }: { agentId: string; teamId: string | null; validFrom: number },
): Promise<void> {
  await trx.deleteFrom('membership').where('agent_id', '=', agentId).where('valid_from', '>=', validFrom).execute()
  await trx
    .updateTable('membership')
    .set({ valid_to: validFrom })
    .where('agent_id', '=', agentId)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', validFrom)]))
    .execute()
  const row = { id: ids(), agent_id: agentId, team_id: teamId, valid_from: validFrom, valid_to: null }
  await trx.insertInto('membership').values(row).execute()
  await restamp(trx, { agentId, teamId, validFrom })
}

/** Stamps the team anew on everything that started since, and rebuilds the weeks it touches. */
async function restamp(
  trx: Trx,
  { agentId, teamId, validFrom }: { agentId: string; teamId: string | null; validFrom: number },
): Promise<void> {
  const since = trx
    .selectFrom('interaction')
    .select('id')
    .where('agent_id', '=', agentId)
    .where('started_at', '>=', validFrom)
  await trx.updateTable('review').set({ team_id: teamId }).where('interaction_id', 'in', since).execute()
  await trx.updateTable('score').set({ team_id: teamId }).where('interaction_id', 'in', since).execute()
  await trx.updateTable('assignment').set({ team_id: teamId }).where('interaction_id', 'in', since).execute()
  await trx.updateTable('interaction_signal').set({ team_id: teamId }).where('interaction_id', 'in', since).execute()
  const weeks = await trx.selectFrom('score').select('week').distinct().where('interaction_id', 'in', since).execute()
  await trx
    .updateTable('interaction')
    .set({ team_id: teamId })
    .where('agent_id', '=', agentId)
    .where('started_at', '>=', validFrom)
    .execute()
  for (const { week } of weeks) await refreshCells(trx, agentId, week)
}
