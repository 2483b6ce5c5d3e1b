/**
 * Sample quantile, type 7: linear between the order statistics, as R and spreadsheets have it.
 * @param values in any unit and order
 * @param share in [0, 1]; 0.5 is the median
 * @returns in the unit of the values, or null when there are none
 * @throws RangeError when a value is not finite or the share is outside [0, 1]
 * @see Hyndman & Fan 1996, The American Statistician 50:361
 * @example quantile([10, 20, 40], 0.9) // 36
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError('A quantile needs a share between 0 and 1.')
  if (!values.every(Number.isFinite)) throw new RangeError('A quantile needs finite values.')
  const sorted = Float64Array.from(values).toSorted()
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}
