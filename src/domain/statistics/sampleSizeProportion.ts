import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence } from './interval.ts'
import { smallestCount } from './smallestCount.ts'
import { wilsonHalfWidth } from './wilsonHalfWidth.ts'

/**
 * How many trials it takes to know a share as closely as wanted: the smallest n whose Wilson interval reaches no further
 * than `halfWidth` from its middle. Successes are taken as n · share, not rounded.
 * @param share expected, 0–1
 * @param halfWidth wanted, above 0, as a share
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a number is out of its range
 * @see Wilson 1927, JASA 22:209
 * @example sampleSizeProportion(0.9, 0.05) // 141
 */
export function sampleSizeProportion(share: number, halfWidth: number, confidence = 0.95): number {
  checkConfidence(confidence)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share of ${share} is not between 0 and 1.`)
  if (!(halfWidth > 0)) throw new RangeError(`No sample is exact to ±${halfWidth}.`)
  const z = normalQuantile((1 + confidence) / 2, 0, 1)
  return smallestCount(1, Infinity, (n) => wilsonHalfWidth(share, n, z) <= halfWidth)
}
