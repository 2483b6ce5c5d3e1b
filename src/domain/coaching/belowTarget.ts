import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { COACHING_RULE } from './coachingReason.ts'

/** What the model knows of an agent in one dimension, in points. */
interface Adjusted {
  n: number
  adjusted: number
  se: number
}

/**
 * Chance, 0–1, that an agent's true score lies below the target.
 * @returns null below the minimum n: the model could say, and a page may not
 */
export function chanceBelow({ n, adjusted, se }: Adjusted, target: number): number | null {
  return n < COACHING_RULE.leastCount ? null : normalCdf(target, adjusted, se)
}

/** What a chance to be below target asks for; null: nothing. */
export function levelOf(chance: number | null): 'coach' | 'watch' | null {
  if (chance === null || chance < COACHING_RULE.watch) return null
  return chance >= COACHING_RULE.coach ? 'coach' : 'watch'
}
