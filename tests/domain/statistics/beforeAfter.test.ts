import { beforeAfter } from '#domain/statistics/beforeAfter.ts'
import { hedgesG } from '#domain/statistics/hedgesG.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { welchDifference } from '#domain/statistics/welchDifference.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalRandom } from '#domain/sampling/normalRandom.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }).map(sampleMoments)
const population = { mean: 78, between: 36, within: 100 }

// Student 1908, Biometrika 6:1, the sleep under either drug taken as two samples: R prints t = 1.8608, df = 17.776.
const DRUG_1 = sampleMoments([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
const DRUG_2 = sampleMoments([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])

describe('welchDifference', () => {
  test("Student's own data", () => {
    const { difference, interval, df, p } = welchDifference(DRUG_2, DRUG_1)
    expect(difference).toBeCloseTo(1.58, 12)
    expect(interval?.low).toBeCloseTo(-0.2054832, 6)
    expect(interval?.high).toBeCloseTo(3.3654832, 6)
    expect(df).toBeCloseTo(17.776, 3)
    expect(p).toBeCloseTo(0.07939, 5)
  })

  test('nothing, one and equal values are told apart', () => {
    const nothing = { difference: null, interval: null, df: null, p: null }
    expect(welchDifference(sampleMoments([]), DRUG_1)).toEqual(nothing)
    expect(welchDifference(sampleMoments([80]), sampleMoments([60, 70]))).toEqual({ ...nothing, difference: 15 })
    expect(welchDifference(sampleMoments([80, 80]), sampleMoments([70, 70]))).toEqual({ ...nothing, difference: 10 })
    expect(welchDifference(sampleMoments([80, 80]), sampleMoments([60, 80])).p).toBeGreaterThan(0)
  })

  test('the other way round the sign turns and nothing else', () => {
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        const there = welchDifference(one, other)
        const back = welchDifference(other, one)
        expect({ df: back.df, p: back.p }).toEqual({ df: there.df, p: there.p })
        if (there.difference !== null) expect((back.difference ?? NaN) + there.difference).toBe(0)
        if (there.interval) expect(back.interval?.low).toBeCloseTo(-there.interval.high, 9)
      }),
    )
  })
})

test('the size of an effect does not depend on the unit, and has none without spread', () => {
  // Hedges & Olkin: 1.58 in pooled standard deviations √((3.2006 + 4.0090) / 2), times 1 − 3 / 71.
  expect(hedgesG(DRUG_2, DRUG_1)).toBeCloseTo((1.58 / Math.sqrt((3.2006 + 4.009) / 2)) * (1 - 3 / 71), 4)
  const inMinutes = ({ n, mean, sd }: typeof DRUG_1) => ({ n, mean: 60 * (mean ?? 0), sd: 60 * (sd ?? 0) })
  expect(hedgesG(inMinutes(DRUG_2), inMinutes(DRUG_1))).toBeCloseTo(hedgesG(DRUG_2, DRUG_1) ?? NaN, 12)
  expect(hedgesG(sampleMoments([1, 1]), sampleMoments([2, 2]))).toBeNull()
  expect(hedgesG(sampleMoments([1]), sampleMoments([2, 3, 4]))).toBeNull()
})

describe('beforeAfter', () => {
  test('one review each still has a rise to be expected', () => {
    const { difference, interval, regression } = beforeAfter(sampleMoments([60]), sampleMoments([80]), population)
    expect({ difference, interval }).toEqual({ difference: 20, interval: null })
    expect(regression?.reliability).toBeCloseTo(36 / 136, 12)
    expect(regression?.expected).toBeCloseTo((100 / 136) * 18, 12)
    expect(regression?.adjusted).toBeCloseTo(20 - (100 / 136) * 18, 12)
  })

  test('without reviews on a side, or without any variance, nothing is expected', () => {
    const [none, some] = [sampleMoments([]), sampleMoments([60, 70])]
    expect(beforeAfter(none, some, population)).toMatchObject({ difference: null, hedgesG: null, regression: null })
    expect(beforeAfter(some, none, population).regression).toBeNull()
    expect(beforeAfter(some, some, { mean: 78, between: 0, within: 0 }).regression).toBeNull()
    expect(beforeAfter(some, some, { mean: 78, between: 0, within: 9 }).regression?.expected).toBe(13)
  })

  test('an agent on the mean is expected to stay there; origin and scale carry over', () => {
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 1, max: 9 }), (before, after, scale) => {
        const { regression } = beforeAfter(before, after, population)
        fc.pre(regression !== null && before.mean !== null)
        expect(beforeAfter(before, after, { ...population, mean: before.mean }).regression?.expected).toBeCloseTo(0, 12)
        const moved = ({ n, mean, sd }: typeof before) => ({ n, mean: scale * (mean ?? 0) + 5, sd: sd && scale * sd })
        const wider = { mean: scale * 78 + 5, between: scale ** 2 * 36, within: scale ** 2 * 100 }
        const result = beforeAfter(moved(before), moved(after), wider).regression
        expect(result?.adjusted).toBeCloseTo(scale * regression.adjusted, 7)
        expect(result?.interval.low).toBeCloseTo(scale * regression.interval.low, 7)
      }),
    )
  })

  test('the worst tenth of agents nobody coached rises by what is expected, and by no more', () => {
    const draw = normalRandom(seededRandom('regression to the mean'))
    const reviews = (truth: number) => sampleMoments(Array.from({ length: 5 }, () => truth + 10 * draw()))
    const agents = Array.from({ length: 5_000 }, () => 78 + 6 * draw()).map((truth) => ({
      before: reviews(truth),
      after: reviews(truth),
    }))
    const worst = agents.toSorted((one, other) => (one.before.mean ?? 0) - (other.before.mean ?? 0)).slice(0, 500)
    const changes = worst.map(({ before, after }) => beforeAfter(before, after, population))
    const rise = sampleMoments(changes.map(({ difference }) => difference)).mean
    const adjusted = sampleMoments(changes.map(({ regression }) => regression?.adjusted ?? null)).mean
    expect(rise).toBeGreaterThan(3)
    expect(Math.abs(adjusted ?? NaN)).toBeLessThan(0.7)
  })

  test('misuse is refused', () => {
    expect(() => beforeAfter(DRUG_1, DRUG_2, { ...population, within: -1 })).toThrow(RangeError)
    expect(() => beforeAfter(DRUG_1, DRUG_2, { ...population, mean: NaN })).toThrow(RangeError)
    expect(() => beforeAfter(DRUG_1, DRUG_2, population, 95)).toThrow(RangeError)
  })
})
