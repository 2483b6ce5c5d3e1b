import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDefinitions } from '#domain/definition/compare/compareDefinitions.ts'
import { longestRising } from '#domain/definition/compare/longestRising.ts'
import { markWords } from '#domain/definition/compare/markWords.ts'
import type { Criterion, Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { anyDefinition } from './anyDefinition.ts'
import { applyDifference } from './applyDifference.ts'

/** Two definitions as versions are: mostly the same, here and there another. */
const related = fc.tuple(anyDefinition, anyDefinition, fc.infiniteStream(fc.boolean())).map(([one, other, coins]) => {
  const pick = <T>(a: T, b: T): T => (coins.next().value ? b : a)
  const criteria = one.criteria.map((criterion) => pick(criterion, other.criteria.find(({ id }) => id === criterion.id) ?? criterion))
  const mixed: Definition = { ...one, statement: pick(one.statement, other.statement), terms: pick(one.terms, other.terms), criteria: pick(criteria, criteria.toReversed()) }
  return [one, mixed] as const
}) // prettier-ignore

test('carrying out the shown difference on the one definition gives the other, exactly', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(anyDefinition, anyDefinition), related), ([one, other]) => {
      const shown = compareDefinitions(one, other)
      expect(applyDifference(one, shown)).toEqual(other)
      expect(shown.isSame).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
    { numRuns: 500 },
  )
})

test('marked words spell both texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const parts = markWords(before, after)
      const without = (kind: string) => parts.map((part) => (part.kind === kind ? '' : part.text)).join('')
      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})

test('only the words that changed are marked', () => {
  expect(markWords('Greets the customer at once.', 'Greets every customer at once, warmly.')).toEqual([
    { kind: 'same', text: 'Greets ' },
    { kind: 'removed', text: 'the' },
    { kind: 'added', text: 'every' },
    { kind: 'same', text: ' customer at once' },
    { kind: 'added', text: ', warmly' },
    { kind: 'same', text: '.' },
  ])
  expect(markWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  expect(markWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }])
})

test('texts of 10,000 characters are compared in a moment', () => {
  const start = performance.now()
  markWords('ab '.repeat(3334), 'cd '.repeat(3334))
  expect(performance.now() - start).toBeLessThan(1000)
})

test('one criterion moved, one reworded, one retired and one new are told as that', () => {
  const [first, second, third, ...rest] = threeViews.criteria
  if (!first || !second || !third) throw new Error('the template lost its criteria')
  const added: Criterion = { ...first, id: 'brandNew' }
  const after = { ...threeViews, criteria: [second, added, ...rest, { ...third, weight: 40 }] }
  const shown = compareDefinitions(threeViews, after)
  const told = shown.criteria
    .filter(({ kind, isMoved }) => kind !== 'same' || isMoved)
    .map(({ key, kind, isMoved, changes }) => [key, kind, isMoved, changes.map(({ field }) => field)])
  expect(told).toEqual([
    [first.id, 'removed', false, []],
    ['brandNew', 'added', false, []],
    [third.id, 'changed', true, ['weight']],
  ])
  expect(shown.criteria[0]?.item).toEqual(first)
  expect(compareDefinitions(threeViews, structuredClone(threeViews))).toMatchObject({ isSame: true, terms: [] })
})

test('as much as can stand still does', () => {
  expect(longestRising([3, 0, 1, 2])).toEqual([1, 2, 3])
  expect(longestRising([])).toEqual([])
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), (numbers) => {
      const rising = longestRising(numbers).map((place) => numbers[place] ?? NaN)
      expect(rising).toEqual(rising.toSorted((a, b) => a - b))
    }),
  )
})
