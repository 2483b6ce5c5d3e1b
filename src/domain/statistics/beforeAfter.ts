import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { hedgesG } from './hedgesG.ts'
import { checkConfidence, type Interval } from './interval.ts'
import type { SampleMoments } from './sampleMoments.ts'
import { welchDifference, type WelchDifference } from './welchDifference.ts'

/** What the mixed model knows of the population, in points and squared points. */
export interface Population {
  mean: number
  /** Variance between agents, ≥ 0. */
  between: number
  /** Variance of the reviews of one agent, ≥ 0. */
  within: number
}

/** The change less what an agent picked for low scores would rise anyway, in points. */
interface RegressionToMean {
  /** Share of the earlier mean that is signal, 0–1. */
  reliability: number
  /** Rise to be expected with no true change. */
  expected: number
  /** Difference less that rise: the headline when the agent was picked by the score. */
  adjusted: number
  interval: Interval
}

export interface BeforeAfter extends WelchDifference {
  hedgesG: number | null
  /** null while either side is empty, or where no review or agent differs from another. */
  regression: RegressionToMean | null
}

/**
 * Change of an agent's scores from before to after coaching, with the part that is regression to the mean taken off.
 * @param before reviews before, in points, as `sampleMoments` or `meanCI` gives them
 * @param after reviews after, with the days around the session left out
 * @param population of which the agent was picked
 * @param confidence coverage in (0, 1)
 * @throws RangeError when a variance is negative or not finite, or the confidence not between 0 and 1
 * @see Welch 1947, Biometrika 34:28; Barnett, van der Pols & Dobson 2005, Int J Epidemiol 34:215
 */
export function beforeAfter(
  before: SampleMoments,
  after: SampleMoments,
  population: Population,
  confidence = 0.95,
): BeforeAfter {
  const { mean, between, within } = population
  if (!(Number.isFinite(mean) && isVariance(between) && isVariance(within))) {
    throw new RangeError('A population needs a finite mean and variances of at least 0.')
  }
  return {
    ...welchDifference(after, before, confidence),
    hedgesG: hedgesG(after, before),
    regression: regressionToMean(before, after, population, confidence),
  }
}

function regressionToMean(
  before: SampleMoments,
  after: SampleMoments,
  { mean, between, within }: Population,
  confidence: number,
): RegressionToMean | null {
  checkConfidence(confidence)
  if (before.mean === null || after.mean === null || between + within === 0) return null
  const reliability = between / (between + within / before.n)
  const expected = (1 - reliability) * (mean - before.mean)
  const adjusted = after.mean - before.mean - expected
  const se = Math.sqrt(within / after.n + between * (1 - reliability))
  const half = normalQuantile((1 + confidence) / 2, 0, 1) * se
  return { reliability, expected, adjusted, interval: { low: adjusted - half, high: adjusted + half } }
}

function isVariance(value: number): boolean {
  return value >= 0 && value < Infinity
}
