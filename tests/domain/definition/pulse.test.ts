import { expect, test } from 'vitest'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { pulseOptions } from '#domain/definition/pulse/pulseOptions.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import { countPulse } from '#domain/definition/pulse/pulseResult.ts'
import { suggestMarks } from '#domain/definition/pulse/suggestMarks.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const parts = pulseParts(threeViews)

test('the parts are the dimensions and the key terms', () => {
  expect(parts.map(({ id }) => id)).toEqual([...DIMENSIONS, 'term1', 'term2', 'term3'])
})

test('options hold every part and as many look-alikes, in an order that the seed repeats', () => {
  for (const { definition } of TEMPLATES) {
    const options = pulseOptions(definition, 'seed')
    expect(options.filter(({ isPart }) => isPart)).toHaveLength(3)
    expect(options).toHaveLength(6)
    expect(new Set(options.map(({ text }) => text)).size).toBe(6)
    expect(pulseOptions(definition, 'seed')).toEqual(options)
  }
  const orders = new Set(['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(pulseOptions(threeViews, seed))))
  expect(orders.size).toBeGreaterThan(1)
})

test.each([
  ['We are friendly and polite to everybody.', ['friendliness']],
  ['Answer quickly, no waiting.', ['responsiveness']],
  ['Solve the problem so that it stays solved.', ['outcome']],
  ['Kind, quick, and the issue is resolved.', ['friendliness', 'responsiveness', 'outcome']],
  ['The need is met, and stays met.', ['outcome', 'term2']],
  ['No idea', []],
  ['', []],
])('“%s” seems to state %j', (text, expected) => {
  const marks = suggestMarks(text, parts)
  expect(Object.keys(marks).filter((id) => marks[id])).toEqual(expected)
})

test('a result tells who states all, and who takes one view for the whole', () => {
  const answer = (...stated: string[]) => ({
    marks: Object.fromEntries(parts.map(({ id }) => [id, stated.includes(id)])),
    hasPickedRight: stated.length === 3,
    hasOrderedRight: false,
  })
  const counts = countPulse(parts, [
    answer(...DIMENSIONS),
    answer('friendliness'),
    answer('friendliness', 'term1'),
    answer('outcome', 'friendliness'),
    answer('responsiveness'),
    answer(),
  ])
  expect(counts).toMatchObject({
    n: 6,
    canState: 1,
    only: { friendliness: 2, responsiveness: 1, outcome: 0 },
    none: 1,
    pickedRight: 1,
  })
  expect(counts.parts.map(({ id, k }) => [id, k])).toEqual([
    ['friendliness', 4],
    ['responsiveness', 2],
    ['outcome', 2],
    ['term1', 1],
    ['term2', 0],
    ['term3', 0],
  ])
})
