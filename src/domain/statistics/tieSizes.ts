/**
 * How many values share each value that occurs more than once.
 * @example tieSizes([5, 7, 5, 5]) // [3]
 */
export function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1)
}
