import { z } from 'zod'
import { channel, listInQuery, week } from '#contract/shapes.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'

/** The periods offered by name, in weeks up to the last one with a review. */
export const PERIOD_WEEKS = [4, 12, 26] as const

const knownDay = week.refine(isDay)

/** The filters every page of numbers shares, as they stand in the address. */
export const periodSearch = z.object({
  weeks: z.union([z.coerce.number().pipe(z.literal([...PERIOD_WEEKS])), z.literal('all')]).catch(26),
  /** A span of weeks by hand; when one end is given it beats `weeks`. */
  from: knownDay.optional().catch(undefined),
  to: knownDay.optional().catch(undefined),
  channel: listInQuery(channel).catch(undefined),
})
export type PeriodSearch = z.infer<typeof periodSearch>

/** What an address need not say. */
export const PERIOD_DEFAULTS = { weeks: 26 } as const

export interface Period {
  fromWeek?: string
  toWeek?: string
}

export const hasOwnSpan = (search: PeriodSearch): boolean => search.from !== undefined || search.to !== undefined

/** Whether the period can be told without knowing the last week with a review. */
export const isAbsolutePeriod = (search: PeriodSearch): boolean => hasOwnSpan(search) || search.weeks === 'all'

/**
 * The weeks a page asks for.
 * @param lastWeek start day of the last week with a review; null before the first one
 * @returns both ends inclusive; an end left out is open
 */
export function toPeriod(search: PeriodSearch, lastWeek: string | null): Period {
  if (hasOwnSpan(search)) {
    return {
      ...(search.from === undefined ? {} : { fromWeek: search.from }),
      ...(search.to === undefined ? {} : { toWeek: search.to }),
    }
  }
  if (search.weeks === 'all' || lastWeek === null) return {}
  return { fromWeek: addWeeks(lastWeek, 1 - search.weeks), toWeek: lastWeek }
}

/** The start day of the week a day lies in, counted from any known start day. */
export function weekStartOf(day: string, anyWeek: string): string {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${anyWeek}T00:00:00Z`)) / 86_400_000)
  return addDays(day, -(((days % 7) + 7) % 7))
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  // The engine reads 30 February as 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
