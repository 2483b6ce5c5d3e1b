import betaCdf from '@stdlib/stats-base-dists-beta-cdf'
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { betaPrior, type BetaPrior, type PassCount } from './betaPrior.ts'
import { checkCounts } from './checkCounts.ts'
import { checkConfidence, type Interval } from './interval.ts'

/** What is known of a pass rate, 0–1, from an agent's own trials and the prior; its interval has equal tails. */
export interface BetaPosterior extends Interval {
  mean: number
  /** Chance that the true rate lies below the target. */
  chanceBelow: number
}

/**
 * Pass rates of agents, shrunken towards the rate of all as far as few trials say little: valid from no trial on.
 * @param agents passes of each
 * @param target rate, 0–1
 * @param prior how rates differ from agent to agent; without one, the most likely
 * @param confidence coverage in (0, 1)
 * @returns one of each, in the order given, and the prior; null when there is no prior to be had
 * @throws RangeError when counts are no counts, or a prior, target or confidence is out of its range
 * @see Efron & Morris 1975, JASA 70:311
 */
export function betaBinomialEB(
  agents: readonly PassCount[],
  target: number,
  prior: Pick<BetaPrior, 'alpha' | 'beta'> | null = betaPrior(agents),
  confidence = 0.95,
): { agents: BetaPosterior[]; alpha: number; beta: number } | null {
  checkConfidence(confidence)
  if (!(target >= 0 && target <= 1)) throw new RangeError(`A target rate of ${target} is not possible.`)
  if (prior === null) return null
  const { alpha, beta } = prior
  if (!(alpha > 0 && beta > 0)) throw new RangeError(`There is no Beta(${alpha}, ${beta}).`)
  const posteriors = agents.map(({ successes, trials }) => {
    checkCounts(successes, trials)
    const [a, b] = [alpha + successes, beta + trials - successes]
    return {
      mean: a / (a + b),
      low: betaQuantile((1 - confidence) / 2, a, b),
      high: betaQuantile((1 + confidence) / 2, a, b),
      chanceBelow: betaCdf(target, a, b),
    }
  })
  return { agents: posteriors, alpha, beta }
}
