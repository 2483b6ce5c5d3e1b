import { sql } from 'kysely'
import type { PickFacts } from '#domain/sampling/pickRule.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { readTags } from '#server/queries/interactionTags.ts'
import { SIGNAL_COLUMNS } from '#server/signalColumns.ts'

const CHUNK = 500

export interface PickedFacts extends PickFacts {
  /** Somebody reviewed it or was given it. */
  isKnown: boolean
  interaction: Pick<Row<'interaction'>, 'id' | 'agent_id' | 'team_id' | 'channel' | 'started_at'>
}

interface Asked {
  /** Leaves out what somebody reviewed or was given. */
  isUnpicked: boolean
  /** Of one import; null for all. */
  batchId: string | null
  since: number
  after: { at: number; id: string } | null
}

const IS_KNOWN = sql<boolean>`(exists (select 1 from assignment where assignment.interaction_id = interaction.id)
  or exists (select 1 from review where review.interaction_id = interaction.id))`

/** The next interactions, newest first, with what rules look at. */
export async function factsSince(db: Db, { isUnpicked, batchId, since, after }: Asked): Promise<PickedFacts[]> {
  let query = db
    .selectFrom('interaction')
    .leftJoin('interaction_signal as signal', 'signal.interaction_id', 'interaction.id')
    .select(['interaction.id', 'interaction.agent_id', 'interaction.team_id', 'interaction.channel'])
    .select(['interaction.started_at', 'csat_score', 'csat_max', 'tags'])
    .select(Object.values(SIGNAL_COLUMNS).map((column) => `signal.${column}` as const))
    .select(sql<0 | 1>`case when ${IS_KNOWN} then 1 else 0 end`.as('is_known'))
  if (isUnpicked) query = query.where(sql<boolean>`not ${IS_KNOWN}`)
  query =
    batchId === null
      ? query.where('interaction.started_at', '>=', since)
      : query.where('interaction.import_batch_id', '=', batchId)
  if (after) {
    query = query.where((where) =>
      where.or([
        where('interaction.started_at', '<', after.at),
        where.and([where('interaction.started_at', '=', after.at), where('interaction.id', '<', after.id)]),
      ]),
    )
  }
  const rows = await query
    .orderBy('interaction.started_at', 'desc')
    .orderBy('interaction.id', 'desc')
    .limit(CHUNK)
    .execute()
  return rows.map((row) => {
    const { id, agent_id, team_id, channel, started_at, csat_score, csat_max } = row
    return {
      isKnown: row.is_known === 1,
      interaction: { id, agent_id, team_id, channel, started_at },
      csat: csat_score === null || csat_max === null ? null : { score: csat_score, max: csat_max },
      tags: readTags(row),
      signal: (signal) => row[SIGNAL_COLUMNS[signal]],
    }
  })
}
