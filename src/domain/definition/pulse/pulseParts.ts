import { type Definition, type Dimension, DIMENSIONS } from '../definition.ts'

/** Something of the definition that one can state: a dimension, or a key term. */
export interface PulsePart {
  /** The dimension, or `term` and its number from 1. */
  id: string
  dimension: Dimension | null
  label: string
  statement: string
}

/** What a person who knows the definition would say, in the order of the page. */
export function pulseParts({ dimensions, terms }: Definition): PulsePart[] {
  return [
    ...DIMENSIONS.map((dimension) => ({
      id: dimension,
      dimension,
      label: dimensions[dimension].label,
      statement: dimensions[dimension].statement,
    })),
    ...terms.map(({ term, meaning }, index) => ({
      id: `term${index + 1}`,
      dimension: null,
      label: term,
      statement: meaning,
    })),
  ]
}
