import type { ReviewerLine } from '#contract/reviewers.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { reachOf } from '#ui/trackReach.ts'
import { isClear } from './reviewerWords.ts'

type Month = NonNullable<ReviewerLine['profile']>['months'][number]
type Drift = NonNullable<ReviewerLine['profile']>['drift']

/** The finding over the months: of the trend alone, and no more than its interval allows. */
export function driftTitle(drift: Drift | undefined): string {
  if (drift === undefined || drift.slope === null) return 'Too early to tell a change of severity over time'
  if (!isClear(drift)) return 'No clear change of severity over time'
  return drift.slope < 0 ? 'Became stricter over time' : 'Became milder over time'
}

/** `−2.1 points, likely −4.0 to −0.2, n 18`; words where there is too little. */
export function monthWords({ n, mean, low, high }: Month): string {
  const count = `n ${formatCount(n)}`
  if (mean === null) return n === 0 ? 'no reviews to compare' : `too few to say, ${count}`
  const interval =
    low === null || high === null ? 'no variation seen' : `likely ${formatMove(low)} to ${formatMove(high)}`
  return `${formatMove(mean)} points, ${interval}, ${count}`
}

/** `−0.8 points a month, likely −1.6 to 0.0, over 24 weeks`. */
export function slopeWords({ weeks, slope, low, high }: Drift): string {
  if (slope === null) return `A trend takes ten weeks with reviews; ${formatCount(weeks)} are there.`
  const bounds = low === null || high === null ? '' : `, likely ${formatMove(low)} to ${formatMove(high)}`
  return `Trend: ${formatMove(slope)} points a month${bounds}, over ${formatCount(weeks)} weeks.`
}

/** Room for every end on show, the same to both sides; at least ten points. */
export const severityReach = (ends: readonly (number | null)[]): number => reachOf(ends, { least: 10, step: 5 })

/** Under the minimum for an interval a month says nothing but its n. */
export const shownMonth = (month: Month): Month =>
  month.n < MINIMUM_N.interval ? { ...month, mean: null, low: null, high: null } : month
