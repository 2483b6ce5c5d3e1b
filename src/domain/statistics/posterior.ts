/** What a model makes of an agent: normal about the mean, in points. */
export interface Posterior {
  mean: number
  /** Above 0. */
  sd: number
}

/** Of the mean, or in points where that is less: a spread below it would be lost in the digits. */
const LEAST_SPREAD = 1e-9

/** @throws RangeError unless every mean is finite and every spread above 0 and finite */
export function checkPosteriors(agents: readonly Posterior[]): void {
  const isPossible = ({ mean, sd }: Posterior) =>
    Number.isFinite(mean) && sd >= LEAST_SPREAD * Math.max(1, Math.abs(mean)) && sd < Infinity
  if (!agents.every(isPossible)) throw new RangeError('A posterior needs a finite mean and a spread above 0.')
}
