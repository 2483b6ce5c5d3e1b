/**
 * Joins groups that have somebody in common, however indirectly.
 * @param groups of names; an empty one is none
 * @returns the largest first, then by their first name; each name once, in alphabetical order
 * @example joinGroups([['a', 'b'], ['c'], ['b', 'd']]) // [['a', 'b', 'd'], ['c']]
 */
export function joinGroups(groups: readonly (readonly string[])[]): string[][] {
  let joined: Set<string>[] = []
  for (const group of groups) {
    if (group.length === 0) continue
    const touched = joined.filter((one) => group.some((name) => one.has(name)))
    const whole = new Set([...group, ...touched.flatMap((one) => [...one])])
    joined = [...joined.filter((one) => !touched.includes(one)), whole]
  }
  return joined
    .map((one) => [...one].toSorted())
    .toSorted((one, other) => other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
}
