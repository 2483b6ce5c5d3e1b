import type { PlanSummary, Precision, SamplingPlan } from '#contract/samplingPlans.ts'
import { formatCount, formatDay, formatPoints, formatWait, formatWeek } from '#lib/format.ts'

export const STATUS_LABEL: Record<SamplingPlan['status'], string> = {
  draft: 'Draft',
  drawing: 'Being drawn',
  drawn: 'Drawn',
  closed: 'Closed',
}

const many = (count: number, one: string, more = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : more}`

/** `1,240 interactions, 24 agents, 192 picked, 18 twice.` */
export function summaryWords({ interactions, agents, picked, twice }: PlanSummary): string {
  const parts = [many(interactions, 'interaction'), many(agents, 'agent'), `${formatCount(picked)} picked`]
  return `${[...parts, `${formatCount(twice)} twice`].join(', ')}.`
}

/** `Mira Lind has only 3; Jo Park has none.` */
export function shortfallWords({ shortfalls }: PlanSummary, most: number): string | null {
  if (shortfalls.length === 0) return null
  const named = shortfalls.slice(0, most).map(({ name, has }) => `${name} has ${has === 0 ? 'none' : `only ${has}`}`)
  const others = shortfalls.length - named.length
  return `${named.join('; ')}${others > 0 ? `; ${formatCount(others)} more have too few` : ''}.`
}

/** What is left out, and why; null when nothing is. */
export function leftOutWords({ leftOut }: PlanSummary): string | null {
  const { tooShort, reviewed, queued, onLeave } = leftOut
  const parts = [
    tooShort > 0 && `${formatCount(tooShort)} too short`,
    reviewed > 0 && `${formatCount(reviewed)} reviewed already`,
    queued > 0 && `${formatCount(queued)} in the queue already`,
    onLeave > 0 && `${many(onLeave, 'agent')} on leave`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : `Left out: ${parts.join(', ')}.`
}

/** How the work is split. */
export function splitWords({ picked, twice, reviewers, crossTeam }: PlanSummary): string {
  if (reviewers === 0) return 'There is no reviewer to split it over: the picks are anybody’s.'
  const each = Math.ceil((picked + twice) / reviewers)
  return `${many(reviewers, 'reviewer')}, about ${formatCount(each)} each; ${formatCount(crossTeam)} cross teams.`
}

/** What the sample can show. Empty while too little is known of the scores. */
export function precisionWords(precision: Precision, quota: number, points: number): string[] {
  const { spread, neededForChange, quotaShows } = precision
  if (spread === null || neededForChange === null) {
    return ['Too early to say what this shows: there are too few scores to know how much they differ.']
  }
  return [
    `To see a change of ${formatPoints(points)} points per agent with this spread (${formatPoints(spread)} points) you need ${many(neededForChange, 'review')} of each, before and after.`,
    ...(quotaShows === null
      ? []
      : [`With ${formatCount(quota)} of each you can see a change of ${formatPoints(quotaShows)} points or more.`]),
  ]
}

/** What the reviewers' hours come to; null while nothing is known of their pace. */
export function hoursWords({ hoursNeeded, medianActiveMs, inHours }: Precision, hours: number | null): string | null {
  if (hoursNeeded === null || medianActiveMs === null) return null
  const need = `These picks take about ${many(Math.ceil(hoursNeeded), 'hour')}, at ${formatWait(medianActiveMs)} each.`
  if (inHours === null || hours === null) return need
  const { perAgent, shows } = inHours
  const can = `With your reviewers’ ${many(hours, 'hour')}: ${formatCount(perAgent)} of each`
  return `${need} ${can}${shows === null ? '.' : `, a change of ${formatPoints(shows)} points or more.`}`
}

/** `2 Nov–29 Nov · 8 of each agent`. */
export function planSub({ spec: { population, quota } }: SamplingPlan): string {
  return `${formatWeek(population.fromDay)}–${formatWeek(population.toDay)} · ${formatCount(quota)} of each agent`
}

/** `Due 6 Dec`; a dash without a day. */
export function dueWords(dueAt: number | null, timeZone: string): string {
  return dueAt === null ? '–' : formatDay(dueAt, timeZone)
}
