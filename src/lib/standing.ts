import type { MeanWithInterval } from '#contract/shapes.ts'
import { MINIMUM_N } from './minimumN.ts'

/** What an interval allows to say about a target; `unknown` under the minimum n, or without an interval. */
export type Standing = 'above' | 'at' | 'below' | 'unknown'

export function standingOf({ n, low, high }: MeanWithInterval, target: number): Standing {
  if (n < MINIMUM_N.comparison || low === null || high === null) return 'unknown'
  if (low > target) return 'above'
  return high < target ? 'below' : 'at'
}

/** Whether two intervals lie apart; overlapping ones allow no claim, missing ones neither. */
export function isClearlyAbove(one: MeanWithInterval, other: MeanWithInterval): boolean {
  if (one.n < MINIMUM_N.comparison || other.n < MINIMUM_N.comparison) return false
  return one.low !== null && other.high !== null && one.low > other.high
}
