import type { TeamCriteria } from '#contract/teamCriteria.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import { canSeeTeam } from '#server/policies/agents.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import type { AgentFilter } from './agentScope.ts'
import { criterionPoints } from './criterionPoints.ts'

/** The others of an agent’s present team by criterion, from cells; that the caller may see the agent is asked before. */
export async function findTeamCriteria(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: AgentFilter,
  { criteria }: Definition,
): Promise<TeamCriteria> {
  const teamId = await currentTeamOf(db, filter.agentId, now)
  const team =
    teamId === null
      ? undefined
      : await db.selectFrom('team').select(['id', 'name']).where('id', '=', teamId).executeTakeFirst()
  if (!team) return nothing('noTeam')
  // Agents hear of their peers as a range alone, and managers of their own teams.
  if (!canSeeTeam(caller, team.id)) return nothing('notYours')
  // A cell of ratings knows neither channel nor team; the team is found by the week.
  if (filter.channel) return { ...nothing('channels'), team }
  const weeks = memberWeeks(db, filter, team.id)
  const [rows, { agents }] = await Promise.all([
    db
      .selectFrom('criterion_week')
      .innerJoin(weeks.as('held'), (join) =>
        join.onRef('held.agent_id', '=', 'criterion_week.agent_id').onRef('held.week', '=', 'criterion_week.week'),
      )
      .select(['criterion_week.criterion_id', 'criterion_week.answer'])
      .select((select) => select.fn.sum<number>('criterion_week.n').as('n'))
      .where('criterion_week.series_id', '=', filter.seriesId)
      .groupBy(['criterion_week.criterion_id', 'criterion_week.answer'])
      .execute(),
    db
      .selectFrom(weeks.as('held'))
      .select((select) => select.fn.count<number>('held.agent_id').distinct().as('agents'))
      .executeTakeFirstOrThrow(),
  ])
  return {
    team,
    missing: null,
    agents,
    criteria: criteria.map(({ id }) => ({
      criterionId: id,
      points: criterionPoints(
        Object.fromEntries(rows.filter((row) => row.criterion_id === id).map((row) => [row.answer, row.n])),
      ),
    })),
  }
}

/** The weeks in which anybody else was reviewed as a member of the team. */
function memberWeeks(db: Db, { agentId, seriesId, fromWeek, toWeek }: AgentFilter, teamId: string) {
  let query = db
    .selectFrom('agent_week')
    .select(['agent_week.agent_id', 'agent_week.week'])
    .distinct()
    // Cells lie agent by agent, so that few ranges are read.
    .where('agent_week.agent_id', 'in', db.selectFrom('membership').select('agent_id').where('team_id', '=', teamId))
    .where('agent_week.agent_id', '!=', agentId)
    .where('agent_week.team_id', '=', teamId)
    .where('agent_week.series_id', '=', seriesId)
    .where('agent_week.n', '>', 0)
  if (fromWeek) query = query.where('agent_week.week', '>=', fromWeek)
  if (toWeek) query = query.where('agent_week.week', '<=', toWeek)
  return query
}

const nothing = (missing: NonNullable<TeamCriteria['missing']>): TeamCriteria => ({
  team: null,
  missing,
  agents: 0,
  criteria: [],
})
