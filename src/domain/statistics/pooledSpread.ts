/** Exact sums of scores, each a whole number of hundredths of a point. */
export interface ScoreSums {
  n: number
  sum: number
  sumOfSquares: number
}

/** Under so many degrees of freedom a spread says nothing. */
const LEAST_DF = 10

/**
 * Standard deviation within groups: how much the scores of one agent differ, whatever agents differ by.
 * @param groups one of each agent
 * @returns in points; null on fewer than 10 degrees of freedom
 * @throws RangeError when a number is no exact integer
 * @example pooledSpread(agents.map(({ b_n, b_sum, b_sq }) => ({ n: b_n, sum: b_sum, sumOfSquares: b_sq })))
 */
export function pooledSpread(groups: readonly ScoreSums[]): number | null {
  let squares = 0
  let df = 0
  for (const { n, sum, sumOfSquares } of groups) {
    if (![n, sum, sumOfSquares].every(Number.isSafeInteger)) throw new RangeError('Sums must be exact integers.')
    if (n < 2) continue
    squares += Number(BigInt(n) * BigInt(sumOfSquares) - BigInt(sum) ** 2n) / n
    df += n - 1
  }
  return df < LEAST_DF ? null : Math.sqrt(squares / df) / 100
}
