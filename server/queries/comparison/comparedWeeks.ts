import { sql } from 'kysely'
import type { ComparedWeeks } from '#contract/comparison.ts'
import { tFactor } from '#domain/statistics/tFactor.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type ComparedFilter, selectCompared } from './comparedCells.ts'

const SUMS = ['f_n', 'f_sum', 'f_sq', 'r_n', 'r_sum', 'r_sq', 'o_n', 'o_sum', 'o_sq'] as const
/** A page may count as many weeks as one point. */
const TOGETHER = 4

/** One text of all sums: handing over nine numbers of each of 26,000 weeks takes longer than summing them. */
const sumsAsText = sql<string>`${sql.join(
  SUMS.map((name) => sql`sum(${sql.ref(name)})`),
  sql` || ' ' || `,
)}`

/** Agents by week, summed in one pass over their cells, agent by agent as those lie. */
export async function findComparedWeeks(
  db: Db,
  caller: PersonCaller,
  now: number,
  { agentIds, ...filter }: ComparedFilter & { agentIds?: string[] | undefined },
): Promise<ComparedWeeks> {
  let query = selectCompared(db, caller, now, filter)
    .select((select) => ['agent.id', 'week', select.fn.sum<number>('n').as('n'), sumsAsText.as('sums')])
    .groupBy(['agent.id', 'week'])
    .orderBy('agent.id')
    .orderBy('week')
  if (agentIds) query = query.where('agent.id', 'in', agentIds)
  const agents: ComparedWeeks['agents'] = []
  let most = 0
  for (const { id, week, n, sums } of await query.execute()) {
    const agent = agents.at(-1)
    if (agent?.id === id) agent.weeks += `;${week} ${sums}`
    else agents.push({ id, weeks: `${week} ${sums}` })
    most = Math.max(most, n)
  }
  return {
    factors: Array.from({ length: most * TOGETHER + 1 }, (_, n) => (n < 2 ? 0 : tFactor(n - 1, 0.95))),
    agents,
  }
}
