/**
 * Where an arrow key leads among marks in a row: to the neighbour, or with Home and End to the ends.
 * @returns null when it leads nowhere
 */
export function neighbourMark(names: readonly string[], from: string, key: string): string | null {
  const at = names.indexOf(from)
  const to = { ArrowLeft: names[at - 1], ArrowRight: names[at + 1], Home: names[0], End: names.at(-1) }
  const next = Object.entries(to).find(([name]) => name === key)?.[1]
  return next === undefined || next === from ? null : next
}
