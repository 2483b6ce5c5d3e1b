import type { Alignment, Rescores } from '#contract/rescores.ts'
import type { MeanWithInterval } from '#contract/shapes.ts'
import { formatCount, formatMove, formatShare } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** The finding, from what was scored again blind: no more than the interval allows, and nothing under eight. */
export function rescoresTitle({ blind }: Pick<Rescores, 'blind'>): string {
  if (blind === null || blind.difference.n < MINIMUM_N.comparison) {
    return 'Too few scored again blind to tell a difference from who leads quality'
  }
  const { mean, low, high, isDegenerate } = blind.difference
  if (isDegenerate && mean) return `${mean < 0 ? 'Stricter' : 'Milder'} than who leads quality, by the same each time`
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'No clear difference from who leads quality'
  return `${high < 0 ? 'Stricter' : 'Milder'} than who leads quality`
}

/** `Same rating 64% of 108, one step apart at most 93% of 96`. */
export function alignedWords({ exact, near }: Pick<Alignment, 'exact' | 'near'>): string {
  const share = ({ n, k }: Alignment['exact']) =>
    n === 0 ? 'none compared' : `${formatShare(k / n)} of ${formatCount(n)}`
  return `Same rating ${share(exact)}; on 1–5 at most one step apart ${share(near)}`
}

/** `−0.4, likely −0.8 to −0.1, n 12`. */
export function differenceWords({ n, mean, low, high, isDegenerate }: MeanWithInterval): string {
  if (mean === null) return 'nothing to compare'
  const count = `n ${formatCount(n)}`
  if (isDegenerate) return `${formatMove(mean)}, no variation seen, ${count}`
  if (low === null || high === null) return `${formatMove(mean)}, too few for an interval, ${count}`
  return `${formatMove(mean)}, likely ${formatMove(low)} to ${formatMove(high)}, ${count}`
}
