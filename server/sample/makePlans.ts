import type { PlanSummary } from '#contract/samplingPlans.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { type DrawnStratum, drawSample } from '#domain/sampling/drawSample.ts'
import { type AgentSample, planSample } from '#domain/sampling/planSample.ts'
import { type Reviewer, type Split, splitWork } from '#domain/sampling/splitWork.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { NewRow, Row } from '#server/db/schema.ts'
import { countCells } from '#server/sampling/countCells.ts'
import type { SampleContext } from './context.ts'
import type { SampleContact } from './makeContacts.ts'
import { DAY_MS, type SampleAgent, type SamplePeople } from './makePeople.ts'
import { PLAN_SETTINGS, planRow, type PlanSetting, specOf } from './planSettings.ts'

/** What was drawn in the sample, before anybody has scored any of it. */
export interface SamplePlans {
  plans: Row<'sampling_plan'>[]
  frames: NewRow<'sampling_frame'>[]
  items: Row<'assignment'>[]
}

/** Draws the sample's plans as the planner would: from all agents, by channel and week, evenly split. */
export function makePlans(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
): SamplePlans {
  const drawn = PLAN_SETTINGS.map((setting) => drawPlan(context, people, contacts, setting))
  return {
    plans: drawn.flatMap(({ plans }) => plans),
    frames: drawn.flatMap(({ frames }) => frames),
    items: drawn.flatMap(({ items }) => items),
  }
}

function drawPlan(
  context: SampleContext,
  people: SamplePeople,
  contacts: readonly SampleContact[],
  setting: PlanSetting,
): SamplePlans {
  // Of whom so many reviews are told, no plan of the past asks for more.
  const asked = setting.isClosed ? people.agents.filter(({ story }) => story?.reviews == null) : people.agents
  const spec = specOf(context, setting, setting.isClosed ? asked.map(({ row }) => row.id) : [])
  const instant = (day: string) => instantOf(Date.parse(`${day}T00:00:00Z`), context.timeZone)
  const [from, until] = [instant(spec.population.fromDay), instant(spec.population.toDay) + DAY_MS]
  const population = contacts.filter(
    ({ row, agent }) => asked.includes(agent) && row.started_at >= from && row.started_at < until,
  )
  const candidates = population.map(({ row: { id, agent_id, week }, channel }) => ({
    id,
    agentId: agent_id,
    channel,
    part: week,
  }))
  const sample = planSample(countCells(candidates), spec, () => 0)
  const strata = drawSample(sample, candidates, spec.seed)
  const picks = picksOf(strata, population)
  const reviewers = reviewersOf(context, people, setting)
  const splits = splitWork(
    picks.map(({ contact: { row, agent } }) => ({
      interactionId: row.id,
      agentId: row.agent_id,
      teamId: agent.team.id,
      needs: [],
    })),
    reviewers,
    spec,
    spec.seed,
  )
  const counts = { interactions: candidates.length, reviewers: reviewers.length, quota: spec.quota }
  const plan = planRow(context, people, setting, { spec, summary: summaryOf(asked, sample, splits, counts) })
  return {
    plans: [plan],
    frames: strata.map((stratum) => frameRow(plan.id, stratum)),
    items: picks.flatMap((pick, index) => itemsOf(context, plan, pick, splits[index])),
  }
}

interface Pick {
  contact: SampleContact
  stratum: string
  probability: number
}

function picksOf(strata: readonly DrawnStratum[], population: readonly SampleContact[]): Pick[] {
  const byId = new Map(population.map((contact) => [contact.row.id, contact]))
  return strata.flatMap(({ name, order, picked, probability }) =>
    order.slice(0, picked).flatMap((id) => {
      const contact = byId.get(id)
      return contact ? [{ contact, stratum: name, probability }] : []
    }),
  )
}

/** Who loads the sample and reviews has a share of what is being scored now. */
function reviewersOf(
  { loaderId }: SampleContext,
  { reviewers, teams }: SamplePeople,
  { due }: PlanSetting,
): Reviewer[] {
  const ids = [...reviewers.map(({ id }) => id), ...(loaderId && due > 0 ? [loaderId] : [])]
  return ids.map((id) => ({ id, agentId: null, skills: [], usualTeamIds: teams.map((team) => team.id) }))
}

function summaryOf(
  agents: readonly SampleAgent[],
  sample: readonly AgentSample[],
  splits: readonly Split[],
  { quota, ...counts }: { interactions: number; reviewers: number; quota: number },
): PlanSummary {
  const has = new Map(sample.map(({ agentId, size }) => [agentId, size]))
  return {
    ...counts,
    agents: sample.length,
    picked: splits.length,
    twice: splits.filter(({ second }) => second !== undefined).length,
    crossTeam: splits.filter(({ isCrossTeam }) => isCrossTeam).length,
    unassigned: splits.filter(({ first }) => first === null).length,
    strata: sample.reduce((sum, { strata }) => sum + strata.length, 0),
    shortfalls: agents
      .map(({ row }) => ({ agentId: row.id, name: row.name, has: has.get(row.id) ?? 0 }))
      .filter((agent) => agent.has < quota),
    leftOut: { tooShort: 0, reviewed: 0, queued: 0, onLeave: 0 },
  }
}

function frameRow(planId: string, { agentId, name, order, picked, probability }: DrawnStratum) {
  return {
    plan_id: planId,
    agent_id: agentId,
    stratum: name,
    size: order.length,
    picked,
    probability,
    interaction_ids: JSON.stringify(order),
  }
}

function itemsOf({ ids }: SampleContext, plan: Row<'sampling_plan'>, pick: Pick, split: Split | undefined) {
  const { contact, stratum, probability } = pick
  const { id: plan_id, due_at, created_by } = plan
  const outside = { ids, clock: () => plan.created_at }
  const picked = { ...contact.row, team_id: contact.agent.team.id }
  const common = { plan_id, stratum, probability, due_at, created_by }
  return [
    newAssignment(outside, picked, { ...common, reviewer_id: split?.first ?? null }),
    ...(split?.second === undefined
      ? []
      : [newAssignment(outside, picked, { ...common, purpose: 'second', reviewer_id: split.second })]),
  ]
}
