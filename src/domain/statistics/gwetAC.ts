import { type AgreementWeights, agreementWeights } from './agreementWeights.ts'
import { type ChanceCorrected, chanceCorrected } from './chanceCorrected.ts'
import type { RatedUnit } from './pairableRatings.ts'

/**
 * Gwet's AC1 (unweighted) or AC2: agreement beyond chance that holds up when nearly all ratings fall in one category.
 * @param units ratings by unit
 * @param categories the whole scale in order, used or not
 * @throws RangeError when a rating is no category of the scale
 * @see Gwet 2008, Br J Math Stat Psychol 61:29; Gwet 2014, Handbook of Inter-Rater Reliability
 */
export function gwetAC(
  units: readonly RatedUnit[],
  categories: readonly number[],
  kind: AgreementWeights = 'unweighted',
  confidence = 0.95,
): ChanceCorrected {
  const weights = agreementWeights(kind, categories.length)
  const scale = weights.flat().reduce((sum, weight) => sum + weight, 0) / (categories.length * (categories.length - 1))
  return chanceCorrected(units, categories, weights, confidence, {
    expected: (shares) => scale * shares.reduce((sum, share) => sum + share * (1 - share), 0),
    expectedOf: (shares) => shares.map((share) => scale * (1 - share)),
  })
}
