import { beforeAfter, type Population } from '#domain/statistics/beforeAfter.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { COACHING_RULE } from './coachingReason.ts'
import type { TimedScores } from './reviewTrends.ts'

const DAY_MS = 86_400_000
/** Days around the conversation that are neither before nor after. */
const AROUND_DAYS = 7
/** How far either side reaches. */
const SIDE_DAYS = 90

interface Change {
  change: number
  low: number | null
  high: number | null
}

/** What changed in one dimension from before a conversation to after, in points. */
export interface CoachingEffect {
  before: { n: number; mean: number | null }
  after: { n: number; mean: number | null }
  /** As seen; null while a side has too few reviews. */
  raw: Change | null
  /** Less what scores that were low rise by themselves: the headline. null like the other, and without a model. */
  adjusted: (Change & { expected: number }) | null
}

/**
 * How an agent's scores changed over a conversation.
 * @param scores of one dimension, allowing for the reviewers
 * @param at start of the day of the conversation, in ms
 * @param population what the model knows of all agents; null without one
 */
export function coachingEffect(scores: TimedScores, at: number, population: Population | null): CoachingEffect {
  const side = (from: number, to: number) =>
    sampleMoments(
      scores.filter((one) => one.at >= at + from * DAY_MS && one.at < at + to * DAY_MS).map(({ points }) => points),
    )
  const before = side(-SIDE_DAYS, -AROUND_DAYS)
  const after = side(AROUND_DAYS + 1, SIDE_DAYS + 1)
  const counts = { before: { n: before.n, mean: before.mean }, after: { n: after.n, mean: after.mean } }
  if (Math.min(before.n, after.n) < COACHING_RULE.leastSide) return { ...counts, raw: null, adjusted: null }
  const { difference, interval, regression } = beforeAfter(before, after, population ?? NOBODY)
  if (difference === null) return { ...counts, raw: null, adjusted: null }
  return {
    ...counts,
    raw: { change: difference, low: interval?.low ?? null, high: interval?.high ?? null },
    adjusted: regression && {
      change: regression.adjusted,
      low: regression.interval.low,
      high: regression.interval.high,
      expected: regression.expected,
    },
  }
}

/** No spread at all: no regression can be told. */
const NOBODY: Population = { mean: 0, between: 0, within: 0 }
