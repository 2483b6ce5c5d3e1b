import type { ControlCharts, ControlDimension, ControlLimits, WeekEvent } from '#contract/control.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { chartVerdict } from '#domain/statistics/control/signalWords.ts'
import { formatCount, formatDay, formatTenths, formatWeek } from '#lib/format.ts'
import { type ControlPanel, standingSignals } from './controlPanels.ts'
import type { ControlView } from './overviewSearch.ts'

/** How signals write weeks and numbers. */
export const SIGNAL_WRITING = { week: formatWeek, tenths: formatTenths }

/** The finding over the three panels: no more than their signals allow. */
export function consistencyTitle(panels: readonly ControlPanel[], labels: Record<Dimension, string>): string {
  if (panels.length === 0) return 'Is service consistent?'
  const charted = panels.filter(({ latest }) => latest.limits !== null)
  if (charted.length === 0) return 'Too early to say whether service is consistent'
  const moved = charted.filter((panel) => standingSignals(panel).length > 0)
  if (moved.length === 0) {
    return charted.length === panels.length ? 'Service is steady in all three dimensions' : 'Steady, where limits stand'
  }
  const named = moved.map((panel, index) => {
    const { verdict } = chartVerdict(standingSignals(panel), SIGNAL_WRITING)
    const words = `${labels[panel.dimension]}: ${lowerFirst(verdict.replace(/\.$/u, ''))}`
    return index === 0 ? words : lowerFirst(words)
  })
  const rest = charted.length - moved.length
  return `${named.join('; ')}${rest === 0 ? '' : rest === 1 ? '; the third is steady' : '; the others are steady'}`
}

/** What is drawn. */
export function drawnWords(view: ControlView, reach: number): string {
  return view === 'drift'
    ? `Weighted mean of the weeks so far (EWMA), in standard errors off the centre, ${formatTenths(reach)} to either side shown. It shows a slow drift sooner than single weeks do.`
    : `Weekly means, ${formatCount(reach)} points to either side of the centre shown. The grey band is where chance alone keeps a week of so many reviews.`
}

/** What the chart leaves out. */
export const AS_SCORED =
  'Means are as scored, not adjusted for who reviewed: a week of stricter reviewers can fall out for that alone.'

/** Where the limits of a panel come from; or why there are none, and how much is missing. */
export function limitsWords(
  { limits, earlier, baselineWeeks }: ControlDimension,
  { scope, weeksNeeded }: Pick<ControlCharts, 'scope' | 'weeksNeeded'>,
  timeZone: string,
): string {
  if (limits) {
    const words = setWords(limits, timeZone)
    return earlier.length === 0
      ? words
      : `${words} They hold from the week of ${formatWeek(limits.holdsFrom)} on; earlier weeks stay against earlier limits.`
  }
  if (scope === 'channels') {
    return 'Limits are frozen for all channels together, so with a channel chosen the weekly means stand without them.'
  }
  const missing = weeksNeeded - baselineWeeks
  if (missing <= 0) {
    return `${weeksNeeded} weeks are there; limits are set within a day, unless no week varies in itself.`
  }
  return `No limits yet: ${baselineWeeks} of the ${weeksNeeded} weeks they need, each with two reviews or more and over for a week; ${missing === 1 ? 'one is' : `${missing} are`} missing.`
}

/** One set of limits: from which weeks, when, by whom and why. */
export function setWords({ weeks, fromWeek, toWeek, setAt, setBy, reason }: ControlLimits, timeZone: string): string {
  const by = setBy === null ? '' : ` by ${setBy}`
  const why = /[.!?]$/u.test(reason) ? reason : `${reason}.`
  return `Limits frozen from ${weeks} weeks, ${formatWeek(fromWeek)} to ${formatWeek(toWeek)}, set on ${formatDay(setAt, timeZone)}${by}. ${why}`
}

export function eventWords(event: WeekEvent): string {
  switch (event.kind) {
    case 'definition':
      if (event.number === 1) return 'The first definition was published'
      return event.meaning === 'new'
        ? `Definition version ${event.number} published, with a new meaning`
        : `Definition version ${event.number} published`
    case 'import':
      return event.interactions === 1
        ? '1 interaction imported'
        : `${formatCount(event.interactions)} interactions imported`
    case 'reviewer':
      return `${event.name} joined as a reviewer`
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
