/**
 * Twice the rank of each value less n + 1, ties sharing the mean of their ranks: whole numbers about 0, so that sums of
 * their squares and products are exact.
 * @example centredRanks([10, 30, 30]) // [-2, 1, 1], the ranks 1, 2.5 and 2.5
 */
export function centredRanks(values: readonly number[]): number[] {
  const order = values.map((value, place) => ({ value, place })).toSorted((one, other) => one.value - other.value)
  const ranks = values.map(() => 0)
  let from = 0
  while (from < order.length) {
    let to = from
    while (order[to + 1]?.value === order[from]?.value) to += 1
    for (const { place } of order.slice(from, to + 1)) ranks[place] = from + to + 1 - values.length
    from = to + 1
  }
  return ranks
}
