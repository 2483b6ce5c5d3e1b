import { sql } from 'kysely'
import type { AgentSummary, Overview } from '#contract/agents.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { hasRole } from '#server/policies/caller.ts'
import { teamByAgent } from './currentTeams.ts'
import {
  addSums,
  type CellFilter,
  rateOf,
  selectCells,
  sumCells,
  summaryNumbers,
  withinOwnTeams,
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
  const { seriesId } = filter
  if (seriesId === null) return { ...NOTHING, teams: await visibleTeams(db, caller) }
  const [rows, weeks, teams, teamOf] = await Promise.all([
    sumsByAgent(db, caller, now, { ...filter, seriesId }),
    weeksOf(db, caller, now, seriesId),
    visibleTeams(db, caller),
    teamByAgent(db, now),
  ])
  const total = addSums(rows)
  const { n, complete_n, short_f, short_r, short_o, short_several } = total
  const { completeService, criticalFailure } = summaryNumbers(total)
  return {
    weeks,
    n,
    completeService,
    shortfalls: {
      friendliness: rateOf(short_f, complete_n),
      responsiveness: rateOf(short_r, complete_n),
      outcome: rateOf(short_o, complete_n),
      several: rateOf(short_several, complete_n),
    },
    criticalFailure,
    agents: rows.map((row) => summaryOf(row, teamOf.get(row.id) ?? null)),
    teams,
  }
}

type AgentSums = Awaited<ReturnType<typeof sumsByAgent>>[number]

function sumsByAgent(db: Db, caller: PersonCaller, now: number, filter: CellFilter) {
  return (
    selectCells(db, caller, now, filter)
      .select(['agent.id', 'agent.name', 'agent.is_active'])
      .select((select) => select.fn.max('last_started_at').as('last_started_at'))
      .select(sumCells)
      // By the key alone, in whose order the agents are read: more columns would be sorted, cell by cell.
      .groupBy('agent.id')
      .orderBy('agent.name_key')
      .orderBy('agent.id')
      .execute()
  )
}

function summaryOf(row: AgentSums, team: AgentSummary['team']): AgentSummary {
  const { id, name, is_active, last_started_at } = row
  return { id, name, team, isActive: is_active === 1, lastReviewedAt: last_started_at, ...summaryNumbers(row) }
}

/** The first and the last week with a review, of one series or any, by the ends of each agent's own weeks. */
export async function weeksOf(
  db: Db,
  caller: PersonCaller,
  now: number,
  seriesId: string | null,
): Promise<Overview['weeks']> {
  const ends = await db
    .selectFrom('agent')
    .select((select) =>
      (['asc', 'desc'] as const).map((direction) =>
        select
          .selectFrom('agent_week')
          .select('week')
          .whereRef('agent_week.agent_id', '=', 'agent.id')
          .$if(seriesId !== null, (query) => query.where(readSeries, '=', seriesId))
          .where((where) => withinOwnTeams(where, caller, now))
          .orderBy('week', direction)
          .limit(1)
          .as(direction),
      ),
    )
    .execute()
  const weeks = ends.flatMap(({ asc, desc }) => [asc, desc]).filter((week) => week !== null)
  const [first, last] = [weeks.toSorted()[0], weeks.toSorted().at(-1)]
  return first && last ? { first, last } : null
}

/** Read of each week in turn, never looked up: PostgreSQL would search every week's part of the index for it. */
const readSeries = sql<string>`series_id || ''`

/** The teams a caller reads about: all of them, or those they manage. */
export async function visibleTeams(db: Db, caller: PersonCaller) {
  let query = db.selectFrom('team').select(['id', 'name']).orderBy('name_key')
  if (!hasRole(caller, 'leadership')) query = query.where('id', 'in', [...caller.teamIds, ''])
  return query.execute()
}
