import type { Grain } from '#contract/agents.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { monthOf } from '#domain/calendar/monthOf.ts'
import { formatMonth, formatWeek } from '#lib/format.ts'

const DAY_MS = 86_400_000
const daysBetween = (first: string, day: string) =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS
const monthsSince0 = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Whole weeks, or months, from one start day to another. */
export function stepsBetween(first: string, start: string, by: Grain): number {
  return by === 'month' ? monthsSince0(start) - monthsSince0(first) : Math.round(daysBetween(first, start) / 7)
}

/** The start day so many weeks, or months, later. */
export const startAfter = (first: string, steps: number, by: Grain): string =>
  by === 'month' ? monthOf(first, steps) : addWeeks(first, steps)

/** Where a day lies on the axis, on which the first step reaches from −0.5 to 0.5. */
export function dayPlace(day: string, first: string, by: Grain): number {
  if (by === 'week') return daysBetween(first, day) / 7 - 0.5
  return stepsBetween(first, day, by) + (Number(day.slice(8)) - 1) / 31 - 0.5
}

/** `16 Nov`, or `Nov 2026`. */
export const startWords = (start: string, by: Grain): string =>
  by === 'month' ? formatMonth(start) : formatWeek(start)

/** `week of 16 Nov`, or `Nov 2026`. */
export const stepWords = (start: string, by: Grain): string =>
  by === 'month' ? formatMonth(start) : `week of ${formatWeek(start)}`
