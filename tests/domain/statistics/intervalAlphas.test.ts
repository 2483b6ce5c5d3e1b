import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaInterval } from '#domain/statistics/alphaInterval.ts'
import { intervalAlphas } from '#domain/statistics/intervalAlphas.ts'
import { krippendorffAlpha } from '#domain/statistics/krippendorffAlpha.ts'

const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100)
const pair = fc.array(score, { minLength: 2, maxLength: 4 })

test('the interval is the one drawn rating by rating with the same seed', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 8, maxLength: 30 }), fc.string(), (units, seed) => {
      const slow = alphaInterval(units, 'interval', { seed, draws: 60 })
      const [fast] = intervalAlphas([units], { seed, draws: 60 })
      expect(fast?.low ?? 9).toBeCloseTo(slow.low ?? 9, 6)
      expect(fast?.high ?? 9).toBeCloseTo(slow.high ?? 9, 6)
      expect(fast?.undefinedDraws).toBe(slow.undefinedDraws)
      const { alpha, ...counts } = krippendorffAlpha(units, 'interval')
      expect(fast).toMatchObject(counts)
      expect(fast?.alpha ?? 9).toBeCloseTo(alpha ?? 9, 9)
    }),
    { numRuns: 60 },
  )
})

test('measures of the same units do not change each other, and a shift of all ratings changes none', () => {
  const units = Array.from({ length: 20 }, (_, at) => [(at * 37) % 90, ((at * 37) % 90) + ((at * 7) % 11)])
  const others = units.map(([one = 0, other = 0]) => [other, one + 3])
  const shifted = units.map((unit) => unit.map((value) => value + 5))
  const [alone] = intervalAlphas([units], { seed: 's' })
  const [first, second, third] = intervalAlphas([units, others, shifted], { seed: 's' })
  expect(first).toEqual(alone)
  expect(second?.alpha).not.toBe(first?.alpha)
  expect(third?.low).toBeCloseTo(first?.low ?? NaN, 9)
})

test('a unit rated once says nothing; under eight rated twice there is no interval', () => {
  const units = Array.from({ length: 7 }, (_, at) => [at * 10, at * 10 + 1])
  const once = [...units, [50, null], [null, null]]
  expect(intervalAlphas([once], { seed: 's' })[0]).toMatchObject({ units: 7, low: null, high: null, draws: 0 })
  const eight = [...once, [33, 34]]
  const [found] = intervalAlphas([eight], { seed: 's', draws: 200 })
  expect(found).toMatchObject({ units: 8, draws: 200 })
  expect(found?.low).toBeGreaterThan(0.9)
})

test('where all ratings are equal there is no agreement to speak of', () => {
  const units = Array.from({ length: 10 }, () => [71.37, 71.37])
  expect(intervalAlphas([units], { seed: 's', draws: 50 })[0]).toMatchObject({
    alpha: null,
    low: null,
    high: null,
    undefinedDraws: 50,
  })
  expect(() => intervalAlphas([units, []], { seed: 's' })).toThrow(RangeError)
  expect(intervalAlphas([], { seed: 's' })).toEqual([])
})
