import { quantile } from '#domain/statistics/quantile.ts'
import { COACHING_RULE } from './coachingReason.ts'

/** Among fewer colleagues a range would tell about single ones. */
export const LEAST_PEERS = 5

/** Where the middle of a group lies, in points. */
interface PeerRange {
  agents: number
  low: number
  high: number
}

/**
 * Where most colleagues lie, so that nobody can be told by name: the range without the lowest and the highest tenth, or
 * without the lowest and the highest one where the group is small.
 * @param means of each colleague, in points, with how many interactions stand behind it
 * @returns null among fewer than five colleagues with eight interactions or more
 * @see Hyndman & Fan 1996, The American Statistician 50:361 (type 7)
 */
export function peerRange(means: readonly { n: number; mean: number | null }[]): PeerRange | null {
  const known = means.flatMap(({ n, mean }) => (mean === null || n < COACHING_RULE.leastCount ? [] : [mean]))
  if (known.length < LEAST_PEERS) return null
  // The ends are people.
  const share = Math.max(0.1, 1.5 / known.length)
  const [low, high] = [quantile(known, share), quantile(known, 1 - share)]
  return low === null || high === null ? null : { agents: known.length, low, high }
}
