import type { AgentSide, ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { RecordingFacts } from './prepareRecording.ts'
import type { ReadyInteraction } from './readyInteraction.ts'

/** A row a recording and interaction: two legs may share a sound, but not which side the agent is on. */
export async function addRecording(
  trx: Trx,
  { ids }: Pick<Outside, 'ids'>,
  { said, source }: ReadyInteraction,
  facts: RecordingFacts,
): Promise<string> {
  const id = ids()
  const side = await agentSide(trx, source, said, facts)
  await trx
    .insertInto('recording')
    .values({ id, ...facts, agent_side: side })
    .execute()
  return id
}

/** One lane holds both. For two, the row's word, else what has been said of its source, else null: nobody knows yet. */
async function agentSide(
  trx: Trx,
  source: string,
  said: ImportedInteraction,
  { channels }: RecordingFacts,
): Promise<AgentSide | null> {
  if (channels < 2) return 'mixed'
  if (said.agentSide !== null) return said.agentSide
  const known = await trx.selectFrom('source').select('agent_side').where('name', '=', source).executeTakeFirst()
  return known?.agent_side ?? null
}
