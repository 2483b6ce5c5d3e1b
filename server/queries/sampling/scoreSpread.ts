import type { Channel } from '#domain/definition/definition.ts'
import { pooledSpread } from '#domain/statistics/pooledSpread.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import type { Db } from '#server/db/dialect.ts'

const HISTORY_DAYS = 180

export interface ScoreSpread {
  /** In points, within agents; null when too little is known. */
  overall: number | null
  /** Of a channel; the overall one, or 1 for all alike, where too little is known. */
  of: (channel: Channel) => number
}

/** How much the balanced scores of one agent differ, of the last 180 days. */
export async function scoreSpread(db: Db, today: string): Promise<ScoreSpread> {
  const rows = await db
    .selectFrom('agent_week')
    .select(({ fn }) => [
      'agent_id',
      'channel',
      fn.sum<number>('b_n').as('n'),
      fn.sum<number>('b_sum').as('sum'),
      fn.sum<number>('b_sq').as('sumOfSquares'),
    ])
    .where('week', '>=', addDays(today, -HISTORY_DAYS))
    .groupBy(['agent_id', 'channel'])
    .execute()
  const overall = pooledSpread(rows)
  const byChannel = new Map([...Map.groupBy(rows, (row) => row.channel)].map(([key, own]) => [key, pooledSpread(own)]))
  return { overall, of: (channel) => byChannel.get(channel) ?? overall ?? 1 }
}
