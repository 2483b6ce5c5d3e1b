import type { PlanSummary } from '#contract/samplingPlans.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { DEFAULT_CROSS_TEAM_SHARE, DEFAULT_DOUBLE_SHARE, type PlanSpec } from '#domain/sampling/planSpec.ts'
import type { Row } from '#server/db/schema.ts'
import type { SampleContext } from './context.ts'
import { DAY_MS, type SamplePeople } from './makePeople.ts'

/** A plan of the sample; days are counted from now. */
export interface PlanSetting {
  seed: string
  /** First and last day of the period. */
  from: number
  to: number
  drawn: number
  due: number
  quota: number
  /** Share of the picks that are scored twice, 0–1. */
  twice: number
  isClosed: boolean
  /** So many reviewers gave back what they had not begun: it is anybody's. */
  givenBack: number
}

const CURRENT = { twice: DEFAULT_DOUBLE_SHARE, isClosed: false }
const PAST = { quota: 8, twice: 0.35, isClosed: true, givenBack: 0 }

/** Those of the summer, in which much was scored twice; one that is late; and the one everybody is at. */
export const PLAN_SETTINGS: readonly PlanSetting[] = [
  ...['spring', 'early summer', 'summer', 'late summer'].map((seed, index) => {
    const from = -174 + 28 * index
    return { ...PAST, seed, from, to: from + 27, drawn: from + 28, due: from + 49 }
  }),
  { ...CURRENT, seed: 'autumn', from: -62, to: -35, drawn: -34, due: -8, quota: 4, givenBack: 0 },
  { ...CURRENT, seed: 'winter', from: -34, to: -7, drawn: -6, due: 8, quota: 10, givenBack: 3 },
]

/** @param agentIds whose interactions it is drawn from; of none: of all */
export function specOf(
  { now, timeZone }: SampleContext,
  { from, to, quota, twice, seed }: PlanSetting,
  agentIds: string[],
): PlanSpec {
  const today = dayOf(now, timeZone)
  return {
    population: {
      teamIds: [],
      agentIds,
      channels: [],
      queues: [],
      fromDay: addDays(today, from),
      toDay: addDays(today, to),
    },
    quota,
    strata: 'channelWeek',
    allocation: 'proportional',
    exclude: { shorterThanMs: null, fewerTurns: null, reviewed: false, onLeave: true },
    doubleShare: twice,
    crossTeamShare: DEFAULT_CROSS_TEAM_SHARE,
    reviewerIds: [],
    isBlind: false,
    seed,
  }
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

export function planRow(
  { ids, now }: SampleContext,
  { persons }: SamplePeople,
  { drawn, due, isClosed }: PlanSetting,
  { spec, summary }: { spec: PlanSpec; summary: PlanSummary },
): Row<'sampling_plan'> {
  const drawnAt = now + drawn * DAY_MS
  return {
    id: ids(),
    name: `Four weeks to ${SHORT_DAY.format(new Date(spec.population.toDay))}`,
    status: isClosed ? 'closed' : 'drawn',
    spec: JSON.stringify(spec),
    seed: spec.seed,
    due_at: now + due * DAY_MS,
    created_at: drawnAt,
    created_by: persons.find(({ roles }) => roles === '["manager"]')?.id ?? null,
    drawn_at: drawnAt,
    summary: JSON.stringify(summary),
    version: 1,
  }
}
