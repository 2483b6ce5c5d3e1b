/**
 * Step-up adjustment of a family of p-values: the smallest rate at which each, and all smaller ones, would be rejected.
 * @param pValues 0–1; null where there was no test, which is no part of the family and stays null
 * @param factor by which every rate is raised; 1 for independent tests
 * @returns at most 1, in the order given
 * @throws RangeError when a p-value is outside [0, 1]
 */
export function stepUp(pValues: readonly (number | null)[], factor: number): (number | null)[] {
  const tests = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }]))
  if (!tests.every(({ p }) => p >= 0 && p <= 1)) throw new RangeError('A p-value lies between 0 and 1.')
  const adjusted = pValues.map((): number | null => null)
  let least = 1
  for (const [at, { p, place }] of tests.toSorted((one, other) => other.p - one.p).entries()) {
    least = Math.min(least, ((factor * tests.length) / (tests.length - at)) * p)
    adjusted[place] = least
  }
  return adjusted
}
