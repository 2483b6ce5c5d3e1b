import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { needsOf } from '#server/queries/interactionTags.ts'

/** What an assignment is made of, and what it asks of a reviewer. */
export interface PickedInteraction extends Pick<
  Row<'interaction'>,
  'id' | 'agent_id' | 'team_id' | 'channel' | 'started_at'
> {
  /** Its language and tags. */
  needs: string[]
}

const CHUNK = 1000

/** Interactions by id. */
export async function pickedInteractions(db: Db, ids: readonly string[]): Promise<Map<string, PickedInteraction>> {
  const found = new Map<string, PickedInteraction>()
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await db
      .selectFrom('interaction')
      .select(['id', 'agent_id', 'team_id', 'channel', 'started_at', 'language', 'tags'])
      .where('id', 'in', ids.slice(start, start + CHUNK))
      .execute()
    for (const { language, tags, ...row } of rows) found.set(row.id, { ...row, needs: needsOf({ language, tags }) })
  }
  return found
}
