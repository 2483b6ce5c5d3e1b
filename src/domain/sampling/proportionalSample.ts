import { shuffled } from './shuffled.ts'

/**
 * Draws from strata in proportion to their sizes, each item with the same chance: in random order within each stratum,
 * every N/n-th from a random start.
 * @param items in any order
 * @param stratumOf what an item belongs to
 * @param n how many; all when there are no more
 * @param below gives a random whole number from 0 to below its bound
 * @returns of a stratum of size m no fewer than ⌊n·m/N⌋ and no more than ⌈n·m/N⌉
 * @throws RangeError when n is no count
 * @see Cochran 1977, Sampling Techniques, ch. 8 (systematic sampling)
 */
export function proportionalSample<T>(
  items: readonly T[],
  stratumOf: (item: T) => string,
  n: number,
  below: (bound: number) => number,
): T[] {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('A sample is drawn in whole numbers.')
  const size = items.length
  if (n === 0 || size === 0) return []
  const strata = [...Map.groupBy(shuffled(items, below), stratumOf)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const order = strata.flatMap(([, own]) => own)
  if (n >= size) return order
  const start = below(size)
  return order.filter((_, at) => isHit(at, { n, size, start }))
}

/** Whether one of start, start + N, start + 2N … falls on the n places that belong to an item. */
function isHit(at: number, { n, size, start }: { n: number; size: number; start: number }): boolean {
  const next = Math.max(0, Math.ceil((at * n - start) / size)) * size + start
  return next < (at + 1) * n
}
