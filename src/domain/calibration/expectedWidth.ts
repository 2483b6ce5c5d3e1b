/**
 * How wide an interval is likely to be with more units, if they are like those there are: its width falls as 1/√n.
 * @param width of the interval now
 * @param units it stands on, more than 0
 * @param more units to come
 * @throws RangeError when there are no units yet, or fewer than none come
 * @see Cochran 1977, Sampling Techniques, ch. 4
 * @example expectedWidth(0.4, 10, 30) // 0.2
 */
export function expectedWidth(width: number, units: number, more: number): number {
  if (!(units > 0) || !(more >= 0)) throw new RangeError('Units come on top of some that are there.')
  return width * Math.sqrt(units / (units + more))
}
