/**
 * Places of a longest rising subsequence: what need not move for a list to be in order.
 * @param numbers all different
 * @example longestRising([3, 0, 1, 2]) // [1, 2, 3]
 * @see Fredman 1975, Discrete Math 11:29
 */
export function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? ends[low - 1] : undefined
    ends[low] = index
  })
  const places: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = before[place]) places.unshift(place)
  return places
}
