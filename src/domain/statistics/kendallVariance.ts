import { tieSizes } from './tieSizes.ts'

/**
 * Variance of Kendall's S when nothing depends on anything, less what ties take from it.
 * @param n count of pairs
 * @param sides the values of each side that has ties; a time that never repeats needs no mention
 * @returns can fall below 0 when both sides are full of ties, and then says nothing
 * @see Kendall 1975, Rank Correlation Methods, ch. 4; Sen 1968, JASA 63:1379
 */
export function kendallVariance(n: number, ...sides: readonly (readonly number[])[]): number {
  const ties = sides.flatMap(tieSizes).reduce((sum, size) => sum + part(size), 0)
  return (part(n) - ties) / 18
}

function part(n: number): number {
  return n * (n - 1) * (2 * n + 5)
}
