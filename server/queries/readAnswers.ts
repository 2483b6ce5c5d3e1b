import { answers } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'

/** Answers as stored; they were parsed when they came in, and are again, since a stored text is a boundary. */
export function readAnswers(text: string): Answers {
  return answers.parse(JSON.parse(text))
}
