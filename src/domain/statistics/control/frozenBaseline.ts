import { processBaseline } from '../xbarSChart.ts'
import type { ControlWeek, FrozenLimits } from './controlChart.ts'

/** So many weeks with a spread of their own it takes before limits are frozen. */
export const BASELINE_WEEKS = 20

export interface FrozenBaseline extends FrozenLimits {
  fromWeek: string
  toWeek: string
  /** Weeks behind it, and the values in them. */
  weeks: number
  n: number
}

/** The weeks that can stand in a baseline: at least two values, so that a spread is seen. */
export function baselineWeeks<Week extends ControlWeek>(weeks: readonly Week[]): Week[] {
  return weeks.filter(({ n }) => n >= 2)
}

/**
 * The limits the first weeks give, to be stored and held against all later ones.
 * @param weeks in the order of time
 * @param wanted how many weeks are taken, from the first on; all when left out
 * @returns in points; null under 20 weeks of two values or more, and when no week varies: there is nothing to chart
 */
export function frozenBaseline(weeks: readonly ControlWeek[], wanted?: number): FrozenBaseline | null {
  const behind = baselineWeeks(weeks).slice(0, wanted)
  const [first, last] = [behind[0], behind.at(-1)]
  if (!first || !last || behind.length < BASELINE_WEEKS) return null
  const { centre, sigma } = processBaseline(behind)
  if (centre === null || sigma === null || sigma === 0) return null
  const n = behind.reduce((sum, one) => sum + one.n, 0)
  return { centre, sigma, fromWeek: first.week, toWeek: last.week, weeks: behind.length, n }
}

/**
 * Weeks that newer limits can be frozen from.
 * @param weeks settled ones, in the order of time
 * @param held the first week of the limits they follow
 * @returns those of two values or more, but for that one, that have, with themselves, twenty such from there on
 */
export function freezableFrom(weeks: readonly ControlWeek[], held: string): string[] {
  const behind = baselineWeeks(weeks)
  const most = Math.max(0, behind.length - BASELINE_WEEKS + 1)
  return behind.slice(0, most).flatMap(({ week }) => (week === held ? [] : week))
}
