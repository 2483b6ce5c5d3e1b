/**
 * Half the width of the Wilson score interval.
 * @param share of successes, 0–1; successes need not be whole, so that samples can be planned
 * @param trials count of trials, above 0
 * @param z standard normal quantile of the confidence
 * @see Wilson 1927, JASA 22:209
 */
export function wilsonHalfWidth(share: number, trials: number, z: number): number {
  return (z / (trials + z * z)) * Math.sqrt(trials * share * (1 - share) + (z * z) / 4)
}
