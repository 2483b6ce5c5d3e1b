import type { AgentPage, AgentWeek } from '#contract/agents.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { seesWholeHistory } from '#server/policies/agents.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { type AgentScope, answerCounts } from './answerCounts.ts'
import { readDefinition } from './definitionVersions.ts'
import { agentSummaries } from './overview.ts'
import { type CellFilter, meanOf, NO_CELLS, selectCells, sumCells, summaryNumbers } from './overviewCells.ts'
import { teamByAgent } from './currentTeams.ts'

/** One agent by week; null when there is no such agent. What the caller may see of it is asked before. */
export async function findAgentPage(
  db: Db,
  caller: PersonCaller,
  now: number,
  filter: Omit<CellFilter, 'teamId'> & { agentId: string },
  version: Row<'definition_version'>,
): Promise<AgentPage | null> {
  const agent = await db.selectFrom('agent').selectAll().where('id', '=', filter.agentId).executeTakeFirst()
  if (!agent) return null
  const { dimensions } = readDefinition(version.content)
  const [summary] = await agentSummaries(db, caller, now, filter)
  const team = (await teamByAgent(db, now)).get(agent.id) ?? null
  const scope = { ...filter, withinTeams: seesWholeHistory(caller, agent.id, team?.id ?? null) ? null : caller.teamIds }
  const empty = { id: agent.id, name: agent.name, team, isActive: agent.is_active === 1, lastReviewedAt: null }
  return {
    summary: summary ?? { ...empty, ...summaryNumbers(NO_CELLS) },
    targets: {
      friendliness: dimensions.friendliness.target,
      responsiveness: dimensions.responsiveness.target,
      outcome: dimensions.outcome.target,
    },
    series: await seriesOf(db, caller, now, filter),
    criteria: await criteriaOf(db, scope, readDefinition(version.content)),
    ...(await reviewFacts(db, scope)),
  }
}

async function seriesOf(db: Db, caller: PersonCaller, now: number, filter: CellFilter): Promise<AgentPage['series']> {
  const versions = await db
    .selectFrom('definition_version')
    .select(['series_id', 'number'])
    .where('status', '!=', 'draft')
    .orderBy('number')
    .execute()
  const seriesIds = [...new Set(versions.map((version) => version.series_id))]
  const series: AgentPage['series'] = []
  for (const seriesId of seriesIds) {
    const rows = await selectCells(db, caller, now, { ...filter, seriesId })
      .select('week')
      .select(sumCells)
      .groupBy('week')
      .orderBy('week')
      .execute()
    const weeks = rows.map((row): AgentWeek => ({
      week: row.week,
      n: row.n,
      dimensions: summaryNumbers(row).dimensions,
    }))
    if (weeks.length > 0 || seriesId === filter.seriesId) {
      series.push({ seriesId, startsAt: weeks[0]?.week ?? null, weeks: withEmptyWeeks(weeks) })
    }
  }
  return series
}

/** A week nobody reviewed is a gap that says 0, not a missing point. */
function withEmptyWeeks(weeks: readonly AgentWeek[]): AgentWeek[] {
  const first = weeks[0]?.week
  const last = weeks.at(-1)?.week
  if (first === undefined || last === undefined) return []
  const byWeek = new Map(weeks.map((week) => [week.week, week]))
  const all: AgentWeek[] = []
  for (let week = first; week <= last; week = addWeeks(week, 1)) {
    all.push(byWeek.get(week) ?? { week, n: 0, dimensions: summaryNumbers(NO_CELLS).dimensions })
  }
  return all
}

const POINTS: Record<string, number> = { 1: 0, 2: 2500, 3: 5000, 4: 7500, 5: 10_000, fail: 0, pass: 10_000 }

async function criteriaOf(db: Db, scope: AgentScope, { criteria }: Definition): Promise<AgentPage['criteria']> {
  const rows = await answerCounts(db, scope)
  return criteria.map(({ id }) => {
    const counts = Object.fromEntries(rows.filter((row) => row.criterion_id === id).map((row) => [row.answer, row.n]))
    return { criterionId: id, counts, points: pointsOf(counts) }
  })
}

function pointsOf(counts: Readonly<Record<string, number>>): MeanWithInterval {
  const scored = Object.entries(counts).flatMap(([answer, n]) => {
    const value = POINTS[answer]
    return value === undefined ? [] : [{ value, n }]
  })
  const total = (weigh: (value: number) => number) => scored.reduce((sum, { value, n }) => sum + n * weigh(value), 0)
  return meanOf(
    total(() => 1),
    total((value) => value),
    total((value) => value * value),
  )
}

async function reviewFacts(db: Db, filter: AgentScope) {
  let scores = db
    .selectFrom('score')
    .select((select) => select.fn.count<number>('reviewer_id').distinct().as('reviewers'))
    .where('agent_id', '=', filter.agentId)
    .where('series_id', '=', filter.seriesId)
  let targeted = db
    .selectFrom('review')
    .select((select) => select.fn.countAll<number>().as('targeted'))
    .where('agent_id', '=', filter.agentId)
    .where('selection', '=', 'targeted')
    .where('status', 'not in', ['draft', 'withdrawn'])
  if (filter.channel) {
    scores = scores.where('channel', 'in', filter.channel)
    targeted = targeted.where('channel', 'in', filter.channel)
  }
  if (filter.withinTeams) {
    scores = scores.where('team_id', 'in', ['', ...filter.withinTeams])
    targeted = targeted.where('team_id', 'in', ['', ...filter.withinTeams])
  }
  if (filter.fromWeek) {
    scores = scores.where('week', '>=', filter.fromWeek)
    targeted = targeted.where('week', '>=', filter.fromWeek)
  }
  if (filter.toWeek) {
    scores = scores.where('week', '<=', filter.toWeek)
    targeted = targeted.where('week', '<=', filter.toWeek)
  }
  const { reviewers } = await scores.executeTakeFirstOrThrow()
  return { reviewers, targeted: (await targeted.executeTakeFirstOrThrow()).targeted }
}
