import type { PlanSummary } from '#contract/samplingPlans.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { type Candidate } from '#domain/sampling/drawSample.ts'
import { type AgentSample, planSample } from '#domain/sampling/planSample.ts'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { type Reviewer, shareCounts } from '#domain/sampling/splitWork.ts'
import type { Db } from '#server/db/dialect.ts'
import { agentsAway } from '#server/queries/agentsAway.ts'
import { agentsInScope } from '#server/queries/sampling/agentsInScope.ts'
import { type Period, populationOf } from '#server/queries/sampling/populationOf.ts'
import { reviewersOf } from '#server/queries/sampling/reviewersOf.ts'
import { type ScoreSpread, scoreSpread } from '#server/queries/sampling/scoreSpread.ts'
import { countCells } from './countCells.ts'

/** What a task on a plan is given: it knows no clock and no organisation. */
export interface PlanInput {
  spec: PlanSpec
  period: Period
  now: number
  timeZone: string
}

export interface Planned {
  candidates: Candidate[]
  sample: AgentSample[]
  reviewers: Reviewer[]
  spread: ScoreSpread
  summary: PlanSummary
}

/** Reads what a plan can draw from, and says what it would draw: the preview and the draw come to the same. */
export async function planTask(db: Db, { spec, period, now, timeZone }: PlanInput): Promise<Planned> {
  const { candidates, leftOut } = await populationOf(db, spec, period, now)
  const spread = await scoreSpread(db, dayOf(now, timeZone))
  const sample = planSample(countCells(candidates), spec, spread.of)
  const reviewers = await reviewersOf(db, spec.reviewerIds, now)
  const picked = sample.reduce((sum, one) => sum + one.picked, 0)
  const { doubles, crossTeam } = shareCounts(picked, spec)
  const summary = {
    interactions: candidates.length,
    agents: sample.length,
    picked,
    twice: reviewers.length > 1 ? doubles : 0,
    crossTeam: reviewers.length > 0 ? crossTeam : 0,
    reviewers: reviewers.length,
    unassigned: reviewers.length > 0 ? 0 : picked,
    strata: sample.reduce((sum, { strata }) => sum + strata.length, 0),
    shortfalls: await shortfallsOf(db, spec, sample, now),
    leftOut,
  }
  return { candidates, sample, reviewers, spread, summary }
}

/** Agents who are meant and cannot fill the quota, down to those who have nothing; who is on leave is not meant. */
async function shortfallsOf(db: Db, spec: PlanSpec, sample: readonly AgentSample[], now: number) {
  const has = new Map(sample.map(({ agentId, size }) => [agentId, size]))
  const away = spec.exclude.onLeave ? await agentsAway(db, now) : new Map<string, null>()
  const agents = await agentsInScope(db, spec, now)
  return agents
    .map(({ id, name }) => ({ agentId: id, name, has: has.get(id) ?? 0 }))
    .filter((agent) => agent.has < spec.quota && !away.has(agent.agentId))
    .toSorted((one, other) => one.has - other.has || (one.name < other.name ? -1 : 1))
}
