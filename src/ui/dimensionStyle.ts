import type { Dimension } from '#domain/definition/definition.ts'

/** The one hue of each dimension, as a token of the theme. */
export const DIMENSION_HUE: Record<Dimension, string> = {
  friendliness: 'var(--f)',
  responsiveness: 'var(--r)',
  outcome: 'var(--o)',
}

/** Of all dimensions together: no hue of its own. */
export const hueOf = (dimension: Dimension | null): string =>
  dimension === null ? 'var(--ink-2)' : DIMENSION_HUE[dimension]
