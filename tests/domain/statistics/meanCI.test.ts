import { meanCI } from '#domain/statistics/meanCI.ts'
import { meanCIFromSums } from '#domain/statistics/meanCIFromSums.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 60 })
const sumsOf = (hundredths: readonly number[]) =>
  [hundredths.length, hundredths.reduce((sum, x) => sum + x, 0), hundredths.reduce((sum, x) => sum + x * x, 0)] as const

describe('meanCI', () => {
  test('nothing seen gives nothing', () => {
    const nothing = { n: 0, mean: null, sd: null, se: null, low: null, high: null, isDegenerate: false }
    expect(meanCI([])).toEqual(nothing)
    expect(meanCI([null, null])).toEqual(nothing)
  })

  test('one value gives a mean and no interval', () => {
    expect(meanCI([null, 82.5])).toMatchObject({ n: 1, mean: 82.5, sd: null, low: null, isDegenerate: false })
  })

  // Student 1908, Biometrika 6:20, hours of sleep gained with the first drug: mean .75, and 1.70 with sd of n.
  test("Student's own sleep data", () => {
    const result = meanCI([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
    expect(result.mean).toBeCloseTo(0.75, 10)
    expect((result.sd ?? 0) * Math.sqrt(9 / 10)).toBeCloseTo(1.7, 2)
  })

  // t(.975, 4) = 2.776 and t(.95, 4) = 2.132 in any printed table.
  test('the factor is that of the t table', () => {
    const values = [1, 2, 3, 4, 5]
    const se = Math.sqrt(2.5 / 5)
    expect(((meanCI(values).high ?? 0) - 3) / se).toBeCloseTo(2.776, 3)
    expect(((meanCI(values, 0.9).high ?? 0) - 3) / se).toBeCloseTo(2.132, 3)
  })

  test('equal values are degenerate, though their sum is not exact', () => {
    expect(meanCI([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, sd: 0, low: 0.1, high: 0.1, isDegenerate: true })
  })

  test('misuse is refused', () => {
    expect(() => meanCI([1, NaN])).toThrow(RangeError)
    expect(() => meanCI([1, 2], 95)).toThrow(RangeError)
    expect(() => meanCI([], 1)).toThrow(RangeError)
  })

  test('a change of scale and origin changes the interval alike', () => {
    fc.assert(
      fc.property(
        scores,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (values, scale, shift) => {
          const before = meanCI(values)
          const after = meanCI(values.map((x) => scale * x + shift))
          fc.pre(!before.isDegenerate && !after.isDegenerate)
          for (const key of ['mean', 'low', 'high'] as const) {
            expect(after[key]).toBeCloseTo(scale * (before[key] ?? NaN) + shift, 4)
          }
          expect(after.sd).toBeCloseTo(scale * (before.sd ?? NaN), 4)
        },
      ),
    )
  })

  test('order plays no part, and more confidence is wider', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const result = meanCI(values)
        fc.pre(!result.isDegenerate)
        expect(meanCI(values.toReversed()).low).toBeCloseTo(result.low ?? NaN, 6)
        expect(meanCI(values, 0.99).low).toBeLessThan(result.low ?? NaN)
        expect(meanCI(values, 0.99).high).toBeGreaterThan(result.high ?? NaN)
      }),
    )
  })
})

describe('meanCIFromSums', () => {
  test('says the same as the scores themselves, in points', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 60 }), (hundredths) => {
        const fromScores = meanCI(hundredths.map((x) => x / 100))
        const fromSums = meanCIFromSums(...sumsOf(hundredths))
        for (const key of ['mean', 'sd', 'se', 'low', 'high'] as const) {
          if (fromScores[key] === null) expect(fromSums[key]).toBeNull()
          else expect(fromSums[key]).toBeCloseTo(fromScores[key], 8)
        }
        expect(fromSums).toMatchObject({ n: fromScores.n, isDegenerate: fromScores.isDegenerate })
      }),
    )
  })

  test('a million nearly equal scores keep their small variation', () => {
    const n = 1_000_000
    const x = 9_999
    const result = meanCIFromSums(n, n * x + 1, (n - 1) * x * x + (x + 1) ** 2)
    expect(result.isDegenerate).toBe(false)
    expect(result.sd).toBeCloseTo(Math.sqrt(1 / n) / 100, 12)
  })

  test('nothing, one and equal scores are told apart', () => {
    expect(meanCIFromSums(0, 0, 0)).toMatchObject({ n: 0, mean: null, low: null })
    expect(meanCIFromSums(1, 8_250, 8_250 ** 2)).toMatchObject({ n: 1, mean: 82.5, sd: null, low: null })
    expect(meanCIFromSums(3, 3 * 7_500, 3 * 7_500 ** 2)).toMatchObject({ mean: 75, sd: 0, isDegenerate: true })
  })

  test('sums that no scores can have are refused', () => {
    expect(() => meanCIFromSums(2, 16_000, 100)).toThrow(RangeError)
    expect(() => meanCIFromSums(0, 5, 25)).toThrow(RangeError)
    expect(() => meanCIFromSums(0, 0, 25)).toThrow(RangeError)
    expect(() => meanCIFromSums(1, 5, 26)).toThrow(RangeError)
    expect(() => meanCIFromSums(-1, 0, 0)).toThrow(RangeError)
    expect(() => meanCIFromSums(2, 1.5, 3)).toThrow(RangeError)
    expect(() => meanCIFromSums(2, 2 ** 53, 3)).toThrow(RangeError)
  })
})
