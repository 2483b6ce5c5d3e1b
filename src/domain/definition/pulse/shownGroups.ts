/**
 * The groups whose counts may be shown beside the total without giving away a group that is too small: what is left out
 * is nobody, or at least as many as the fewest shown, since the total less the shown is its count.
 * @param fewest the smallest count that is shown, ≥ 1
 * @returns the shown groups in their order; what is too small goes first, then the smallest of the rest
 */
export function shownGroups<Group extends { n: number }>(groups: readonly Group[], fewest: number): Group[] {
  const shown = new Set(groups.filter(({ n }) => n >= fewest))
  const left = () => groups.reduce((sum, group) => (shown.has(group) ? sum : sum + group.n), 0)
  while (shown.size > 0 && left() > 0 && left() < fewest) {
    shown.delete([...shown].reduce((least, group) => (group.n < least.n ? group : least)))
  }
  return groups.filter((group) => shown.has(group))
}
