/** The list with one item a place up or down; at the end it stays. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const other = ids[from + by]
  if (from < 0 || other === undefined) return [...ids]
  return ids.map((each) => (each === id ? other : each === other ? id : each))
}

/** The list with one item where another stands. */
export function placedAt(ids: readonly string[], id: string, at: string): string[] {
  const to = ids.indexOf(at)
  if (to < 0 || !ids.includes(id)) return [...ids]
  return ids.filter((each) => each !== id).toSpliced(to, 0, id)
}
