import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts'
import { mannKendall } from '#domain/statistics/mannKendall.ts'
import { COACHING_RULE } from './coachingReason.ts'

/** Reviews in the order of time: when, in ms, and how many points, allowing for the reviewer. */
export type TimedScores = readonly { at: number; points: number }[]

/** `unclear`: too few reviews to tell. */
export type TrendDirection = 'falling' | 'rising' | 'flat' | 'unclear'

/** Beyond this the pairs of reviews are too many for a page, and weeks tell a trend as well. */
const MOST_REVIEWS = 400
const WEEK_MS = 7 * 86_400_000

/**
 * Which way scores go, over all series of a page together.
 * @returns one of each, in the order given: `flat` where the change is no more than chance could make
 */
export function trendDirections(series: readonly TimedScores[]): TrendDirection[] {
  const tests = series.map((scores) =>
    scores.length < COACHING_RULE.leastTrend ? null : mannKendall(thinned(scores).map(({ points }) => points)),
  )
  const { isRejected } = benjaminiHochberg(
    tests.map((test) => test?.p ?? null),
    COACHING_RULE.falseRate,
  )
  return tests.map((test, at) => {
    if (test === null || test.s === null) return 'unclear'
    if (!isRejected[at]) return 'flat'
    return test.s < 0 ? 'falling' : 'rising'
  })
}

/** Means of weeks where reviews are very many. */
export function thinned(scores: TimedScores): TimedScores {
  if (scores.length <= MOST_REVIEWS) return scores
  return [...Map.groupBy(scores, ({ at }) => Math.floor(at / WEEK_MS))].map(([week, those]) => ({
    at: (week + 0.5) * WEEK_MS,
    points: those.reduce((sum, { points }) => sum + points, 0) / those.length,
  }))
}
