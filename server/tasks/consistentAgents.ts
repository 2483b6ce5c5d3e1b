import { sql } from 'kysely'
import {
  type ConsistencyClauses,
  type ConsistencyFacts,
  consistencyClauses,
  consistencyVerdict,
} from '#domain/consistency/consistencyClauses.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { agentChart, lowSignals } from '#server/queries/consistency/agentChart.ts'
import type { BenchmarkNow } from '#server/queries/consistency/benchmarkNow.ts'
import type { ConsistencyWindow } from '#server/queries/consistency/consistencyWindow.ts'
import { findModelFits } from '#server/queries/modelFits.ts'

export interface ConsistentInput {
  seriesId: string
  agentIds: readonly string[]
  benchmark: BenchmarkNow
  window: ConsistencyWindow
}

/** The clauses of many agents, in their order; counted in the database, since they may have hundreds of thousands of scores. */
export async function consistentAgents(db: Db, input: ConsistentInput): Promise<ConsistencyClauses[]> {
  const counts = await countReached(db, input)
  const fit = (await findModelFits(db, { seriesId: input.seriesId, part: 'balanced' })).get('balanced')
  const models = new Map(fit?.agents.map((agent) => [agent.id, agent]))
  const factsOf = (id: string, signals: number | null): ConsistencyFacts => ({
    ...(counts.get(id) ?? NOTHING),
    model: models.get(id) ?? null,
    benchmark: input.benchmark.balanced,
    lowSignals: signals,
  })
  // Weeks are read of those alone whom they can still decide about.
  const able = input.agentIds.filter((id) => consistencyVerdict(consistencyClauses(factsOf(id, 0))) !== 'fails')
  const signals = await signalsOf(db, input, able)
  return input.agentIds.map((id) => consistencyClauses(factsOf(id, signals.get(id) ?? null)))
}

type Counts = Pick<ConsistencyFacts, 'overall' | 'dimensions' | 'critical'>

const NOTHING: Counts = {
  overall: { n: 0, reached: 0 },
  dimensions: byDimension(() => ({ n: 0, reached: 0 })),
  critical: { n: 0, failed: 0 },
}

async function countReached(db: Db, { seriesId, benchmark, window }: ConsistentInput): Promise<Map<string, Counts>> {
  const bars = { overall: benchmark.balanced, ...benchmark.dimensions }
  const columns = ['overall', ...DIMENSIONS] as const
  const rows = await db
    .selectFrom('agent')
    .crossJoin('score')
    .whereRef('score.agent_id', '=', 'agent.id')
    .select('agent.id')
    .select((select) => [
      select.fn.countAll<number>().as('n'),
      select.fn.sum<number>('score.is_critical_failed').as('failed'),
      ...columns.map((name) => select.fn.count<number>(`score.${name}`).as(`${name}_n`)),
      ...columns.map((name) =>
        sql<number>`sum(case when ${sql.ref(`score.${name}`)} >= ${bars[name] * 100} then 1 else 0 end)`.as(
          `${name}_reached`,
        ),
      ),
    ])
    .where('score.series_id', '=', seriesId)
    .where('score.weight', '=', 1)
    .where('score.week', '>=', window.fromWeek)
    .where('score.started_at', '>=', window.fromAt)
    .groupBy('agent.id')
    .execute()
  return new Map(
    rows.map((row) => {
      const part = (name: (typeof columns)[number]) => ({
        n: row[`${name}_n`],
        reached: Number(row[`${name}_reached`]),
      })
      const counts = { overall: part('overall'), dimensions: byDimension(part) }
      return [row.id, { ...counts, critical: { n: row.n, failed: row.failed } }]
    }),
  )
}

async function signalsOf(
  db: Db,
  { seriesId, window }: ConsistentInput,
  agentIds: readonly string[],
): Promise<Map<string, number | null>> {
  const rows = await db
    .selectFrom('agent_week')
    .select(['agent_id', 'week'])
    .select((select) => (['b_n', 'b_sum', 'b_sq'] as const).map((name) => select.fn.sum<number>(name).as(name)))
    .where('series_id', '=', seriesId)
    .where('agent_id', 'in', [...agentIds, ''])
    .groupBy(['agent_id', 'week'])
    .orderBy('week')
    .execute()
  const byAgent = Map.groupBy(rows, ({ agent_id }) => agent_id)
  return new Map(
    agentIds.map((id) => [id, lowSignals(agentChart(byAgent.get(id) ?? [], window.settled), window.fromWeek)]),
  )
}
