import type { SideBySide } from '#contract/comparison.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { formatWeek } from '#lib/format.ts'
import type { Period } from '#lib/period.ts'
import type { CompareSearch } from './compareSearch.ts'

const WEEK = 7 * 86_400_000

/** As many weeks, right before; null for a period with an open end. */
export function periodBefore({ fromWeek, toWeek }: Period): Required<Period> | null {
  if (fromWeek === undefined || toWeek === undefined || toWeek < fromWeek) return null
  const weeks = Math.round((Date.parse(toWeek) - Date.parse(fromWeek)) / WEEK) + 1
  return { fromWeek: addWeeks(fromWeek, -weeks), toWeek: addWeeks(fromWeek, -1) }
}

/** The weeks of the other side; null where the address asks for some that cannot be told. */
export function otherPeriod(search: CompareSearch, period: Period): Period | null {
  if (search.weeksOf === 'same') return {}
  if (search.weeksOf === 'before') return periodBefore(period)
  const { otherFrom, otherTo } = search
  if (otherFrom === undefined && otherTo === undefined) return null
  return {
    ...(otherFrom === undefined ? {} : { fromWeek: otherFrom }),
    ...(otherTo === undefined ? {} : { toWeek: otherTo }),
  }
}

/** What each side is called in a sentence: by its name, by its weeks, or by both. */
export function sideNames(
  { one, other }: Pick<SideBySide, 'one' | 'other'>,
  period: Period,
  before: Period,
  isSameWho: boolean,
): { one: string; other: string } {
  const isSameWhen = before.fromWeek === undefined && before.toWeek === undefined
  const name = (side: SideBySide['one'], against: SideBySide['one']) =>
    side.isRest ? restName(side, against) : side.name
  const names = { one: name(one, other), other: name(other, one) }
  if (isSameWhen) return names
  const [when, whenOther] = [periodName(period), periodName(before)]
  return isSameWho
    ? { one: `${one.name}, ${when},`, other: `${whenOther}` }
    : { one: `${names.one} (${when})`, other: `${names.other} (${whenOther})` }
}

/** A side counted without the other one, which is a part of it. */
function restName(side: SideBySide['one'], part: SideBySide['one']): string {
  if (side.kind === 'all') return part.kind === 'team' ? 'all other teams' : 'all other agents'
  return `the others in ${side.name}`
}

export function periodName({ fromWeek, toWeek }: Period): string {
  if (fromWeek !== undefined && fromWeek === toWeek) return `the week of ${formatWeek(fromWeek)}`
  if (fromWeek !== undefined && toWeek !== undefined) return `${formatWeek(fromWeek)} to ${formatWeek(toWeek)}`
  if (fromWeek !== undefined) return `from ${formatWeek(fromWeek)}`
  return toWeek === undefined ? 'all weeks' : `to ${formatWeek(toWeek)}`
}
