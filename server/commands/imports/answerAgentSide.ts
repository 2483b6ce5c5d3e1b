import type { AgentSide } from '#domain/interchange/importedInteraction.ts'
import { ApiError } from '#contract/apiError.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** Says once for a source which channel is the agent: for its recordings nobody has said it of, and all to come. */
export async function answerAgentSide(
  trx: Trx,
  outside: Outside,
  answer: { source: string; agentSide: AgentSide },
): Promise<void> {
  const known = await trx
    .selectFrom('interaction')
    .select('id')
    .where('source', '=', answer.source)
    .limit(1)
    .executeTakeFirst()
  if (!known) throw new ApiError('not_found', 'Nothing has been imported from this source.')
  await trx
    .insertInto('source')
    .values({ name: answer.source, agent_side: answer.agentSide })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ agent_side: answer.agentSide }))
    .execute()
  const ofSource = trx
    .selectFrom('interaction')
    .select('recording_id')
    .where('source', '=', answer.source)
    .where('recording_id', 'is not', null)
  const toHear = trx
    .selectFrom('interaction')
    .innerJoin('recording', 'recording.id', 'recording_id')
    .select('interaction.id')
    .where('source', '=', answer.source)
    .where('recording.agent_side', 'is', null)
  await trx.deleteFrom('interaction_signal').where('interaction_id', 'in', toHear).execute()
  await trx
    .updateTable('recording')
    .set({ agent_side: answer.agentSide })
    .where('agent_side', 'is', null)
    .where('id', 'in', ofSource)
    .execute()
  // Now it is known whom one hears; how many there are is not.
  await enqueueJob(trx, outside, { kind: 'measureSignals', payload: {} })
}
