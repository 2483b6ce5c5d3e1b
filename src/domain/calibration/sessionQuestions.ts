import { type Criterion, DIMENSIONS } from '../definition/definition.ts'
import { measuredUnits, type Measure, type RatedReview } from './ratedReview.ts'
import type { Question } from './unitAgreement.ts'

const NEAR_POINTS = 10

/** What a session is asked about agreement: each dimension by its points, then each criterion; interactions are the units. */
export function sessionMeasures(criteria: readonly Criterion[]): Measure[] {
  return [
    ...DIMENSIONS.map((dimension) => ({ kind: 'dimension', dimension }) as const),
    ...criteria.map((criterion) => ({ kind: 'criterion', criterion }) as const),
  ]
}

export function sessionQuestion(reviews: readonly RatedReview[], measure: Measure): Question {
  const units = measuredUnits(reviews, measure)
  if (measure.kind === 'dimension') return { units, level: 'interval', scale: null, near: NEAR_POINTS }
  if (measure.criterion.scale === 'passFail') return { units, level: 'nominal', scale: [0, 1], near: null }
  return { units, level: 'ordinal', scale: [1, 2, 3, 4, 5], near: 1 }
}
