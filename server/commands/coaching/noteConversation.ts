import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

interface Conversation {
  agentId: string
  day: string
  note: string
  personId: string
  /** Local day: nobody has talked tomorrow. */
  today: string
}

/**
 * Notes a conversation; noted again for the same agent, day and person, its words are replaced.
 * @returns its id
 * @throws ApiError `invalid` for a day to come
 */
export async function noteConversation(
  trx: Trx,
  { clock, ids }: Outside,
  { agentId, day, note, personId, today }: Conversation,
): Promise<string> {
  if (day > today) {
    const message = 'Choose today or a day before.'
    throw new ApiError('invalid', message, { fields: { day: message } })
  }
  await trx
    .insertInto('coaching')
    .values({ id: ids(), agent_id: agentId, day, note, person_id: personId, created_at: clock() })
    .onConflict((conflict) => conflict.columns(['agent_id', 'day', 'person_id']).doUpdateSet({ note }))
    .execute()
  const { id } = await trx
    .selectFrom('coaching')
    .select('id')
    .where('agent_id', '=', agentId)
    .where('day', '=', day)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return id
}

/** Takes away a conversation that one noted oneself. */
export async function dropConversation(trx: Trx, { id, personId }: { id: string; personId: string }): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('coaching')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new ApiError('not_found', 'There is no such conversation of yours.')
}
