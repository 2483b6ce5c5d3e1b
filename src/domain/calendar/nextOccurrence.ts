import { addDays } from './addDays.ts'
import { dayOf } from './dayOf.ts'
import { instantOf } from './instantOf.ts'
import { monthOf } from './monthOf.ts'
import { zoneOffset } from './zoneOffset.ts'

export const RHYTHMS = ['week', 'fortnight', 'month'] as const
export type Rhythm = (typeof RHYTHMS)[number]

const DAY_MS = 86_400_000
const DAYS = { week: 7, fortnight: 14 } as const

/**
 * The next time of something that comes back at the same time of day, on the clocks of a zone.
 * @param firstAt when it took place first; a month after the 31st is the last day of a shorter month, and the 31st again
 * @param after only later than this
 * @returns epoch milliseconds
 * @throws RangeError when the zone is unknown or an instant is outside the years 1000 to 9999
 */
export function nextOccurrence(firstAt: number, every: Rhythm, after: number, timeZone: string): number {
  const firstDay = dayOf(firstAt, timeZone)
  const timeOfDay = (firstAt + zoneOffset(firstAt, timeZone)) % DAY_MS
  const at = (times: number) =>
    instantOf(Date.parse(`${dayOfOccurrence(firstDay, every, times)}T00:00:00Z`) + timeOfDay, timeZone)
  // Near enough to begin with, from below: a month has 31 days at most.
  let times = Math.max(1, Math.floor((after - firstAt) / DAY_MS / (every === 'month' ? 31 : DAYS[every])))
  while (at(times) <= after) times++
  return at(times)
}

function dayOfOccurrence(firstDay: string, every: Rhythm, times: number): string {
  if (every !== 'month') return addDays(firstDay, times * DAYS[every])
  const month = monthOf(firstDay, times)
  const lastDay = addDays(monthOf(firstDay, times + 1), -1)
  const day = `${month.slice(0, 8)}${firstDay.slice(8)}`
  return day < lastDay ? day : lastDay
}
