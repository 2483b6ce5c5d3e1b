import { c4 } from './c4.ts'
import type { SampleMoments } from './sampleMoments.ts'

/** What the process does while nothing special happens, in the unit of the values. */
export interface ProcessBaseline {
  /** Mean of all values; null when nothing was seen. */
  centre: number | null
  /** Spread within a subgroup; null while no subgroup has two values, 0 when none varies: nothing to chart. */
  sigma: number | null
}

/** A subgroup with the control limits of its size, not clipped to any scale; null where nothing can be said. */
export interface SubgroupPoint extends SampleMoments {
  low: number | null
  high: number | null
  /** Centre and limits of the chart of standard deviations, its lower limit at least 0; null under two values. */
  sdCentre: number | null
  sdLow: number | null
  sdHigh: number | null
}

/**
 * Centre and spread to hold later subgroups against.
 * @param subgroups of unequal size, such as the weeks of a frozen time of at least 20; one of a single value moves the
 * centre, not the spread
 * @see Burr 1969, J Qual Technol 1:163 (the mean of s / c4, each subgroup alike)
 */
export function processBaseline(subgroups: readonly SampleMoments[]): ProcessBaseline {
  const spreads = subgroups.flatMap(({ n, sd }) => (sd === null ? [] : [sd / c4(n)]))
  const total = subgroups.reduce((sum, { n }) => sum + n, 0)
  const sum = subgroups.reduce((part, { n, mean }) => part + n * (mean ?? 0), 0)
  return {
    centre: total === 0 ? null : sum / total,
    sigma: spreads.length === 0 ? null : spreads.reduce((part, spread) => part + spread, 0) / spreads.length,
  }
}

/**
 * Control chart of the means and standard deviations of subgroups: each mean against centre ∓ 3 sigma / √n.
 * @param subgroups in the order of time; `MeanInterval` serves too. An empty one stays a gap
 * @param baseline frozen; without one, that of the subgroups themselves
 * @returns a point for each subgroup, in the unit of the values
 * @throws RangeError when a subgroup has a spread on under two values
 * @see Montgomery, Introduction to Statistical Quality Control, ch. 6
 */
export function xbarSChart(
  subgroups: readonly SampleMoments[],
  baseline = processBaseline(subgroups),
): ProcessBaseline & { points: SubgroupPoint[] } {
  const { centre, sigma } = baseline
  const points = subgroups.map(({ n, mean, sd }) => ({
    n,
    mean,
    sd,
    ...meanLimits(baseline, n),
    ...spreadLimits(sigma, n),
  }))
  return { centre, sigma, points }
}

function meanLimits({ centre, sigma }: ProcessBaseline, n: number) {
  if (centre === null || sigma === null || n === 0) return { low: null, high: null }
  const half = (3 * sigma) / Math.sqrt(n)
  return { low: centre - half, high: centre + half }
}

function spreadLimits(sigma: number | null, n: number) {
  if (sigma === null || n < 2) return { sdCentre: null, sdLow: null, sdHigh: null }
  const sdCentre = c4(n) * sigma
  const half = 3 * sigma * Math.sqrt(1 - c4(n) ** 2)
  return { sdCentre, sdLow: Math.max(0, sdCentre - half), sdHigh: sdCentre + half }
}
