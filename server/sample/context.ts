import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { type WeekStart, weekOf } from '#domain/calendar/weekOf.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Random } from './random.ts'
import { SAMPLE_WEEKS } from './stories.ts'

/** What the sample must know of the place it is made for. */
export interface SamplePlace {
  /** Its last day is the one of this instant; nothing in it is later. Epoch milliseconds. */
  now: number
  timeZone: string
  weekStart: WeekStart
  /** The published version that the reviews are scored against. */
  definition: { id: string; seriesId: string; content: Definition }
  /** Who loads it, if they review: some of the work is theirs. */
  loaderId?: string | null
}

export interface SampleContext extends SamplePlace {
  random: Random
  ids: () => string
}

/** The first day of the sample, `YYYY-MM-DD`: whole weeks, of which the last is the one of `now`. */
export function firstDay({ now, timeZone, weekStart }: Pick<SamplePlace, 'now' | 'timeZone' | 'weekStart'>): string {
  return addWeeks(weekOf(now, timeZone, weekStart), 1 - SAMPLE_WEEKS)
}
