import { agreementWeights } from './agreementWeights.ts'
import { type ChanceCorrected, chanceCorrected } from './chanceCorrected.ts'
import type { RatedUnit } from './pairableRatings.ts'

/**
 * Fleiss' kappa for any number of raters and missing ratings: as AC1, with chance as the ratings' own shares have it.
 * @param units ratings by unit
 * @param categories the whole scale
 * @throws RangeError when a rating is no category of the scale
 * @see Fleiss 1971, Psychol Bull 76:378
 */
export function fleissKappa(
  units: readonly RatedUnit[],
  categories: readonly number[],
  confidence = 0.95,
): ChanceCorrected {
  return chanceCorrected(units, categories, agreementWeights('unweighted', categories.length), confidence, {
    expected: (shares) => shares.reduce((sum, share) => sum + share ** 2, 0),
    expectedOf: (shares) => shares,
  })
}
