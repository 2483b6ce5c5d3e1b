/**
 * The items in random order: every order as likely as any other.
 * @param below gives a random whole number from 0 to below its bound
 * @see Fisher & Yates 1938; Durstenfeld 1964, CACM 7:420
 */
export function shuffled<T>(items: readonly T[], below: (bound: number) => number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const kept = order[last] as T
    order[last] = order[other] as T
    order[other] = kept
  }
  return order
}
