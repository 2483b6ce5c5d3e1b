import type { AnswerProblem } from '#domain/scoring/checkAnswers.ts'

/** What each rating still owes, by criterion; a missing rating needs no words. */
export function owedSentences(problems: readonly AnswerProblem[]): ReadonlyMap<string, string> {
  const words = { noteNeeded: 'Note needed', evidenceNeeded: 'Moment needed', unknownRootCause: 'Unknown cause' }
  const owed = new Map<string, string>()
  for (const { criterionId, problem } of problems) {
    if (problem === 'notRated' || problem === 'wrongScale') continue
    const before = owed.get(criterionId)
    owed.set(criterionId, before ? `${before}, ${words[problem].toLowerCase()}` : words[problem])
  }
  return owed
}
