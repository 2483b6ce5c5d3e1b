import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import { median } from '#domain/statistics/median.ts'
import { COACHING_RULE } from './coachingReason.ts'

/** From so many agents on it can be told what is usual. */
const LEAST_AGENTS = 8

/**
 * How far one dimension lies above another for agents in general: where a form asks more in one of them, all lie apart,
 * and nobody is one-sided for it.
 * @param differences of every agent there is, in points
 * @returns the middle agent's, so that a few one-sided ones don't move it; 0 while there are too few to tell
 */
export function usualDifference(differences: readonly Pick<MeanInterval, 'n' | 'mean'>[]): number {
  const known = differences.flatMap(({ n, mean }) => (mean === null || n < COACHING_RULE.leastCount ? [] : [mean]))
  return known.length < LEAST_AGENTS ? 0 : (median(known) ?? 0)
}
