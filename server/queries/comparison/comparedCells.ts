import { sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import type { Database } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type CellFilter, type Cells, type CellSums, narrowCells, NO_CELLS, selectCells } from '../overviewCells.ts'

/** A cell's filter, and what no cell knows. */
export interface ComparedFilter extends CellFilter {
  reviewerId?: string | undefined
  queue?: string | undefined
  versionId?: string | undefined
}

const SUMS = [
  'n', 'f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq', 'b_n', 'b_sum', 'b_sq',
  'complete_n', 'complete_k', 'critical_n', 'critical_k',
] as const // prettier-ignore
type ComparedSums = Pick<CellSums, (typeof SUMS)[number]>

/** Cells within a filter and what the caller may see; of single scores where the filter is none of a cell's key. */
export function selectCompared(db: Db, caller: PersonCaller, now: number, filter: ComparedFilter) {
  return isKnownToCells(filter)
    ? selectCells(db, caller, now, filter)
    : narrowCells(scoresAsCells(db, filter), caller, now, filter)
}

const isKnownToCells = ({ reviewerId, queue, versionId }: Partial<ComparedFilter>): boolean =>
  reviewerId === undefined && queue === undefined && versionId === undefined

/** What is summed to compare; what no comparison shows stays 0. */
export function sumCompared(where: Cells) {
  return SUMS.map((name) => where.fn.sum<number>(name).as(name))
}

export const asCellSums = (sums: ComparedSums): CellSums => ({ ...NO_CELLS, ...sums })

/** Each score as a cell of its own, under the name of the cells: whatever reads those reads these. */
function scoresAsCells(db: Db, { reviewerId, queue, versionId }: ComparedFilter) {
  const cells = db.with('agent_week', (scores) => {
    let query = scores
      .selectFrom('score')
      .select(['agent_id', 'week', 'channel', 'series_id'])
      .select([
        sql<string>`coalesce(team_id, '')`.as('team_id'),
        sql<number>`1`.as('n'),
        ...momentsOf('f', 'friendliness'),
        ...momentsOf('r', 'responsiveness'),
        ...momentsOf('o', 'outcome'),
        ...momentsOf('b', 'balanced'),
        isThere('is_complete_service').as('complete_n'),
        sql<number>`coalesce(is_complete_service, 0)`.as('complete_k'),
        sql<number>`1`.as('critical_n'),
        sql<number>`is_critical_failed`.as('critical_k'),
      ])
      // What was drawn with unequal chances is in no cell either.
      .where('weight', '=', 1)
    if (reviewerId !== undefined) query = query.where('reviewer_id', '=', reviewerId)
    if (queue !== undefined) query = query.where('queue', '=', queue)
    if (versionId !== undefined) query = query.where('definition_version_id', '=', versionId)
    // The columns that no comparison sums are not there; asking for one fails in the database, never silently.
    return query.$castTo<Database['agent_week']>()
  })
  return cells.selectFrom('agent_week').innerJoin('agent', 'agent.id', 'agent_week.agent_id')
}

const isThere = (column: string) => sql<number>`case when ${sql.ref(column)} is null then 0 else 1 end`

function momentsOf(letter: string, column: string) {
  const value = sql.ref(column)
  return [
    isThere(column).as(`${letter}_n`),
    sql<number>`coalesce(${value}, 0)`.as(`${letter}_sum`),
    sql<number>`coalesce(${value} * ${value}, 0)`.as(`${letter}_sq`),
  ]
}
