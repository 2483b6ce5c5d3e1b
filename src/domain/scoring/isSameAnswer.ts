import type { Answer } from './answer.ts'

/** Whether two answers say the same; the order of causes says nothing, that of evidence does. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one === other || textOf(one) === textOf(other)
}

function textOf({ rating, rootCauses, note, evidence }: Answer): string {
  const places = evidence.map((one) => Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify([rating, rootCauses.toSorted(), note, places])
}
