import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, Dimension } from '#domain/definition/definition.ts'
import { statementParts } from '#domain/definition/statementParts.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { anyDefinition } from './anyDefinition.ts'

const saying = (statement: string, words: Partial<Record<Dimension, string>>): Definition => {
  const { friendliness, responsiveness, outcome } = threeViews.dimensions
  return {
    ...threeViews,
    statement,
    dimensions: {
      friendliness: { ...friendliness, words: words.friendliness ?? '' },
      responsiveness: { ...responsiveness, words: words.responsiveness ?? '' },
      outcome: { ...outcome, words: words.outcome ?? '' },
    },
  }
}
const marked = (definition: Definition) =>
  statementParts(definition).flatMap(({ text, dimension }) => (dimension === null ? [] : [[dimension, text]]))

test('the statement of every template says each dimension in words of its own', () => {
  for (const { definition } of TEMPLATES) {
    expect(
      marked(definition)
        .map(([dimension]) => dimension)
        .toSorted(),
    ).toEqual(['friendliness', 'outcome', 'responsiveness'])
  }
})

test('words are marked where they first stand whole, whatever their case and spacing', () => {
  const statement = 'Kindness first: be kind,\nand Kind again; what  they came for.'
  expect(marked(saying(statement, { friendliness: 'kind', outcome: ' WHAT they\tcame for' }))).toEqual([
    ['friendliness', 'kind'],
    ['outcome', 'what  they came for'],
  ])
})

test('words that do not stand there, none at all, and signs of a pattern mark nothing', () => {
  expect(marked(saying('We are kind.', { friendliness: 'warm', responsiveness: '  ', outcome: '.*' }))).toEqual([])
  expect(marked(saying('Done (at once)? Yes.', { responsiveness: '(at once)?' }))).toEqual([
    ['responsiveness', '(at once)?'],
  ])
})

test('two dimensions never share a word', () => {
  expect(marked(saying('Kind and quick.', { friendliness: 'kind and', responsiveness: 'and quick' }))).toEqual([
    ['friendliness', 'Kind and'],
  ])
  expect(marked(saying('Quick and quick.', { friendliness: 'quick', outcome: 'quick' }))).toEqual([
    ['friendliness', 'Quick'],
    ['outcome', 'quick'],
  ])
})

test('the pieces of any statement spell it again, each dimension once at most', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      const parts = statementParts(definition)
      expect(parts.map(({ text }) => text).join('')).toBe(definition.statement)
      const found = parts.flatMap(({ dimension }) => dimension ?? [])
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})
