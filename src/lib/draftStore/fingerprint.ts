import type { Pins } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { hashText } from './hashText.ts'

interface Written {
  answers: Answers
  comment: string
  pins?: Pins | undefined
}

/** A short text that is the same for the same ratings, notes, evidence, comment and pins. */
export function fingerprint({ answers, comment, pins = {} }: Written): string {
  const sorted = Object.entries(answers)
    .map(([id, { rating, rootCauses, note, evidence }]) => [id, rating, rootCauses, note, evidence.map(placeOf)])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  const pinned = placeOf(pins)
  return hashText(JSON.stringify(pinned.length === 0 ? [comment, sorted] : [comment, sorted, pinned]))
}

/** The order of an object's keys says nothing. */
function placeOf(evidence: object) {
  return Object.entries(evidence).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
