import type { CoachingEffectShape } from '#contract/coaching.ts'
import { COACHING_RULE } from '#domain/coaching/coachingReason.ts'
import { formatCount, formatMove } from '#lib/format.ts'
import { slopeWords } from '#lib/reasonWords.ts'

/** What changed in one dimension: the verdict, the number to go by, and the one that was seen. */
export function effectWords({ before, after, raw, adjusted }: CoachingEffectShape): { strong: string; rest: string } {
  const counts = `n ${formatCount(before.n)} before, ${formatCount(after.n)} after`
  if (raw === null) {
    const words = after.n < COACHING_RULE.leastSide ? 'too early to say' : 'too few before'
    return { strong: words, rest: `${counts}; five of each are needed` }
  }
  const told = adjusted ?? raw
  const seen = adjusted
    ? `; as seen ${formatMove(raw.change)}, of which ${formatMove(adjusted.expected)} was to be expected`
    : ''
  return {
    strong: `${verdict(told)} ${formatMove(told.change)}`,
    rest: `likely ${slopeWords(told.low, told.high)}${seen} (${counts})`,
  }
}

function verdict({ low, high }: { low: number | null; high: number | null }): string {
  if (low !== null && low > 0) return 'rose'
  return high !== null && high < 0 ? 'fell' : 'no clear change'
}
