import type { Correlation } from '../../statistics/correlation.ts'
import type { Dimension, Rating } from '../definition.ts'

/** How a criterion does its work in reviews. */
export interface CriterionHealth {
  criterionId: string
  /** Reviews that answered it, N/A included. */
  n: number
  notApplicable: number
  /** How often each rating of its scale was given, lowest first. */
  ratings: { rating: Rating; n: number }[]
  /** With the mean of the other criteria of its dimension in the same review. */
  discrimination: Correlation
  /** With each other dimension: high ones speak of a halo, or of a criterion that belongs elsewhere. */
  others: { dimension: Dimension; correlation: Correlation }[]
  /** Reviews whose rating of it was disputed; null while disputes are not recorded. */
  disputes: number | null
  /** Why it should be reworked, weightiest first; empty when nothing speaks for it. */
  reasons: ReworkReason[]
}

export interface ReworkReason {
  code: 'reversed' | 'elsewhere' | 'manyNotApplicable' | 'oneRating' | 'weak' | 'unused'
  /** A sentence for the person who edits. */
  message: string
}

export interface DefinitionHealth {
  /** Reviews looked at. */
  n: number
  /** Those that need rework most come first. */
  criteria: CriterionHealth[]
  /** Between the dimension scores of a review: near 1, reviewers give one impression three names. */
  halo: { dimensions: [Dimension, Dimension]; correlation: Correlation }[]
}
