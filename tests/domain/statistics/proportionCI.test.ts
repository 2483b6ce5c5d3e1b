import { clopperPearson } from '#domain/statistics/clopperPearson.ts'
import { jeffreys } from '#domain/statistics/jeffreys.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const INTERVALS = [wilsonInterval, clopperPearson, jeffreys].map((interval) => [interval.name, interval] as const)

const counts = fc.nat({ max: 400 }).chain((trials) => fc.tuple(fc.nat({ max: trials }), fc.constant(trials)))
const seenCounts = counts.filter(([, trials]) => trials > 0)

// Newcombe 1998, Stat Med 17:857, Table I, printed to four decimals.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %i of %i is the published one", (successes, trials, low, high) => {
  expect(wilsonInterval(successes, trials)?.low).toBeCloseTo(low, 4)
  expect(wilsonInterval(successes, trials)?.high).toBeCloseTo(high, 4)
})

// The same table, method 5.
test.each([
  [81, 263, 0.2527, 0.3676],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
])("Clopper and Pearson's interval of %i of %i is the published one", (successes, trials, low, high) => {
  expect(clopperPearson(successes, trials)?.low).toBeCloseTo(low, 4)
  expect(clopperPearson(successes, trials)?.high).toBeCloseTo(high, 4)
})

// Newcombe 1998, Stat Med 17:873, Table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("Newcombe's difference of %i/%i and %i/%i is the published one", (x1, n1, x2, n2, low, high) => {
  expect(newcombeDifference(x1, n1, x2, n2)?.low).toBeCloseTo(low, 4)
  expect(newcombeDifference(x1, n1, x2, n2)?.high).toBeCloseTo(high, 4)
})

test('sixteen of sixteen is the least that assures 80 in 100', () => {
  expect(wilsonInterval(16, 16)?.low).toBeGreaterThan(0.8)
  expect(wilsonInterval(15, 15)?.low).toBeLessThan(0.8)
})

describe.each(INTERVALS)('%s', (_name, interval) => {
  test('is null without trials, and refuses impossible counts and confidences', () => {
    expect(interval(0, 0)).toBeNull()
    expect(() => interval(3, 2)).toThrow(RangeError)
    expect(() => interval(-1, 2)).toThrow(RangeError)
    expect(() => interval(0.5, 2)).toThrow(RangeError)
    expect(() => interval(1, 2, 95)).toThrow(RangeError)
    expect(() => interval(0, 0, 1)).toThrow(RangeError)
  })

  test('lies in 0 to 1 around the proportion', () => {
    fc.assert(
      fc.property(seenCounts, fc.constantFrom(0.5, 0.9, 0.95, 0.99), ([successes, trials], confidence) => {
        const { low, high } = interval(successes, trials, confidence) ?? { low: NaN, high: NaN }
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(successes / trials)
        expect(high).toBeGreaterThanOrEqual(successes / trials)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('mirrors when success and failure change names', () => {
    fc.assert(
      fc.property(seenCounts, ([successes, trials]) => {
        const one = interval(successes, trials)
        const other = interval(trials - successes, trials)
        expect(one?.low).toBeCloseTo(1 - (other?.high ?? NaN), 9)
      }),
    )
  })

  test('rises with the successes and narrows with the trials', () => {
    fc.assert(
      fc.property(
        seenCounts.filter(([successes, trials]) => successes < trials),
        ([successes, trials]) => {
          const here = interval(successes, trials) ?? { low: NaN, high: NaN }
          const more = interval(successes + 1, trials) ?? { low: NaN, high: NaN }
          const fourfold = interval(successes * 4, trials * 4) ?? { low: NaN, high: NaN }
          expect(more.low).toBeGreaterThan(here.low)
          expect(fourfold.high - fourfold.low).toBeLessThan(here.high - here.low)
        },
      ),
    )
  })
})

test('a difference lies in −1 to 1, turns its sign with the samples, and is null when one is empty', () => {
  expect(newcombeDifference(0, 0, 1, 2)).toBeNull()
  expect(newcombeDifference(1, 2, 0, 0)).toBeNull()
  fc.assert(
    fc.property(seenCounts, seenCounts, ([x1, n1], [x2, n2]) => {
      const one = newcombeDifference(x1, n1, x2, n2)
      const other = newcombeDifference(x2, n2, x1, n1)
      expect(one?.low).toBeGreaterThanOrEqual(-1)
      expect(one?.high).toBeLessThanOrEqual(1)
      expect(one?.difference).toBeCloseTo(x1 / n1 - x2 / n2, 12)
      expect(one?.low).toBeCloseTo(-(other?.high ?? NaN), 12)
    }),
  )
})
