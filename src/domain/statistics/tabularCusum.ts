/** One side of a CUSUM. */
export interface CusumSide {
  /** What has been gathered at each value, in its unit, from 0; null where nothing was seen. */
  sums: (number | null)[]
  /** Places, from 0, where the sum is above the decision interval. */
  signals: number[]
  /** Where the change behind the last signal began: the first value since the sum was last 0; null without a signal. */
  changedAt: number | null
}

/**
 * Tabular cumulative sums above and below a target: when a lasting change began. They are not reset by a signal.
 * @param values in the order of time; null counts as not seen, and the sums wait
 * @param target in the unit of the values
 * @param slack taken off each deviation, ≥ 0, in the same unit; half the shift to find, usually sigma / 2
 * @param decision from above which on a sum signals, above 0, usually 4 to 5 sigma
 * @throws RangeError when a number is not finite or out of its range
 * @see Page 1954, Biometrika 41:100; NIST/SEMATECH e-Handbook 6.3.2.3
 */
export function tabularCusum(
  values: readonly (number | null)[],
  target: number,
  slack: number,
  decision: number,
): { high: CusumSide; low: CusumSide } {
  if (!Number.isFinite(target)) throw new RangeError(`A target of ${target} is no number.`)
  if (!(slack >= 0 && slack < Infinity)) throw new RangeError(`A slack of ${slack} is not possible.`)
  if (!(decision > 0 && decision < Infinity))
    throw new RangeError(`A decision interval of ${decision} is not possible.`)
  if (!values.every((value) => value === null || Number.isFinite(value)))
    throw new RangeError('A chart needs finite values.')
  return {
    high: gather(values, (value) => value - target - slack, decision),
    low: gather(values, (value) => target - slack - value, decision),
  }
}

function gather(values: readonly (number | null)[], excess: (value: number) => number, decision: number): CusumSide {
  let sum = 0
  let start: number | null = null
  let changedAt: number | null = null
  const signals: number[] = []
  const sums = values.map((value, place) => {
    if (value === null) return null
    sum = Math.max(0, sum + excess(value))
    start = sum === 0 ? null : (start ?? place)
    if (sum > decision) {
      signals.push(place)
      changedAt = start
    }
    return sum
  })
  return { sums, signals, changedAt }
}
