/**
 * Sum of squares about the mean, (n Σx² − (Σx)²) / n, from exact whole sums: nothing cancels.
 * @param n count of values; sum Σx; sumOfSquares Σx², whole numbers
 * @returns in squared units of the values; 0 for none or one
 * @throws RangeError when a number is no exact integer, or no values can have these sums
 * @example squaresFromSums(2, 16_000, 130_000_000) // of 7000 and 9000: 2_000_000
 */
export function squaresFromSums(n: number, sum: number, sumOfSquares: number): number {
  if (![n, sum, sumOfSquares].every(Number.isSafeInteger)) throw new RangeError('Sums must be exact integers.')
  const scaled = BigInt(n) * BigInt(sumOfSquares) - BigInt(sum) ** 2n
  const isPossible = n > 1 ? scaled >= 0n : scaled === 0n && (n === 1 || sumOfSquares === 0)
  if (n < 0 || !isPossible) throw new RangeError(`No ${n} scores have the sums ${sum} and ${sumOfSquares}.`)
  return n > 1 ? Number(scaled) / n : 0
}
