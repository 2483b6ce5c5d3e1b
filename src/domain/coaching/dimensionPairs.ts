import type { Dimension } from '#domain/definition/definition.ts'

export type DimensionPair = 'fr' | 'fo' | 'ro'

/** Each pair of dimensions; its stored differences are of the first less the second. */
export const DIMENSION_PAIRS: readonly { pair: DimensionPair; one: Dimension; other: Dimension }[] = [
  { pair: 'fr', one: 'friendliness', other: 'responsiveness' },
  { pair: 'fo', one: 'friendliness', other: 'outcome' },
  { pair: 'ro', one: 'responsiveness', other: 'outcome' },
]
