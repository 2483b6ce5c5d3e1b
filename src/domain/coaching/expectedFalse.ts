import { COACHING_RULE, type CoachingReason } from './coachingReason.ts'

/**
 * How many of the flags to act on are expected to be false: the sum of (1 − chance) over those of the model, and the
 * accepted share of those found by tests, which is the most it comes to on average.
 */
export function expectedFalse(reasons: readonly CoachingReason[]): number {
  return reasons.reduce((sum, reason) => {
    if (reason.kind !== 'below') return sum + COACHING_RULE.falseRate
    return reason.level === 'coach' ? sum + 1 - reason.chance : sum
  }, 0)
}
