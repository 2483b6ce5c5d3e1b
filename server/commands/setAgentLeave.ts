import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/**
 * Says that an agent is away from now on, or back. What was said before ends now.
 * @throws ApiError `invalid` for an end that lies behind us
 */
export async function setAgentLeave(
  trx: Trx,
  { clock, ids }: Outside,
  { agentId, isAway, until }: { agentId: string; isAway: boolean; until: number | null },
): Promise<void> {
  const now = clock()
  if (isAway && until !== null && until <= now) {
    const message = 'This end of the leave has passed already; choose a later one.'
    throw new ApiError('invalid', message, { fields: { until: message } })
  }
  await trx
    .updateTable('agent_leave')
    .set({ until_at: now })
    .where('agent_id', '=', agentId)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .execute()
  if (!isAway) return
  await trx.insertInto('agent_leave').values({ id: ids(), agent_id: agentId, from_at: now, until_at: until }).execute()
}
