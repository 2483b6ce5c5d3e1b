import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RATINGS } from '#domain/definition/definition.ts'
import { readRatings } from '#server/tasks/readRatings.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '","rootCauses":[',
    '"a":{"rating":5,"rootCauses":[',
    '\\',
    '\\"b":{"rating":1',
    '":{"rating":"pass"',
  ),
)
const answer = fc.record({
  rating: fc.option(fc.constantFrom(...RATINGS)),
  rootCauses: fc.array(text, { maxLength: 2 }),
  note: text,
  evidence: fc.array(fc.record({ kind: fc.constant('moment'), ms: fc.nat(), label: text }), { maxLength: 2 }),
})
const disordered = answer.map(({ rating, ...more }) => ({ ...more, rating }))

test('ratings are read as parsing the whole text would read them, whatever stands in notes and ids', () => {
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(answer, disordered), { maxKeys: 4, noNullPrototype: true }), (answers) => {
      const expected = Object.entries(answers).flatMap(([id, { rating }]) => (rating === null ? [] : [[id, rating]]))
      expect(readRatings(JSON.stringify(answers))).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

test('a rating nobody knows is none', () => {
  expect(readRatings('{"a":{"rating":7,"rootCauses":[]},"b":{"rating":"na","rootCauses":[]}}')).toEqual([['b', 'na']])
  expect(readRatings('{}')).toEqual([])
  expect(readRatings('null')).toEqual([])
})
