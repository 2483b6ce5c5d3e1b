import { sampleMoments } from './sampleMoments.ts'

export interface XmrChart {
  n: number
  /** Mean of the values; null when nothing was seen. */
  centre: number | null
  /** Mean of the moving ranges; this and all below are null under two values. */
  meanRange: number | null
  /** Spread of the process; 0 when all values are equal, and then there is nothing to chart. */
  sigma: number | null
  /** Control limits of the values, centre ∓ 3 sigma, not clipped to any scale. */
  low: number | null
  high: number | null
  /** Upper control limit of the moving ranges. */
  rangeHigh: number | null
}

/** Expected range of two normal values in standard deviations, to the digits of the printed tables. */
const D2 = 1.128

/** Upper limit of a range of two in mean ranges, likewise. */
const D4 = 3.267

/**
 * Limits of the chart of individuals and moving ranges. Scores between 0 and 100 are skewed and alarm too often on it:
 * it is a view, the alarms are for weekly means.
 * @param values in the order of time, in any unit; null counts as not seen, and the next range spans the gap
 * @returns in the unit of the values
 * @throws RangeError when a value is not finite
 * @see Wheeler & Chambers 1992; NIST/SEMATECH e-Handbook 6.3.2.2
 */
export function xmrChart(values: readonly (number | null)[]): XmrChart {
  const { n, mean: centre } = sampleMoments(values)
  const seen = values.filter((value) => value !== null)
  const ranges = seen.slice(1).map((value, index) => Math.abs(value - (seen[index] ?? value)))
  const { mean: meanRange } = sampleMoments(ranges)
  if (centre === null || meanRange === null) {
    return { n, centre, meanRange: null, sigma: null, low: null, high: null, rangeHigh: null }
  }
  const sigma = meanRange / D2
  return {
    n,
    centre,
    meanRange,
    sigma,
    low: centre - 3 * sigma,
    high: centre + 3 * sigma,
    rangeHigh: D4 * meanRange,
  }
}
