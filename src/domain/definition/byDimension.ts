import { type Dimension, DIMENSIONS } from './definition.ts'

/** A value for each dimension, in their order. */
export function byDimension<Value>(valueOf: (dimension: Dimension) => Value): Record<Dimension, Value> {
  const [friendliness, responsiveness, outcome] = DIMENSIONS
  return {
    friendliness: valueOf(friendliness),
    responsiveness: valueOf(responsiveness),
    outcome: valueOf(outcome),
  }
}
