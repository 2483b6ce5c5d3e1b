/**
 * The smallest whole number for which a condition holds that, once true, stays true.
 * @param from the smallest number asked about
 * @param upTo the largest; returned when the condition holds nowhere below it
 */
export function smallestCount(from: number, upTo: number, holds: (count: number) => boolean): number {
  let reach = 1
  while (from + reach < upTo && !holds(from + reach)) reach *= 2
  let low = from
  let high = Math.min(from + reach, upTo)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
