import type { Rating } from '#domain/definition/definition.ts'

/**
 * How the answer to a criterion begins where answers are stored; within a note its quotes would be escaped.
 * @param criterionId undefined: to any criterion
 * @param rating undefined: with any, or still without; null: still without
 */
export function answerText(criterionId?: string, rating?: Rating | null): string {
  const of = criterionId === undefined ? '"' : JSON.stringify(criterionId)
  return `${of}:{"rating":${rating === undefined ? '' : `${JSON.stringify(rating)},`}`
}
