import { consistency } from '#domain/statistics/consistency.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 })

test('nothing seen says nothing, and one value no spread', () => {
  expect(consistency([null], 80)).toEqual({
    n: 0,
    reached: 0,
    share: null,
    shareInterval: null,
    assuredShare: null,
    sd: null,
    sdInterval: null,
    floor: null,
    isConsistentlyAbove: false,
  })
  expect(consistency([90, null], 80)).toMatchObject({ n: 1, share: 1, sd: null, sdInterval: null, floor: 90 })
})

test('sixteen of sixteen are the least that are consistently above, and the benchmark itself is reached', () => {
  expect(consistency(Array.from({ length: 16 }, () => 80), 80).isConsistentlyAbove).toBe(true)
  expect(consistency(Array.from({ length: 15 }, () => 80), 80).isConsistentlyAbove).toBe(false)
}) // prettier-ignore

// χ²(9) is 19.023 and 2.700 at 97.5 and 2.5 per cent in any printed table; the sd of 1 to 10 is √(82.5 / 9).
test('the interval of the spread is that of the chi-square table', () => {
  const { sd, sdInterval } = consistency([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)
  expect(sd).toBeCloseTo(Math.sqrt(82.5 / 9), 12)
  expect(sdInterval?.low).toBeCloseTo(Math.sqrt(82.5 / 19.023), 4)
  expect(sdInterval?.high).toBeCloseTo(Math.sqrt(82.5 / 2.7), 3)
})

test('equal values have a spread of exactly 0', () => {
  expect(consistency([0.1, 0.1, 0.1], 0)).toMatchObject({ sd: 0, sdInterval: { low: 0, high: 0 }, floor: 0.1 })
})

test('order plays no part, and origin and scale carry over', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 }), (values, bar, scale) => {
      const before = consistency(values, bar)
      const moved = consistency(values.map((x) => scale * x - 50).toReversed(), scale * bar - 50)
      expect(moved).toMatchObject({ n: before.n, reached: before.reached, assuredShare: before.assuredShare })
      expect(moved.floor).toBeCloseTo(scale * (before.floor ?? NaN) - 50, 8)
      if (before.sd !== null) expect(moved.sd).toBeCloseTo(scale * before.sd, 8)
    }),
  )
})

test('the same share on more evidence assures more', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 100 }), (values, bar) => {
      const once = consistency(values, bar)
      const twice = consistency([...values, ...values], bar)
      expect(twice.share).toBe(once.share)
      if (once.reached > 0) expect(twice.assuredShare).toBeGreaterThan(once.assuredShare ?? NaN)
    }),
  )
})

test('misuse is refused', () => {
  expect(() => consistency([NaN], 80)).toThrow(RangeError)
  expect(() => consistency([80], NaN)).toThrow(RangeError)
  expect(() => consistency([80], 80, 80)).toThrow(RangeError)
  expect(() => consistency([80, 90], 80, 0.8, 1)).toThrow(RangeError)
})
