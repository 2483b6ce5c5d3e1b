import { type Answer, type Answers, EMPTY_ANSWER } from './answer.ts'
import { isSameAnswer } from './isSameAnswer.ts'

export interface AnswerChange {
  criterionId: string
  before: Answer
  after: Answer
}

/** What a version changed of the one before: the criteria that differ in rating, causes, note or evidence. */
export function changedAnswers(before: Readonly<Answers>, after: Readonly<Answers>): AnswerChange[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids]
    .map((criterionId) => ({
      criterionId,
      before: before[criterionId] ?? EMPTY_ANSWER,
      after: after[criterionId] ?? EMPTY_ANSWER,
    }))
    .filter((change) => !isSameAnswer(change.before, change.after))
}
