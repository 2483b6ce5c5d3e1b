import fc from 'fast-check'
import { CHANNELS, type Criterion, type Definition, DIMENSIONS, RATINGS } from '#domain/definition/definition.ts'

/** Texts that have words in common, and some that are hostile. */
const text = fc.oneof(
  fc.array(fc.constantFrom('greets', 'the', 'customer', ' ', '  ', '\n', '“now”', '<b>', '🙂'), { maxLength: 8 }).map((words) => words.join('')),
  fc.string({ maxLength: 12 }),
) // prettier-ignore
const id = fc.constantFrom('a', 'b', 'c', 'd', 'a (2)', 'e', 'f')
const weight = fc.constantFrom(0, 1, 10, 35, -1, 1e300)
const rating = fc.constantFrom(...RATINGS)

const criterion: fc.Arbitrary<Criterion> = fc.record({
  id,
  dimension: fc.constantFrom(...DIMENSIONS),
  section: fc.option(text),
  label: text,
  question: text,
  scale: fc.constantFrom('ordinal', 'passFail'),
  weight,
  isCritical: fc.boolean(),
  channels: fc.subarray([...CHANNELS]),
  allowsNotApplicable: fc.boolean(),
  condition: fc.option(fc.record({ criterionId: id, ratings: fc.array(rating, { maxLength: 3 }) })),
  rootCauses: fc.array(fc.record({ id, label: text }), { maxLength: 3 }),
  requires: fc.option(
    fc.record({
      atOrBelow: fc.constantFrom<1 | 2 | 3 | 'fail'>(1, 2, 3, 'fail'),
      note: fc.boolean(),
      evidence: fc.boolean(),
    }),
  ),
  anchors: fc.array(fc.record({ rating, text, example: fc.option(text) }), { maxLength: 4 }),
})

const dimension = fc.record({ label: text, statement: text, words: text, weight, target: fc.constantFrom(0, 75, 100) })

/** Any definition, a half-written or broken draft too. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.record({
  name: text,
  statement: text,
  terms: fc.array(fc.record({ term: fc.oneof(id, text), meaning: text }), { maxLength: 4 }),
  reviewMinutes: fc.option(fc.constantFrom(5, 10)),
  dimensions: fc.record({ friendliness: dimension, responsiveness: dimension, outcome: dimension }),
  criteria: fc.array(criterion, { maxLength: 7 }),
})
