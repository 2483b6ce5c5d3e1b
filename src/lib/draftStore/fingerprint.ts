import type { Pins } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'

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
  return hash(JSON.stringify(pinned.length === 0 ? [comment, sorted] : [comment, sorted, pinned]))
}

/** The order of an object's keys says nothing. */
function placeOf(evidence: object) {
  return Object.entries(evidence).toSorted(([one], [other]) => (one < other ? -1 : 1))
}

/** 53 bits of mixing; not for secrets. @see bryc, cyrb53 */
function hash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36)
}
