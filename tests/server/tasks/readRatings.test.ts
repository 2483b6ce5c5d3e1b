import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rating, RATINGS } from '#domain/definition/definition.ts'
import { readRatings } from '#server/tasks/readRatings.ts'

function told(answers: string): Map<string, Rating> {
  const ratings = new Map<string, Rating>()
  readRatings(answers, (id, rating) => ratings.set(id, rating))
  return ratings
}

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
/** Node 24 reads the key `"` as the key `\\` when it has just read that one beside the same others: none is escaped here. */
const id = text.filter((key) => JSON.stringify(key) === `"${key}"`)
const answer = fc.record({
  rating: fc.option(fc.constantFrom(...RATINGS)),
  rootCauses: fc.array(text, { maxLength: 2 }),
  note: text,
  evidence: fc.array(fc.record({ kind: fc.constant('moment'), ms: fc.nat(), label: text }), { maxLength: 2 }),
})
const disordered = answer.map(({ rating, ...more }) => ({ ...more, rating }))

test('ratings are read as parsing the whole text would read them, whatever stands in notes', () => {
  fc.assert(
    fc.property(fc.dictionary(id, fc.oneof(answer, disordered), { maxKeys: 4, noNullPrototype: true }), (answers) => {
      const expected = Object.entries(answers).flatMap(([id, { rating }]) =>
        rating === null ? [] : [[id, rating] as const],
      )
      expect(told(JSON.stringify(answers))).toEqual(new Map(expected))
    }),
    { numRuns: 1000 },
  )
})

test('an id with a quote in it is read like any other', () => {
  const odd = 'quoted "so":{"rating":1,"rootCauses":['
  const read = told(JSON.stringify({ [odd]: { rating: 5, rootCauses: [], note: '', evidence: [] } }))
  expect(read).toEqual(new Map([[odd, 5]]))
})

test('a rating nobody knows is none', () => {
  const both = '{"a":{"rating":7,"rootCauses":[]},"b":{"rating":"na","rootCauses":[]}}'
  expect(told(both)).toEqual(new Map([['b', 'na']]))
  expect(told('{}').size).toBe(0)
  expect(told('null').size).toBe(0)
})
