import type { AgentPage, Grain } from '#contract/agents.ts'
import { addDays } from '#domain/calendar/addDays.ts'
import { monthOf } from '#domain/calendar/monthOf.ts'
import { formatCount, formatWeek } from '#lib/format.ts'
import type { Period } from '#lib/period.ts'
import { stepWords } from './grains.ts'

const SINCE = 'since-'
const MONTH = 'month-'

/** What the address says of a panel with the reviews of a mark. */
export const openedMark = (start: string, by: Grain) => (by === 'month' ? `${MONTH}${start.slice(0, 7)}` : start)

/** What the address says of a panel with all reviews from a week on. */
export const sinceWeek = (week: string) => `${SINCE}${week}`

/** The weeks of what the panel shows; nothing for the page's own period. */
export function openedWeeks(open: string): Partial<Record<keyof Period, string | undefined>> {
  if (open === 'period') return {}
  if (open.startsWith(MONTH)) {
    const fromWeek = firstOf(open)
    return { fromWeek, toWeek: addDays(monthOf(fromWeek, 1), -1) }
  }
  return open.startsWith(SINCE)
    ? { fromWeek: open.slice(SINCE.length), toWeek: undefined }
    : { fromWeek: open, toWeek: open }
}

const firstOf = (open: string) => `${open.slice(MONTH.length)}-01`

/** Head of the panel. */
export function openedWords(open: string, page: AgentPage, period: string): { title: string; subtitle: string } {
  const { name, n } = page.summary
  if (open === 'period') return { title: `${name}, ${period}`, subtitle: `n ${formatCount(n)} in the means` }
  if (open.startsWith(SINCE)) {
    const week = formatWeek(open.slice(SINCE.length))
    return { title: `${name}, from the week of ${week}`, subtitle: 'Targeted reviews are listed and never averaged' }
  }
  const isMonth = open.startsWith(MONTH)
  const start = isMonth ? firstOf(open) : open
  const inWeek = page.series.flatMap(({ weeks }) => weeks).filter(({ week }) => week === start)
  const seen = inWeek.reduce((sum, week) => sum + week.n, 0)
  const by = isMonth ? 'month' : 'week'
  return {
    title: `${name}, ${stepWords(start, by)}`,
    subtitle: `n ${formatCount(seen)} in the mean of this ${by}`,
  }
}
