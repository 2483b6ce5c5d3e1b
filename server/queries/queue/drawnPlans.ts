import { z } from 'zod'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'

const ids = z.array(z.string()).default([])
const drawnSpec = z.object({ population: z.object({ teamIds: ids, agentIds: ids }).prefault({}) })

/** Of which teams and agents a plan draws; of none named: of all. */
export type DrawnPopulation = z.infer<typeof drawnSpec>['population']

/** While a plan is drawn and not closed, random picks of its teams and agents come from plans alone. */
export async function drawnPopulations(db: Db): Promise<DrawnPopulation[]> {
  const plans = await db.selectFrom('sampling_plan').select('spec').where('status', '=', 'drawn').execute()
  return plans.map(({ spec }) => drawnSpec.parse(JSON.parse(spec)).population)
}

export function isDrawnFrom(
  populations: readonly DrawnPopulation[],
  { team_id, agent_id }: Pick<Row<'interaction'>, 'team_id' | 'agent_id'>,
): boolean {
  return populations.some(
    ({ teamIds, agentIds }) =>
      (teamIds.length === 0 || (team_id !== null && teamIds.includes(team_id))) &&
      (agentIds.length === 0 || agentIds.includes(agent_id)),
  )
}
