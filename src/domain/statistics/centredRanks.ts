/**
 * The places of equal values, from the smallest value to the largest.
 * @example tieGroups([30, 10, 30]) // [[1], [0, 2]]
 */
export function tieGroups(values: readonly number[]): number[][] {
  const groups: number[][] = []
  const order = values.map((value, place) => ({ value, place })).toSorted((one, other) => one.value - other.value)
  for (const [at, { value, place }] of order.entries()) {
    if (at > 0 && order[at - 1]?.value === value) groups.at(-1)?.push(place)
    else groups.push([place])
  }
  return groups
}

/**
 * Twice the rank of each value less n + 1, ties sharing the mean of their ranks: whole numbers about 0, so that sums of
 * their squares and products are exact.
 * @param groups of all places
 * @param counts how often each value is there; n is their sum
 * @example centredRanks(tieGroups([10, 30, 30]), new Float64Array([1, 1, 1])) // -2, 1, 1: the ranks 1, 2.5 and 2.5
 */
export function centredRanks(groups: readonly (readonly number[])[], counts: Float64Array): Float64Array {
  const ranks = new Float64Array(counts.length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  let before = 0
  for (const places of groups) {
    let size = 0
    for (const place of places) size += counts[place] ?? 0
    for (const place of places) ranks[place] = 2 * before + size - total
    before += size
  }
  return ranks
}
