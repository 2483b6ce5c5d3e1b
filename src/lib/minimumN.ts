/** How many interactions it takes before the product says something (see the rules of the data). */
export const MINIMUM_N = {
  /** A mean with its interval. */
  interval: 5,
  /** A comparison, a mark or a flag of any kind. */
  comparison: 8,
  /** A share. */
  rate: 10,
} as const
