import type { MeanWithInterval } from '#contract/shapes.ts'
import { MINIMUM_N } from './minimumN.ts'

/** What an interval allows to say about a target; `unknown` under the minimum n, or without an interval. */
export type Standing = 'above' | 'at' | 'below' | 'unknown'

export function standingOf({ n, low, high }: MeanWithInterval, target: number): Standing {
  if (n < MINIMUM_N.comparison || low === null || high === null) return 'unknown'
  if (low > target) return 'above'
  return high < target ? 'below' : 'at'
}
