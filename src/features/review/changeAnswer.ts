import { type Answer, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import type { Draft } from './draft.ts'

/** The draft with one answer changed; the same draft when the change leaves it as it was. */
export function changeAnswer(draft: Draft, criterionId: string | null, toNext: (answer: Answer) => Answer): Draft {
  if (criterionId === null) return draft
  const before = draft.answers[criterionId] ?? EMPTY_ANSWER
  const next = toNext(before)
  return next === before ? draft : { ...draft, answers: { ...draft.answers, [criterionId]: next } }
}
