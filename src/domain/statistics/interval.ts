/** Bounds of an interval, in the units of what is estimated. */
export interface Interval {
  low: number
  high: number
}

/** @throws RangeError unless the confidence lies strictly between 0 and 1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence of ${confidence} is not between 0 and 1.`)
}
