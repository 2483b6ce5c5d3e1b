import type { Channel, Criterion, Definition, Rating } from '#domain/definition/definition.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'
import { needs } from '#domain/scoring/checkAnswers.ts'

/** Whole, valid answers: `rate` says the rating of each criterion; what a low rating needs is added. */
export function fullAnswers(definition: Definition, channel: Channel, rate: (criterion: Criterion) => Rating): Answers {
  let answers: Answers = {}
  // A condition can bring in one more criterion, which can bring in another.
  for (let round = 0; round < 4; round++) {
    answers = Object.fromEntries(
      applicableCriteria(definition, channel, answers).map((criterion) => {
        const rating = rate(criterion)
        const needed = needs(criterion, rating)
        const evidence = needed.evidence ? [{ kind: 'moment' as const, ms: 1000, label: 'here' }] : []
        return [criterion.id, { rating, rootCauses: [], note: needed.note ? 'because' : '', evidence }]
      }),
    )
  }
  return answers
}

/** The same rating on every ordinal criterion, pass on the others. */
export function evenAnswers(definition: Definition, channel: Channel, rating: 1 | 2 | 3 | 4 | 5): Answers {
  return fullAnswers(definition, channel, (criterion) => (criterion.scale === 'passFail' ? 'pass' : rating))
}
