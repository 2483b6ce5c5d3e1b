import { sql } from 'kysely'
import type { ComparedWeeks } from '#contract/comparison.ts'
import { tFactor } from '#domain/statistics/tFactor.ts'
import { type Db, joinTexts } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { ofAgents } from '../overviewCells.ts'
import { type ComparedFilter, selectCompared } from './comparedCells.ts'

const SUMS = ['f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq'] as const
/** A page may count as many weeks as one point. */
const TOGETHER = 4

/** A week and its sums as one text: handing over ten values of each of 26,000 weeks takes longer than summing them. */
const weekAsText = sql<string>`week || ' ' || ${sql.join(
  SUMS.map((name) => sql`sum(${sql.ref(name)})`),
  sql` || ' ' || `,
)}`

export interface WeeksInput {
  caller: PersonCaller
  now: number
  filter: ComparedFilter & { agentIds?: string[] | undefined }
}

/** Agents by week, summed in one pass over their cells, agent by agent as those lie. */
export async function findComparedWeeks(
  db: Db,
  { caller, now, filter: { agentIds, ...filter } }: WeeksInput,
): Promise<ComparedWeeks> {
  let weeks = selectCompared(db, caller, now, filter)
    .select((select) => ['agent.id', select.fn.sum<number>('n').as('n'), weekAsText.as('week_text')])
    .groupBy(['agent.id', 'week'])
    .orderBy('agent.id')
    .orderBy('week')
  if (agentIds) weeks = weeks.where((where) => ofAgents(where, agentIds))
  const rows = await db
    .selectFrom(weeks.as('agent_weeks'))
    .select((select) => ['id', select.fn.max('n').as('most'), joinTexts(db, 'week_text', ';').as('weeks')])
    .groupBy('id')
    .orderBy('id')
    .execute()
  const most = Math.max(0, ...rows.map((row) => row.most))
  return {
    factors: Array.from({ length: most * TOGETHER + 1 }, (_, n) => (n < 2 ? 0 : tFactor(n - 1, 0.95))),
    agents: rows.map(({ id, weeks: text }) => ({ id, weeks: text })),
  }
}
