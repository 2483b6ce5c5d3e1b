import type { DimensionPair } from '#domain/coaching/dimensionPairs.ts'
import type { FailureCount } from '#domain/coaching/criticalFailures.ts'
import type { Channel, Dimension } from '#domain/definition/definition.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import { meanOf, ofAgents } from '#server/queries/overviewCells.ts'

/** What the weeks of an agent come to. */
export interface CoachingCells {
  n: number
  means: Record<Dimension, MeanWithInterval>
  differences: Record<DimensionPair, MeanInterval>
  critical: FailureCount
}

const momentsOf = <Part extends string>(parts: readonly Part[]) =>
  parts.flatMap((part) => [`${part}_n`, `${part}_sum`, `${part}_sq`] as const)

const DIFFERENCES = momentsOf(['fr', 'fo', 'ro'])
const COLUMNS = ['n', 'critical_n', 'critical_k', ...momentsOf(['f', 'r', 'o']), ...DIFFERENCES] as const
type Sums = Record<(typeof COLUMNS)[number], number>
type DifferenceSums = Pick<Sums, (typeof DIFFERENCES)[number]>

interface Weeks {
  seriesId: string
  fromWeek?: string | undefined
  toWeek?: string | undefined
  channel?: Channel[] | undefined
}

/** By agent, of the whole organisation unless some are named. Random picks alone stand in the cells. */
export async function coachingCells(
  db: Db,
  { agentIds, ...weeks }: Weeks & { agentIds?: readonly string[] },
): Promise<Map<string, CoachingCells>> {
  let query = selectWeeks(db, weeks)
  if (agentIds) query = query.where((where) => ofAgents(where, agentIds))
  const rows = await query.select((select) => COLUMNS.map((name) => select.fn.sum<number>(name).as(name))).execute()
  return new Map(rows.map((row) => [row.id, cellsOf(row)]))
}

/** By agent, everybody in the organisation: what is usual is told from all. */
export async function everybodysDifferences(db: Db, weeks: Weeks): Promise<Map<string, CoachingCells['differences']>> {
  const rows = await selectWeeks(db, weeks)
    .select((select) => DIFFERENCES.map((name) => select.fn.sum<number>(name).as(name)))
    .execute()
  return new Map(rows.map((row) => [row.id, differencesOf(row)]))
}

/** Agent by agent, as cells lie: of each a short range of weeks is read, and the rest of the years is not touched. */
function selectWeeks(db: Db, { seriesId, fromWeek, toWeek, channel }: Weeks) {
  let query = db
    .selectFrom('agent')
    .crossJoin('agent_week')
    .whereRef('agent_week.agent_id', '=', 'agent.id')
    .select('agent.id')
    .where('series_id', '=', seriesId)
  if (fromWeek) query = query.where('week', '>=', fromWeek)
  if (toWeek) query = query.where('week', '<=', toWeek)
  if (channel) query = query.where('channel', 'in', channel)
  return query.groupBy('agent.id')
}

/** The cells of one agent added up. */
export function addedCells(weeks: readonly Sums[]): CoachingCells {
  const total = { ...NOTHING }
  for (const week of weeks) for (const name of COLUMNS) total[name] += week[name]
  return cellsOf(total)
}

const NOTHING = Object.fromEntries(COLUMNS.map((name) => [name, 0])) as Sums

/** Of an agent without reviews. */
export const NO_CELLS: CoachingCells = cellsOf(NOTHING)

function cellsOf(row: Sums): CoachingCells {
  const mean = (part: 'f' | 'r' | 'o') => meanOf(row[`${part}_n`], row[`${part}_sum`], row[`${part}_sq`])
  return {
    n: row.n,
    means: { friendliness: mean('f'), responsiveness: mean('r'), outcome: mean('o') },
    differences: differencesOf(row),
    critical: { n: row.critical_n, failed: row.critical_k },
  }
}

function differencesOf(row: DifferenceSums): CoachingCells['differences'] {
  const gap = (pair: DimensionPair) => meanCIFromSums(row[`${pair}_n`], row[`${pair}_sum`], row[`${pair}_sq`])
  return { fr: gap('fr'), fo: gap('fo'), ro: gap('ro') }
}
