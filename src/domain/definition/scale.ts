import type { Rating, Scale } from './definition.ts'

/** The ratings of each scale, from the lowest. */
export const ON_SCALE: Record<Scale, readonly Rating[]> = { ordinal: [1, 2, 3, 4, 5], passFail: ['fail', 'pass'] }
