import type { TextMark } from './splitByMarks.ts'

const NONE: readonly TextMark[] = []

/** Lookup of the marks of a turn; the same empty list for every unmarked one, so that rows stay as they are. */
export function marksByTurn(marks: readonly TextMark[]): (turn: number) => readonly TextMark[] {
  const byTurn = Map.groupBy(marks, ({ turn }) => turn)
  return (turn) => byTurn.get(turn) ?? NONE
}
