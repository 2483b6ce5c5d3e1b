/** What was seen of each level of a factor: how often, and Σ of its scores about the mean of all. */
export interface Margin {
  n: Float64Array
  sum: Float64Array
}

/** How many levels were seen at all. */
export function seenLevels({ n }: Margin): number {
  return n.reduce((seen, count) => seen + Number(count > 0), 0)
}

/** Adds cells up by one of their two numbers. */
export function marginOf(
  levels: number,
  level: ArrayLike<number>,
  cells: { n: ArrayLike<number>; sum: ArrayLike<number> },
  centre: number,
): Margin {
  const margin = { n: new Float64Array(levels), sum: new Float64Array(levels) }
  for (let cell = 0; cell < level.length; cell++) {
    const at = level[cell] as number
    const n = cells.n[cell] as number
    margin.n[at] = (margin.n[at] as number) + n
    margin.sum[at] = (margin.sum[at] as number) + (cells.sum[cell] as number) - n * centre
  }
  return margin
}
