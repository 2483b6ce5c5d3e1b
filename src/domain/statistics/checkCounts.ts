/** @throws RangeError when counts are negative, fractional or successes > trials */
export function checkCounts(successes: number, trials: number): void {
  const isCount = Number.isSafeInteger(successes) && Number.isSafeInteger(trials) && successes >= 0
  if (!isCount || successes > trials) throw new RangeError(`${successes} of ${trials} is not a count of successes.`)
}
