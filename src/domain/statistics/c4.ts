/**
 * By what the standard deviation of a normal sample falls short of the true one on average: E(s) = c4(n) · sigma.
 * @param n size of the sample, at least 2
 * @throws RangeError when n is no whole number from 2 on
 * @see Montgomery, Introduction to Statistical Quality Control, ch. 6 and appendix VI
 * @example c4(5) // 0.9400
 */
export function c4(n: number): number {
  if (!Number.isSafeInteger(n) || n < 2) throw new RangeError(`A sample of ${n} has no spread.`)
  // Γ(n/2) / Γ((n − 1)/2), from that of 2 or 3 in steps of two.
  let ratio = n % 2 === 0 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2
  for (let size = 2 + (n % 2); size < n; size += 2) ratio *= size / (size - 1)
  return Math.sqrt(2 / (n - 1)) * ratio
}
