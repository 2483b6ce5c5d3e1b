import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'

/** What keeps the review from being submitted, the ratings first. */
export function leftWords(problems: readonly AnswerProblem[]): string {
  const count = (problem: AnswerProblem['problem']) => problems.filter((one) => one.problem === problem).length
  const unrated = count('notRated') + count('wrongScale')
  if (unrated > 0) return `${unrated} still to rate`
  const [moments, notes] = [count('evidenceNeeded'), count('noteNeeded')]
  const parts = [
    moments > 0 ? `${moments} ${moments === 1 ? 'moment' : 'moments'} to add` : '',
    notes > 0 ? `${notes} ${notes === 1 ? 'note' : 'notes'} to write` : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : problems.length > 0 ? 'A cause to mend' : 'All rated'
}
