import type { Channel, Criterion, Definition, Rating } from '../definition/definition.ts'
import type { Answer, Answers } from './answer.ts'
import { EMPTY_ANSWER } from './answer.ts'
import { applicableCriteria } from './applicableCriteria.ts'

export interface AnswerProblem {
  criterionId: string
  problem: 'notRated' | 'wrongScale' | 'noteNeeded' | 'evidenceNeeded' | 'unknownRootCause'
  message: string
}

/** Whether the rating is low enough that the criterion asks for a note or for evidence. */
export function needs(criterion: Criterion, rating: Rating | null): { note: boolean; evidence: boolean } {
  const { requires } = criterion
  if (!requires || rating === null || rating === 'na' || rating === 'pass') return { note: false, evidence: false }
  const isLow = requires.atOrBelow === 'fail' ? rating === 'fail' : rating === 'fail' || rating <= requires.atOrBelow
  return { note: isLow && requires.note, evidence: isLow && requires.evidence }
}

/** Whether a rating belongs to the criterion's scale. */
export function isOnScale(criterion: Criterion, rating: Rating): boolean {
  if (rating === 'na') return criterion.allowsNotApplicable
  return criterion.scale === 'passFail' ? rating === 'pass' || rating === 'fail' : typeof rating === 'number'
}

/** Everything that keeps a review from being submitted, in the order of the scorecard; empty when it can be. */
export function checkAnswers(definition: Definition, channel: Channel, answers: Readonly<Answers>): AnswerProblem[] {
  return applicableCriteria(definition, channel, answers).flatMap((criterion) =>
    checkAnswer(criterion, answers[criterion.id] ?? EMPTY_ANSWER),
  )
}

function checkAnswer(criterion: Criterion, answer: Answer): AnswerProblem[] {
  const { id: criterionId, label } = criterion
  const { rating } = answer
  if (rating === null) {
    const otherwise = criterion.allowsNotApplicable ? ', or mark it N/A' : ''
    return [{ criterionId, problem: 'notRated', message: `Rate “${label}”${otherwise}.` }]
  }
  if (!isOnScale(criterion, rating)) {
    const shown = rating === 'na' ? 'N/A' : rating
    return [{ criterionId, problem: 'wrongScale', message: `“${label}” cannot be rated ${shown}.` }]
  }
  const problems: AnswerProblem[] = []
  const needed = needs(criterion, rating)
  if (needed.note && answer.note.trim() === '') {
    problems.push({ criterionId, problem: 'noteNeeded', message: `Say in a note why “${label}” is rated ${rating}.` })
  }
  if (needed.evidence && answer.evidence.length === 0) {
    problems.push({
      criterionId,
      problem: 'evidenceNeeded',
      message: `Attach the moment that shows why “${label}” is rated ${rating}.`,
    })
  }
  const known = new Set(criterion.rootCauses.map((cause) => cause.id))
  if (answer.rootCauses.some((cause) => !known.has(cause))) {
    problems.push({ criterionId, problem: 'unknownRootCause', message: `“${label}” has no such root cause.` })
  }
  return problems
}
