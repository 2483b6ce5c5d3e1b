import type { SessionDetails } from '#contract/calibration.ts'
import { formatMove } from '#lib/format.ts'

type Difference = SessionDetails['differences'][number]

/** Its interval leaves out zero: more than chance. */
export function isBeyondChance({ low, high }: Pick<Difference, 'low' | 'high'>): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}

/** `0.4 milder, interval +0.1 to +0.7`. */
export function differenceWords({ mean, low, high, n }: Difference): string {
  if (mean === null) return 'rated nothing together'
  const interval = low === null || high === null ? `n ${n}` : `interval ${formatMove(low)} to ${formatMove(high)}`
  const way = formatMove(mean) === '0.0' ? 'no difference' : mean > 0 ? 'milder' : 'stricter'
  return `${way}, ${interval}`
}
