import { byDimension } from '#domain/definition/byDimension.ts'
import type { Definition, Dimension } from '#domain/definition/definition.ts'

/** Words until the organisation's own have arrived. */
const PLAIN: Record<Dimension, string> = {
  friendliness: 'Friendliness',
  responsiveness: 'Responsiveness',
  outcome: 'Outcome',
}

export function dimensionLabels(definition: Definition | undefined): Record<Dimension, string> {
  return definition === undefined ? PLAIN : byDimension((dimension) => definition.dimensions[dimension].label)
}

export function dimensionTargets(definition: Definition | undefined): Record<Dimension, number> | null {
  return definition === undefined ? null : byDimension((dimension) => definition.dimensions[dimension].target)
}
