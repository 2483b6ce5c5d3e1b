import { stepUp } from './stepUp.ts'

/**
 * Benjamini–Yekutieli: as Benjamini–Hochberg, and right however the tests depend on each other; far stricter.
 * @param pValues 0–1 of one family; null where there was no test
 * @returns adjusted p-values, 0–1, in the order given; null where there was no test
 * @throws RangeError when a p-value is outside [0, 1]
 * @see Benjamini & Yekutieli 2001, Ann Stat 29:1165
 */
export function benjaminiYekutieli(pValues: readonly (number | null)[]): (number | null)[] {
  const count = pValues.filter((p) => p !== null).length
  let harmonic = 0
  for (let at = 1; at <= count; at++) harmonic += 1 / at
  return stepUp(pValues, harmonic)
}
