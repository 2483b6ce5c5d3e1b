/**
 * Whether a spread is none but for rounding, so that no test is possible: 9.999999999999986 and 10 are the same gap.
 * @param se standard error, in the unit of the magnitude
 * @param magnitude of the means it belongs to
 * @see R, t.test ("data are essentially constant")
 */
export function isConstant(se: number, magnitude: number): boolean {
  return se <= 10 * Number.EPSILON * Math.abs(magnitude)
}
