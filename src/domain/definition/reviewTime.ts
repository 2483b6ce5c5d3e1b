import { applicableCriteria } from '../scoring/applicableCriteria.ts'
import { type Channel, CHANNELS, type Definition } from './definition.ts'

/** What reviewing took so far. */
export interface ReviewPace {
  /** Reviews it was measured on. */
  n: number
  /** Median active milliseconds for each criterion that was answered. */
  msPerCriterion: number
}

/** Fewer reviews than this do not tell how long one takes. */
const FEWEST = 10
/** Until there are enough: reading, listening back and rating. */
const ASSUMED_MS = 20_000

/** How long a review will take on the channel that asks most; conditional criteria are left out. */
export interface ReviewTime {
  channel: Channel
  criteria: number
  ms: number
  /** Of how many reviews the pace was measured; null when it is only assumed. */
  measuredOn: number | null
}

/** Active milliseconds a review takes, for the channel where it takes longest; null without criteria. */
export function estimateReviewTime(definition: Definition, pace: ReviewPace | null): ReviewTime | null {
  const measured = pace !== null && pace.n >= FEWEST ? pace : null
  const ms = measured?.msPerCriterion ?? ASSUMED_MS
  const counts = CHANNELS.map((channel) => ({ channel, criteria: applicableCriteria(definition, channel, {}).length }))
  const most = counts.reduce((one, other) => (other.criteria > one.criteria ? other : one))
  return most.criteria === 0 ? null : { ...most, ms: ms * most.criteria, measuredOn: measured?.n ?? null }
}
