const NONE: readonly never[] = []

/** Lookup of what belongs to a turn; the same empty list for every turn without any, so that rows stay as they are. */
export function byTurn<Item extends { turn: number }>(items: readonly Item[]): (turn: number) => readonly Item[] {
  const found = Map.groupBy(items, ({ turn }) => turn)
  return (turn) => found.get(turn) ?? NONE
}
