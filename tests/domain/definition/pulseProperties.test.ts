import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { hasOrderedParts, hasPickedParts } from '#domain/definition/pulse/pickedParts.ts'
import { pulseOptions } from '#domain/definition/pulse/pulseOptions.ts'
import { pulseParts } from '#domain/definition/pulse/pulseParts.ts'
import { countPulse } from '#domain/definition/pulse/pulseResult.ts'
import { shownGroups } from '#domain/definition/pulse/shownGroups.ts'
import { suggestMarks } from '#domain/definition/pulse/suggestMarks.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const parts = pulseParts(threeViews)
const answer = fc.record({
  marks: fc.dictionary(fc.constantFrom(...parts.map(({ id }) => id)), fc.boolean()),
  hasPickedRight: fc.boolean(),
  hasOrderedRight: fc.boolean(),
})

test('every answer is counted once: all three, two of them, one alone, or none', () => {
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      const { n, canState, only, none, parts: counted } = countPulse(parts, answers)
      const alone = DIMENSIONS.reduce((sum, dimension) => sum + only[dimension], 0)
      const two = answers.filter(({ marks }) => DIMENSIONS.filter((each) => marks[each]).length === 2).length
      expect(canState + two + alone + none).toBe(n)
      for (const { k } of counted) expect(k).toBeLessThanOrEqual(n)
      for (const { k, dimension } of counted) if (dimension) expect(k).toBeGreaterThanOrEqual(canState)
    }),
  )
})

test('the order of the answers changes no count', () => {
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      expect(countPulse(parts, answers.toReversed())).toEqual(countPulse(parts, answers))
    }),
  )
})

test.each(TEMPLATES.map(({ definition }) => [definition.name, definition] as const))(
  'of “%s”, only its own sentences in its own order are ordered right, and in any order picked right',
  (_name, definition) => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (seed, drawn) => {
        const options = pulseOptions(definition, seed)
        const ids = options.map(({ id }) => id)
        const own = DIMENSIONS.map(
          (dimension) => options.find(({ text }) => text === definition.dimensions[dimension].statement)?.id ?? '',
        )
        expect(hasPickedParts(own.toReversed(), options)).toBe(true)
        expect(hasOrderedParts(own, options, definition)).toBe(true)
        expect(hasOrderedParts(own.toReversed(), options, definition)).toBe(false)
        expect(hasPickedParts(ids, options)).toBe(false)
        expect(hasPickedParts([], options)).toBe(false)
        expect(hasPickedParts(own.slice(0, drawn % 3), options)).toBe(false)
      }),
    )
  },
)

test('what is left out beside the total is nobody, or as many as the fewest shown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30).map((n) => ({ n }))), fc.integer({ min: 1, max: 12 }), (groups, fewest) => {
      const shown = shownGroups(groups, fewest)
      const left = groups.reduce((sum, { n }) => sum + n, 0) - shown.reduce((sum, { n }) => sum + n, 0)
      expect(shown.length === 0 || left === 0 || left >= fewest).toBe(true)
      expect(shown.every(({ n }) => n >= fewest)).toBe(true)
      expect(groups.filter((group) => shown.includes(group))).toEqual(shown)
    }),
  )
})

test('groups that are all large enough are all shown', () => {
  const groups = [{ n: 5 }, { n: 12 }, { n: 6 }]
  expect(shownGroups(groups, 5)).toEqual(groups)
  expect(shownGroups([...groups, { n: 1 }], 5)).toEqual([{ n: 12 }, { n: 6 }])
  expect(shownGroups([{ n: 4 }, { n: 3 }], 5)).toEqual([])
})

test('whatever is written, each part gets a suggestion and nothing else does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(Object.keys(suggestMarks(text, parts))).toEqual(parts.map(({ id }) => id))
    }),
  )
})
