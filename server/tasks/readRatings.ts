import { type Rating, RATINGS } from '#domain/definition/definition.ts'

const KNOWN: ReadonlySet<unknown> = new Set(RATINGS)
const BY_TEXT: ReadonlyMap<string, Rating | null> = new Map(
  [...RATINGS, null].map((rating) => [JSON.stringify(rating), rating]),
)

/** How an answer begins as it is stored; within a text its quotes would be escaped. */
const BEGINS = '":{"rating":'
/** What every answer has, in whatever order; as it is stored right behind the rating. */
const EACH = '"rootCauses":['

type TakeRating = (criterionId: string, rating: Rating) => void

/**
 * Tells the ratings alone of stored answers. Notes and evidence are most of the text and count for nothing here, so they
 * are passed over; a text that is not written as ours is parsed as a whole, which may tell a rating a second time.
 */
export function readRatings(answers: string, take: TakeRating): void {
  for (let at = answers.indexOf(EACH); at !== -1; at = answers.indexOf(EACH, at + EACH.length)) {
    const begins = answers.lastIndexOf(BEGINS, at)
    const start = answers.lastIndexOf('"', begins - 1)
    const rating = BY_TEXT.get(answers.slice(begins + BEGINS.length, at - 1))
    // Another order of fields, or an id with a quote or a backslash in it.
    const isOurs = begins > 0 && start > 0 && rating !== undefined && answers[at - 1] === ','
    if (!isOurs || answers[start - 1] === '\\' || answers.slice(start, begins).includes('\\')) {
      parseRatings(answers, take)
      return
    }
    if (rating !== null) take(answers.slice(start + 1, begins), rating)
  }
}

function parseRatings(answers: string, take: TakeRating): void {
  const read: unknown = JSON.parse(answers)
  if (typeof read !== 'object' || read === null) return
  Object.entries(read).forEach(([id, answer]: [string, unknown]) => {
    const rating = typeof answer === 'object' && answer !== null && 'rating' in answer ? answer.rating : null
    if (isRating(rating)) take(id, rating)
  })
}

function isRating(value: unknown): value is Rating {
  return KNOWN.has(value)
}
