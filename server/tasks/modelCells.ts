import type { ExpressionBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ReviewCells } from '#domain/statistics/model/reviewCells.ts'
import { squaresFromSums } from '#domain/statistics/squaresFromSums.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Database } from '#server/db/schema.ts'
import { publishedReviews } from '#server/queries/agent/agentScope.ts'
import { MODEL_PARTS, type ModelPart } from './modelContent.ts'

/** Service begun from `fromAt` to before `toAt`. */
export interface FitWindow {
  fromAt: number
  toAt: number
}

/** `channel` '' for all. */
interface Place {
  seriesId: string
  channel: string
}

type Sums = Record<`${ModelPart}_${'n' | 'sum' | 'sq'}`, number>
/** One agent's reviews of record by one reviewer; sums null where nothing has that score. */
export type CellRow = { agent_id: string; reviewer_id: string } & { [Key in keyof Sums]: Sums[Key] | null }

/** Everything there is something to fit of, in a fixed order. */
export async function fitPlaces(db: Db, window: FitWindow, byChannel: boolean): Promise<Place[]> {
  const found = await evenScores(db, window).select(['series_id', 'channel']).distinct().execute()
  const places = found.map(({ series_id, channel }) => ({ seriesId: series_id, channel }))
  const whole = [...new Set(places.map(({ seriesId }) => seriesId))].map((seriesId) => ({ seriesId, channel: '' }))
  const key = ({ seriesId, channel }: Place) => `${seriesId} ${channel}`
  return [...whole, ...(byChannel ? places : [])].toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

export async function readCellRows(
  db: Db,
  window: FitWindow,
  { seriesId, channel, agentId, isPublishedOnly }: Place & { agentId?: string; isPublishedOnly?: boolean },
): Promise<CellRow[]> {
  let query = evenScores(db, window).where('series_id', '=', seriesId)
  if (agentId !== undefined) query = query.where('agent_id', '=', agentId)
  if (agentId !== undefined && isPublishedOnly) query = query.where('review_id', 'in', publishedReviews(db, agentId))
  if (channel !== '') query = query.where('channel', '=', channel)
  const rows = await query
    .select(['agent_id', 'reviewer_id'])
    .select(sumsOf)
    .groupBy(['agent_id', 'reviewer_id'])
    .orderBy('agent_id')
    .orderBy('reviewer_id')
    .execute()
  return rows as CellRow[]
}

/** What was drawn with unequal chances is shown by the estimate of its plan alone. */
function evenScores(db: Db, { fromAt, toAt }: FitWindow) {
  return db.selectFrom('score').where('started_at', '>=', fromAt).where('started_at', '<', toAt).where('weight', '=', 1)
}

function sumsOf(where: ExpressionBuilder<Database, 'score'>) {
  return MODEL_PARTS.flatMap((part) => [
    where.fn.count<number>(part).as(`${part}_n`),
    where.fn.sum<number | null>(part).as(`${part}_sum`),
    where.fn.sum<number | null>(sql<number>`${sql.ref(part)} * ${sql.ref(part)}`).as(`${part}_sq`),
  ])
}

/** Cells of one part in points, with whose numbers they are. */
export function cellsOfPart(rows: readonly CellRow[], part: ModelPart) {
  const seen = rows.filter((row) => (row[`${part}_n`] ?? 0) > 0)
  const agentIds = [...new Set(seen.map((row) => row.agent_id))]
  const reviewerIds = [...new Set(seen.map((row) => row.reviewer_id))].toSorted()
  const agentAt = new Map(agentIds.map((id, at) => [id, at]))
  const reviewerAt = new Map(reviewerIds.map((id, at) => [id, at]))
  const total = (what: 'n' | 'sum' | 'sq') => seen.reduce((sum, row) => sum + (row[`${part}_${what}`] ?? 0), 0)
  const cells: ReviewCells = {
    agents: agentIds.length,
    reviewers: reviewerIds.length,
    agent: Int32Array.from(seen, (row) => agentAt.get(row.agent_id) ?? 0),
    reviewer: Int32Array.from(seen, (row) => reviewerAt.get(row.reviewer_id) ?? 0),
    n: Float64Array.from(seen, (row) => row[`${part}_n`] ?? 0),
    sum: Float64Array.from(seen, (row) => (row[`${part}_sum`] ?? 0) / 100),
    squares: squaresFromSums(total('n'), total('sum'), total('sq')) / 10_000,
  }
  return { cells, agentIds, reviewerIds }
}
