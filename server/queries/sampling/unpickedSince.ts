import { z } from 'zod'
import type { PickFacts } from '#domain/sampling/pickRule.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { SIGNAL_COLUMNS } from '#server/signalColumns.ts'

const CHUNK = 500
const tagsText = z.array(z.string())

export interface PickedFacts extends PickFacts {
  interaction: Pick<Row<'interaction'>, 'id' | 'agent_id' | 'team_id' | 'channel' | 'started_at'>
}

interface Asked {
  /** Of one import; null for all. */
  batchId: string | null
  since: number
  after: { at: number; id: string } | null
}

/** The next interactions, newest first, that nobody reviewed or was given yet, with what rules look at. */
export async function unpickedSince(db: Db, { batchId, since, after }: Asked): Promise<PickedFacts[]> {
  let query = db
    .selectFrom('interaction')
    .leftJoin('interaction_signal as signal', 'signal.interaction_id', 'interaction.id')
    .select(['interaction.id', 'interaction.agent_id', 'interaction.team_id', 'interaction.channel'])
    .select(['interaction.started_at', 'csat_score', 'csat_max', 'tags'])
    .select(Object.values(SIGNAL_COLUMNS).map((column) => `signal.${column}` as const))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('assignment').select('assignment.id').whereRef('interaction_id', '=', 'interaction.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('review').select('review.id').whereRef('review.interaction_id', '=', 'interaction.id'))),
    )
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
    const { id, agent_id, team_id, channel, started_at, csat_score, csat_max, tags } = row
    return {
      interaction: { id, agent_id, team_id, channel, started_at },
      csat: csat_score === null || csat_max === null ? null : { score: csat_score, max: csat_max },
      tags: tagsText.parse(JSON.parse(tags)),
      signal: (signal) => row[SIGNAL_COLUMNS[signal]],
    }
  })
}
