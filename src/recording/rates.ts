/** How fast a recording may be played, as a multiple of how it was spoken. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const
