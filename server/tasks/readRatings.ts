import { type Rating, RATINGS } from '#domain/definition/definition.ts'

type Rated = [criterionId: string, rating: Rating]

const KNOWN: ReadonlySet<unknown> = new Set(RATINGS)
const BY_TEXT: ReadonlyMap<string, Rating> = new Map(RATINGS.map((rating) => [JSON.stringify(rating), rating]))

/** How an answer begins as it is stored; within a text its quotes would be escaped. */
const BEGINS = '":{"rating":'
const GOES_ON = ',"rootCauses":['
/** What every answer has, in whatever order. */
const EACH = '"rootCauses":['

/**
 * The ratings alone of stored answers. Notes and evidence are most of the text and count for nothing here, so they are
 * passed over; a text that is not written as ours is parsed as a whole.
 */
export function readRatings(answers: string): Rated[] {
  const rated: Rated[] = []
  let begun = 0
  for (let at = answers.indexOf(BEGINS); at !== -1; at = answers.indexOf(BEGINS, at + BEGINS.length)) {
    begun += 1
    const start = answers.lastIndexOf('"', at - 1)
    const end = answers.indexOf(GOES_ON, at)
    // An id with a quote or a backslash in it, or another order of fields.
    if (start < 1 || end === -1 || answers[start - 1] === '\\' || answers.slice(start, at).includes('\\')) {
      return parseRatings(answers)
    }
    const rating = BY_TEXT.get(answers.slice(at + BEGINS.length, end))
    if (rating !== undefined) rated.push([answers.slice(start + 1, at), rating])
  }
  return begun === countOf(answers, EACH) ? rated : parseRatings(answers)
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1
  return count
}

function parseRatings(answers: string): Rated[] {
  const read: unknown = JSON.parse(answers)
  if (typeof read !== 'object' || read === null) return []
  return Object.entries(read).flatMap(([id, answer]: [string, unknown]) => {
    const rating = typeof answer === 'object' && answer !== null && 'rating' in answer ? answer.rating : null
    return isRating(rating) ? [[id, rating] satisfies Rated] : []
  })
}

function isRating(value: unknown): value is Rating {
  return KNOWN.has(value)
}
