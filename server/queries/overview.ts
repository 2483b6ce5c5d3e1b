import type { AgentSummary, Overview } from '#contract/agents.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { hasRole } from '#server/policies/caller.ts'
import { teamByAgent } from './currentTeams.ts'
import {
  type CellFilter,
  type CellSums,
  NO_CELLS,
  rateOf,
  selectCells,
  sumCells,
  summaryNumbers,
} from './overviewCells.ts'

const NOTHING: Overview = {
  weeks: null,
  n: 0,
  completeService: rateOf(0, 0),
  shortfalls: {
    friendliness: rateOf(0, 0),
    responsiveness: rateOf(0, 0),
    outcome: rateOf(0, 0),
    several: rateOf(0, 0),
  },
  criticalFailure: rateOf(0, 0),
  agents: [],
  teams: [],
}

/** Complete service and every agent, within the caller's teams; nothing before a definition is published. */
export async function findOverview(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: Omit<CellFilter, 'seriesId'> & { seriesId: string | null },
): Promise<Overview> {
  const teams = await visibleTeams(db, caller)
  if (filter.seriesId === null) return { ...NOTHING, teams }
  const cells = { ...filter, seriesId: filter.seriesId }
  const total = await selectCells(db, caller, now, cells).select(sumCells).executeTakeFirst()
  const { n, complete_n, short_f, short_r, short_o, short_several, ...sums } = withZeros(total)
  const { completeService, criticalFailure } = summaryNumbers({ ...NO_CELLS, ...sums, n, complete_n })
  return {
    weeks: await weeksOf(db, caller, now, cells.seriesId),
    n,
    completeService,
    shortfalls: {
      friendliness: rateOf(short_f, complete_n),
      responsiveness: rateOf(short_r, complete_n),
      outcome: rateOf(short_o, complete_n),
      several: rateOf(short_several, complete_n),
    },
    criticalFailure,
    agents: await agentSummaries(db, caller, now, cells),
    teams,
  }
}

/** One row an agent with at least one review in the filter. */
export async function agentSummaries(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: CellFilter,
): Promise<AgentSummary[]> {
  const rows = await selectCells(db, caller, now, filter)
    .innerJoin('agent', 'agent.id', 'agent_week.agent_id')
    .select(['agent.id', 'agent.name', 'agent.is_active'])
    .select((select) => select.fn.max('last_started_at').as('last_started_at'))
    .select(sumCells)
    .groupBy(['agent.id', 'agent.name', 'agent.is_active', 'agent.name_key'])
    .orderBy('agent.name_key')
    .orderBy('agent.id')
    .execute()
  const teams = await teamByAgent(db, now)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    team: teams.get(row.id) ?? null,
    isActive: row.is_active === 1,
    lastReviewedAt: row.last_started_at,
    ...summaryNumbers(row),
  }))
}

/** A sum over no rows is null in SQL, and is zero here. */
function withZeros(row: Partial<Record<keyof CellSums, number | null>> | undefined): CellSums {
  const known = Object.entries(row ?? {}).filter(([, value]) => value !== null)
  return { ...NO_CELLS, ...Object.fromEntries(known) }
}

async function weeksOf(db: Db, caller: PersonCaller, now: number, seriesId: string): Promise<Overview['weeks']> {
  const row = await selectCells(db, caller, now, { seriesId })
    .select((select) => [select.fn.min('week').as('first'), select.fn.max('week').as('last')])
    .executeTakeFirst()
  const { first, last } = row ?? {}
  return first && last ? { first, last } : null
}

async function visibleTeams(db: Db, caller: PersonCaller) {
  let query = db.selectFrom('team').select(['id', 'name']).orderBy('name_key')
  if (!hasRole(caller, 'leadership')) query = query.where('id', 'in', [...caller.teamIds, ''])
  return query.execute()
}
