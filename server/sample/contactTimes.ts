import { addDays } from '#domain/calendar/addDays.ts'
import { dayOf } from '#domain/calendar/dayOf.ts'
import { instantOf } from '#domain/calendar/instantOf.ts'
import { firstDay, type SampleContext } from './context.ts'
import type { SampleAgent } from './makePeople.ts'
import { SAMPLE_WEEKS } from './stories.ts'

export interface ContactTime {
  agent: SampleAgent
  startedAt: number
  week: string
  weeksAgo: number
}

/** When each agent has a contact: on working days mostly, between eight and six on the organisation's clocks. */
export function contactTimes(context: SampleContext, agents: readonly SampleAgent[], count: number): ContactTime[] {
  const { random, now } = context
  const days = daysOf(context)
  const weeks = [...new Set(days.map(({ week }) => week))].toReversed()
  const newcomers = agents.filter(({ story }) => story?.tenureDays)
  const others = agents.filter((agent) => !newcomers.includes(agent))
  const timeOf = (agent: SampleAgent): ContactTime => {
    for (;;) {
      const { start, week, isWeekend } = random.pick(days)
      const startedAt = start + random.between(8 * 60 * 60, 18 * 60 * 60) * 1000
      const isFree = startedAt > agent.since && startedAt < now - 30 * 60_000 && (!isWeekend || random.chance(0.25))
      if (isFree) return { agent, startedAt, week, weeksAgo: weeks.indexOf(week) }
    }
  }
  const first = newcomers.flatMap((agent) => Array.from({ length: 14 }, () => timeOf(agent)))
  const rest = Array.from({ length: count - first.length }, (_, index) =>
    timeOf(others[index % others.length] as SampleAgent),
  )
  return [...first, ...rest].toSorted((one, other) => one.startedAt - other.startedAt)
}

function daysOf({ now, timeZone, weekStart }: SampleContext): { start: number; week: string; isWeekend: boolean }[] {
  const first = firstDay({ now, timeZone, weekStart })
  const last = dayOf(now, timeZone)
  return Array.from({ length: SAMPLE_WEEKS * 7 }, (_, index) => addDays(first, index))
    .filter((day) => day <= last)
    .map((day, index) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
      return {
        start: instantOf(Date.parse(`${day}T00:00:00Z`), timeZone),
        week: addDays(first, index - (index % 7)),
        isWeekend: weekday === 0 || weekday === 6,
      }
    })
}
