import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { checkConfidence, type Interval } from './interval.ts'
import { kendallVariance } from './kendallVariance.ts'
import { median } from './median.ts'

/** A value at a time, both in any unit; null where nothing was seen. */
export interface TimedValue {
  time: number
  value: number | null
}

export interface TheilSen {
  n: number
  /** Change of the value in one unit of time; null while no two values were seen at different times. */
  slope: number | null
  /** Value of the line at time 0; null like the slope. */
  intercept: number | null
  /** Sen's interval of the slope; null like the slope, and when ties leave no variance. */
  interval: Interval | null
}

/**
 * Theil–Sen line: the median slope of all pairs of values, which a few odd ones cannot bend.
 * @param points in any order. With time in units of 30 days the slope is per 30 days. Time grows with the square of
 * their number: to 2,000 it is no matter, from there on take the means of weeks
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a number is not finite or the confidence is not between 0 and 1
 * @see Sen 1968, JASA 63:1379, ranks rounded half to even
 */
export function theilSen(points: readonly TimedValue[], confidence = 0.95): TheilSen {
  checkConfidence(confidence)
  const seen = points.flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]))
  const [times, values] = [seen.map(({ time }) => time), seen.map(({ value }) => value)]
  if (![...times, ...values].every(Number.isFinite)) throw new RangeError('A trend needs finite times and values.')
  const slopes = sortedSlopes(times, values)
  const slope = middle(slopes)
  if (slope === null) return { n: seen.length, slope, intercept: null, interval: null }
  const intercept = (median(values) ?? 0) - slope * (median(times) ?? 0)
  const sigma = Math.sqrt(kendallVariance(seen.length, times, values))
  return { n: seen.length, slope, intercept, interval: slopeInterval(slopes, sigma, confidence) }
}

function sortedSlopes(times: readonly number[], values: readonly number[]): Float64Array {
  const slopes = new Float64Array((times.length * (times.length - 1)) / 2)
  let count = 0
  for (const [one, time] of times.entries()) {
    for (let other = 0; other < one; other++) {
      const span = time - (times[other] ?? time)
      if (span !== 0) slopes[count++] = ((values[one] ?? 0) - (values[other] ?? 0)) / span
    }
  }
  return slopes.subarray(0, count).toSorted()
}

function middle(sorted: Float64Array): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}

/** A sigma that is no number gives ranks that are none, and so no interval. */
function slopeInterval(slopes: Float64Array, sigma: number, confidence: number): Interval | null {
  const reach = normalQuantile((1 + confidence) / 2, 0, 1) * sigma
  const low = slopes[Math.max(halfToEven((slopes.length - reach) / 2) - 1, 0)]
  const high = slopes[Math.min(halfToEven((slopes.length + reach) / 2), slopes.length - 1)]
  return low === undefined || high === undefined ? null : { low, high }
}

function halfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
