import type { SamplingPlan } from '#contract/samplingPlans.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { DEFAULT_CROSS_TEAM_SHARE, DEFAULT_DOUBLE_SHARE, type PlanSpec } from '#domain/sampling/planSpec.ts'

/** What the form holds. */
export interface PlanContent {
  name: string
  spec: PlanSpec
  dueDay: string | null
}

const PERIOD_DAYS = 28
const DUE_DAYS = 14

/** A new plan: the last four weeks, eight of each agent, due in two weeks. */
export function newPlan(now: number, timeZone: string, seed: string): PlanContent {
  const today = dayOf(now, timeZone)
  return {
    name: '',
    spec: {
      population: {
        teamIds: [],
        agentIds: [],
        channels: [],
        queues: [],
        fromDay: addDays(today, 1 - PERIOD_DAYS),
        toDay: today,
      },
      quota: 8,
      strata: 'channelWeek',
      allocation: 'proportional',
      exclude: { shorterThanMs: 30_000, fewerTurns: null, reviewed: true, onLeave: true },
      doubleShare: DEFAULT_DOUBLE_SHARE,
      crossTeamShare: DEFAULT_CROSS_TEAM_SHARE,
      reviewerIds: [],
      isBlind: null,
      seed,
    },
    dueDay: addDays(today, DUE_DAYS),
  }
}

/** A plan kept as a draft, as the form holds it. */
export function contentOf({ name, spec, dueAt }: SamplingPlan, timeZone: string): PlanContent {
  return { name, spec, dueDay: dueAt === null ? null : dayOf(dueAt, timeZone) }
}
