import type { AgentPage, AgentWeek, Grain } from '#contract/agents.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { monthOf } from '#domain/calendar/monthOf.ts'
import { byDimension } from '#domain/definition/byDimension.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { COUNTING, SEEN_BY_AGENT } from '#server/policies/reviews.ts'
import { type AgentFilter, type AgentScope, agentScope, selectScores } from './agent/agentScope.ts'
import { criterionPoints } from './agent/criterionPoints.ts'
import { type SeenCell, seenCells } from './agent/seenCells.ts'
import { answerCounts } from './answerCounts.ts'
import { readDefinition } from './definitionVersions.ts'
import { addSums, NO_CELLS, summaryNumbers } from './overviewCells.ts'

/** One agent by week; null when there is no such agent. That the caller may see them is asked before. */
export async function findAgentPage(
  db: Db,
  caller: PersonCaller,
  now: number,
  { by = 'week', ...filter }: AgentFilter & { by?: Grain | undefined },
  version: Row<'definition_version'>,
): Promise<AgentPage | null> {
  const [agent, scope] = await Promise.all([
    db.selectFrom('agent').selectAll().where('id', '=', filter.agentId).executeTakeFirst(),
    agentScope(db, caller, now, filter),
  ])
  if (!agent) return null
  const definition = readDefinition(version.content)
  const [cells, team, seriesIds, criteria, facts, coached] = await Promise.all([
    seenCells(db, scope),
    findTeam(db, scope.teamId),
    publishedSeries(db),
    criteriaOf(db, scope, definition),
    reviewFacts(db, scope),
    coachedDays(db, scope),
  ])
  const own = cells.filter(({ series_id }) => series_id === filter.seriesId)
  return {
    summary: {
      id: agent.id,
      name: agent.name,
      team,
      isActive: agent.is_active === 1,
      lastReviewedAt: own.length === 0 ? null : Math.max(...own.map(({ last_started_at }) => last_started_at)),
      ...summaryNumbers(addSums(own)),
    },
    targets: byDimension((dimension) => definition.dimensions[dimension].target),
    series: seriesOf(seriesIds, filter.seriesId, cells, by),
    criteria,
    ...facts,
    coached,
  }
}

async function findTeam(db: Db, teamId: string | null) {
  if (teamId === null) return null
  return (await db.selectFrom('team').select(['id', 'name']).where('id', '=', teamId).executeTakeFirst()) ?? null
}

/** In the order their meanings were published. */
async function publishedSeries(db: Db): Promise<string[]> {
  const versions = await db
    .selectFrom('definition_version')
    .select('series_id')
    .where('status', '!=', 'draft')
    .orderBy('number')
    .execute()
  return [...new Set(versions.map(({ series_id }) => series_id))]
}

/** The present one is there even without a review. */
function seriesOf(
  seriesIds: readonly string[],
  presentId: string,
  cells: readonly SeenCell[],
  by: Grain,
): AgentPage['series'] {
  const bySeries = Map.groupBy(cells, ({ series_id }) => series_id)
  return seriesIds
    .filter((seriesId) => seriesId === presentId || bySeries.has(seriesId))
    .map((seriesId) => {
      const weeks = weeksOf(bySeries.get(seriesId) ?? [], by)
      return { seriesId, startsAt: weeks[0]?.week ?? null, weeks: withEmptyWeeks(weeks, by) }
    })
}

function weeksOf(cells: readonly SeenCell[], by: Grain): AgentWeek[] {
  return [...Map.groupBy(cells, ({ week }) => (by === 'month' ? monthOf(week) : week))].map(
    ([week, own]): AgentWeek => {
      const { n, dimensions } = summaryNumbers(addSums(own))
      return { week, n, dimensions }
    },
  )
}

/** A week nobody reviewed is a gap that says 0, not a missing point. */
function withEmptyWeeks(weeks: readonly AgentWeek[], by: Grain): AgentWeek[] {
  const first = weeks[0]?.week
  const last = weeks.at(-1)?.week
  if (first === undefined || last === undefined) return []
  const byWeek = new Map(weeks.map((week) => [week.week, week]))
  const all: AgentWeek[] = []
  for (let week = first; week <= last; week = by === 'month' ? monthOf(week, 1) : addWeeks(week, 1)) {
    all.push(byWeek.get(week) ?? { week, n: 0, dimensions: summaryNumbers(NO_CELLS).dimensions })
  }
  return all
}

async function criteriaOf(db: Db, scope: AgentScope, { criteria }: Definition): Promise<AgentPage['criteria']> {
  const rows = await answerCounts(db, scope)
  return criteria.map(({ id }) => {
    const counts = Object.fromEntries(rows.filter((row) => row.criterion_id === id).map((row) => [row.answer, row.n]))
    return { criterionId: id, counts, points: criterionPoints(counts) }
  })
}

async function reviewFacts(db: Db, scope: AgentScope) {
  const [{ reviewers }, targeted] = await Promise.all([
    selectScores(db, scope)
      .where('score.series_id', '=', scope.seriesId)
      .select((select) => select.fn.count<number>('score.reviewer_id').distinct().as('reviewers'))
      .executeTakeFirstOrThrow(),
    countTargeted(db, scope),
  ])
  return { reviewers, targeted }
}

async function countTargeted(db: Db, scope: AgentScope): Promise<number> {
  let query = db
    .selectFrom('review')
    .select((select) => select.fn.countAll<number>().as('targeted'))
    .where('agent_id', '=', scope.agentId)
    .where('selection', '=', 'targeted')
    .where('status', 'in', scope.isPublishedOnly ? [...SEEN_BY_AGENT] : [...COUNTING])
  if (scope.channel) query = query.where('channel', 'in', scope.channel)
  if (scope.withinTeams) query = query.where('team_id', 'in', ['', ...scope.withinTeams])
  if (scope.fromWeek) query = query.where('week', '>=', scope.fromWeek)
  if (scope.toWeek) query = query.where('week', '<=', scope.toWeek)
  return (await query.executeTakeFirstOrThrow()).targeted
}

/** What was said in them is for those who coach; that they took place, the agent knows. */
async function coachedDays(db: Db, { agentId, withinTeams, fromWeek, toWeek }: AgentScope): Promise<string[]> {
  // Who sees but the time in an own team does not hear of later conversations.
  if (withinTeams) return []
  let query = db.selectFrom('coaching').select('day').distinct().where('agent_id', '=', agentId)
  if (fromWeek) query = query.where('day', '>=', fromWeek)
  if (toWeek) query = query.where('day', '<', addDays(toWeek, 7))
  return (await query.orderBy('day').execute()).map(({ day }) => day)
}
