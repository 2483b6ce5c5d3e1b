import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveOneOutDifferences, leaveOneOutSeverity, type RaterScore } from '#domain/statistics/leaveOneOut.ts'

const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
const score = fc.record({ raterId: fc.constantFrom('a', 'b', 'c', 'd'), value })
const unit = fc.uniqueArray(score, { selector: ({ raterId }) => raterId, maxLength: 4 })
const units = fc.array(unit, { maxLength: 12 })

test('a rater is held against the mean of the others, not against their own score', () => {
  const scores = [
    [
      { raterId: 'a', value: 60 },
      { raterId: 'b', value: 70 },
      { raterId: 'c', value: 80 },
    ],
    [{ raterId: 'a', value: 60 }],
    [{ raterId: 'b', value: 60 }],
    [
      { raterId: 'a', value: null },
      { raterId: 'b', value: 60 },
    ],
  ]
  expect(leaveOneOutDifferences(scores, 'a')).toEqual([-15, null, null, null])
  expect(leaveOneOutSeverity(scores, 'a')).toMatchObject({ n: 1, mean: -15, low: null })
  expect(leaveOneOutSeverity([], 'a')).toMatchObject({ n: 0, mean: null })
})

test('a shift of all scores changes nothing; one of the rater alone moves the severity by as much', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: -50, max: 50 }), (given, shift) => {
      const moved = (scores: readonly RaterScore[], isMoved: (raterId: string) => boolean) =>
        scores.map((one) => ({
          ...one,
          value: one.value === null || !isMoved(one.raterId) ? one.value : one.value + shift,
        }))
      const before = leaveOneOutSeverity(given, 'a')
      const all = leaveOneOutSeverity(
        given.map((scores) => moved(scores, () => true)),
        'a',
      )
      const own = leaveOneOutSeverity(
        given.map((scores) => moved(scores, (id) => id === 'a')),
        'a',
      )
      expect([all.n, own.n]).toEqual([before.n, before.n])
      if (before.mean === null) return
      expect(all.mean).toBeCloseTo(before.mean, 9)
      expect(own.mean).toBeCloseTo(before.mean + shift, 9)
      expect(own.sd ?? 0).toBeCloseTo(before.sd ?? 0, 6)
    }),
  )
})

test('of two raters the severities are each other’s opposite, and the order of scores does not matter', () => {
  fc.assert(
    fc.property(units, (given) => {
      const two = given.map((scores) => scores.filter(({ raterId }) => raterId === 'a' || raterId === 'b'))
      const [a, b] = [leaveOneOutSeverity(two, 'a'), leaveOneOutSeverity(two, 'b')]
      expect(a.n).toBe(b.n)
      expect((a.mean ?? 0) + (b.mean ?? 0)).toBeCloseTo(0, 9)
      const turned = given.map((scores) => scores.toReversed()).toReversed()
      expect(leaveOneOutSeverity(turned, 'a').mean ?? 0).toBeCloseTo(leaveOneOutSeverity(given, 'a').mean ?? 0, 9)
    }),
  )
})
