import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import { sql } from 'kysely'
import { fold, type Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'

/** The agent a row means: by (source, external id), then by e-mail, never by name; made when new. Returns the id. */
export async function resolveAgent(
  trx: Trx,
  outside: Outside,
  source: string,
  said: ImportedInteraction['agent'],
): Promise<string> {
  const known = await findAgentByAlias(trx, source, said.externalId)
  if (known) return known
  const email = said.email?.toLowerCase() ?? null
  const agentId = (email && (await findAgentByEmail(trx, email))) || (await addAgent(trx, outside, said, email))
  await trx.insertInto('agent_alias').values({ source, external_id: said.externalId, agent_id: agentId }).execute()
  return agentId
}

export async function findAgentByAlias(trx: Trx, source: string, externalId: string): Promise<string | null> {
  const alias = await trx
    .selectFrom('agent_alias')
    .select('agent_id')
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return alias?.agent_id ?? null
}

async function findAgentByEmail(trx: Trx, email: string): Promise<string | null> {
  const agent = await trx
    .selectFrom('agent')
    .select('id')
    .where(sql`lower(email)`, '=', email)
    .orderBy('id')
    .executeTakeFirst()
  return agent?.id ?? null
}

async function addAgent(
  trx: Trx,
  { clock, ids }: Outside,
  said: ImportedInteraction['agent'],
  email: string | null,
): Promise<string> {
  const id = ids()
  const name = said.name ?? email ?? said.externalId
  await trx
    .insertInto('agent')
    .values({ id, name, name_key: fold(name), email, is_active: 1, created_at: clock() })
    .execute()
  return id
}
