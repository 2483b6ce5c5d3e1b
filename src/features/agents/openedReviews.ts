import type { AgentPage } from '#contract/agents.ts'
import { formatCount, formatWeek } from '#lib/format.ts'
import type { Period } from '#lib/period.ts'

const SINCE = 'since-'

/** What the address says of a panel with all reviews from a week on. */
export const sinceWeek = (week: string) => `${SINCE}${week}`

/** The weeks of what the panel shows; nothing for the page's own period. */
export function openedWeeks(open: string): Partial<Record<keyof Period, string | undefined>> {
  if (open === 'period') return {}
  return open.startsWith(SINCE)
    ? { fromWeek: open.slice(SINCE.length), toWeek: undefined }
    : { fromWeek: open, toWeek: open }
}

/** Head of the panel. */
export function openedWords(open: string, page: AgentPage, period: string): { title: string; subtitle: string } {
  const { name, n } = page.summary
  if (open === 'period') return { title: `${name}, ${period}`, subtitle: `n ${formatCount(n)} in the means` }
  if (open.startsWith(SINCE)) {
    const week = formatWeek(open.slice(SINCE.length))
    return { title: `${name}, from the week of ${week}`, subtitle: 'Targeted reviews are listed and never averaged' }
  }
  const inWeek = page.series.flatMap(({ weeks }) => weeks).filter(({ week }) => week === open)
  const seen = inWeek.reduce((sum, week) => sum + week.n, 0)
  return { title: `${name}, week of ${formatWeek(open)}`, subtitle: `n ${formatCount(seen)} in the mean of this week` }
}
