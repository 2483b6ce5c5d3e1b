import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { scoreInteraction, type ScoredCriterion } from '#domain/scoring/scoreInteraction.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const EQUAL = { friendliness: 1, responsiveness: 1, outcome: 1 }

const rated = (dimension: Dimension, value: number | null, more: Partial<ScoredCriterion> = {}): ScoredCriterion => ({
  dimension,
  type: 'ordinal',
  value,
  weight: 1,
  critical: false,
  ...more,
})

/** One criterion a dimension. */
const three = (f: number | null, r: number | null, o: number | null) => [
  rated('friendliness', f),
  rated('responsiveness', r),
  rated('outcome', o),
]

describe('by example', () => {
  test('ratings 1 to 5 are 0 to 100 points, pass and fail 100 and 0', () => {
    const points = [1, 2, 3, 4, 5].map(
      (value) => scoreInteraction(three(value, null, null), EQUAL).dimensions.friendliness,
    )
    expect(points).toEqual([0, 25, 50, 75, 100])
    const passFail = [0, 1].map(
      (value) => scoreInteraction([rated('outcome', value, { type: 'passfail' })], EQUAL).dimensions.outcome,
    )
    expect(passFail).toEqual([0, 100])
  })

  // The worked case of the method: one dimension at 0 keeps a third of the mean, and a fifth of the balance.
  test('friendly and fast without outcome: mean 66.7, balanced 21.5, weakest 0', () => {
    const score = scoreInteraction(three(5, 5, 1), EQUAL)
    expect(score.weightedMean).toBeCloseTo(66.667, 3)
    expect(score.balanced).toBeCloseTo(10_000 ** (1 / 3), 9)
    expect(score.minimum).toBe(0)
    expect(score.gap).toBeCloseTo(45.122, 3)
    expect(score.overall).toBe(score.balanced)
  })

  test('weights count inside their dimension, and coverage says how much applied', () => {
    const criteria = [
      rated('friendliness', 5, { weight: 3 }),
      rated('friendliness', 1, { weight: 1 }),
      rated('friendliness', null, { weight: 4 }),
      rated('responsiveness', 3),
      rated('outcome', 3),
    ]
    const score = scoreInteraction(criteria, EQUAL)
    expect(score.dimensions.friendliness).toBe(75)
    expect(score.coverage).toEqual({ friendliness: 0.5, responsiveness: 1, outcome: 1 })
  })

  test('a dimension all N/A has no score and leaves the whole without a balance', () => {
    expect(scoreInteraction(three(4, 5, null), EQUAL)).toMatchObject({
      dimensions: { friendliness: 75, responsiveness: 100, outcome: null },
      coverage: { friendliness: 1, responsiveness: 1, outcome: 0 },
      weightedMean: 87.5,
      balanced: null,
      minimum: null,
      gap: null,
      complete: false,
      overall: null,
    })
  })

  test('nothing rated gives nothing, never 0', () => {
    expect(scoreInteraction([], EQUAL)).toMatchObject({
      dimensions: { friendliness: null, responsiveness: null, outcome: null },
      coverage: { friendliness: null, responsiveness: null, outcome: null },
      weightedMean: null,
      balanced: null,
      overall: null,
      complete: false,
    })
  })

  test('a dimension without weight is scored but does not count', () => {
    const score = scoreInteraction(three(5, 1, null), { friendliness: 1, responsiveness: 0, outcome: 0 })
    expect(score).toMatchObject({ dimensions: { responsiveness: 0 }, weightedMean: 100, minimum: 100, complete: true })
  })

  test('a critical failure makes the whole 0 and keeps the parts', () => {
    const critical = { critical: true, weight: 0 }
    const failed = [rated('outcome', 0, { ...critical, type: 'passfail' }), ...three(5, 5, 5)]
    expect(scoreInteraction(failed, EQUAL)).toMatchObject({
      criticalFailed: true,
      overall: 0,
      balanced: expect.closeTo(100, 9),
      dimensions: { outcome: 100 },
    })
    const lowest = [rated('outcome', 1, critical), ...three(5, 5, 5)]
    expect(scoreInteraction(lowest, EQUAL).criticalFailed).toBe(true)
  })

  test('a critical criterion that is N/A, passed or merely low has not failed', () => {
    const critical = { critical: true }
    for (const one of [
      rated('outcome', null, critical),
      rated('outcome', 1, { ...critical, type: 'passfail' }),
      rated('outcome', 2, critical),
    ]) {
      expect(scoreInteraction([one, ...three(5, 5, 5)], EQUAL).criticalFailed).toBe(false)
    }
  })

  test('values off the scale and unusable weights are refused', () => {
    for (const value of [0, 6, 2.5, NaN]) expect(() => scoreInteraction(three(value, 1, 1), EQUAL)).toThrow(RangeError)
    expect(() => scoreInteraction([rated('outcome', 0.5, { type: 'passfail' })], EQUAL)).toThrow(RangeError)
    for (const weight of [-1, NaN, Infinity]) {
      expect(() => scoreInteraction([rated('outcome', 3, { weight })], EQUAL)).toThrow(RangeError)
      expect(() => scoreInteraction(three(3, 3, 3), { ...EQUAL, outcome: weight })).toThrow(RangeError)
    }
  })
})

describe('for any scorecard', () => {
  const weight = fc.constantFrom(0, 0.5, 1, 2, 3, 30)
  const criterion = fc.oneof(
    fc.record({
      dimension: fc.constantFrom(...DIMENSIONS),
      type: fc.constant('ordinal' as const),
      value: fc.constantFrom(1, 2, 3, 4, 5, null),
      weight,
      critical: fc.boolean(),
    }),
    fc.record({
      dimension: fc.constantFrom(...DIMENSIONS),
      type: fc.constant('passfail' as const),
      value: fc.constantFrom(0, 1, null),
      weight,
      critical: fc.boolean(),
    }),
  )
  const scorecard = fc.array(criterion, { maxLength: 14 })
  const positive = fc.constantFrom(0.5, 1, 2, 30)
  const weights = fc.record({ friendliness: positive, responsiveness: positive, outcome: positive })

  test('N/A moves no weight to another dimension', () => {
    fc.assert(
      fc.property(scorecard, weights, fc.nat(), (criteria, dimensionWeights, at) => {
        fc.pre(criteria.length > 0)
        const index = at % criteria.length
        const dropped = criteria[index]?.dimension
        const before = scoreInteraction(criteria, dimensionWeights)
        const after = scoreInteraction(
          criteria.map((one, i) => (i === index ? { ...one, value: null } : one)),
          dimensionWeights,
        )
        for (const dimension of DIMENSIONS.filter((one) => one !== dropped)) {
          expect(after.dimensions[dimension]).toBe(before.dimensions[dimension])
          expect(after.coverage[dimension]).toBe(before.coverage[dimension])
        }
      }),
    )
  })

  test('N/A scores as if the criterion were not on the form', () => {
    fc.assert(
      fc.property(scorecard, weights, (criteria, dimensionWeights) => {
        const withNa = scoreInteraction(criteria, dimensionWeights)
        const without = scoreInteraction(
          criteria.filter(({ value }) => value !== null),
          dimensionWeights,
        )
        expect({ ...withNa, coverage: null }).toEqual({ ...without, coverage: null })
      }),
    )
  })

  test('mean ≥ balance ≥ weakest, with scores floored as the balance floors them', () => {
    fc.assert(
      fc.property(scorecard, weights, fc.constantFrom(0.01, 1), (criteria, dimensionWeights, eps) => {
        const { dimensions, balanced, minimum, weightedMean, gap, complete } = scoreInteraction(
          criteria,
          dimensionWeights,
          eps,
        )
        fc.pre(complete)
        const total = DIMENSIONS.reduce((sum, one) => sum + dimensionWeights[one], 0)
        const floored = DIMENSIONS.map((one) => dimensionWeights[one] * Math.max(dimensions[one] ?? NaN, eps))
        const mean = floored.reduce((sum, one) => sum + one, 0) / total
        expect(balanced).toBeLessThanOrEqual(mean + 1e-9)
        expect(balanced).toBeGreaterThanOrEqual(Math.max(minimum ?? NaN, eps) - 1e-9)
        expect(gap).toBe((weightedMean ?? NaN) - (balanced ?? NaN))
      }),
    )
  })

  test('a better rating never lowers anything', () => {
    fc.assert(
      fc.property(scorecard, weights, fc.nat(), (criteria, dimensionWeights, at) => {
        fc.pre(criteria.length > 0)
        const index = at % criteria.length
        const one = criteria[index]
        fc.pre(one !== undefined && one.value !== null && one.value < (one.type === 'ordinal' ? 5 : 1))
        const before = scoreInteraction(criteria, dimensionWeights)
        const after = scoreInteraction(
          criteria.map((c, i) => (i === index && c.value !== null ? { ...c, value: c.value + 1 } : c)),
          dimensionWeights,
        )
        for (const key of ['weightedMean', 'balanced', 'minimum', 'overall'] as const) {
          // A critical failure says 0 where, without it, nothing could be said.
          if (before[key] === null || after[key] === null) continue
          expect(after[key]).toBeGreaterThanOrEqual(before[key] - 1e-9)
        }
      }),
    )
  })

  test('neither order nor the scale of weights matters', () => {
    fc.assert(
      fc.property(scorecard, weights, (criteria, dimensionWeights) => {
        const before = scoreInteraction(criteria, dimensionWeights)
        const after = scoreInteraction(
          criteria.toReversed().map((one) => ({ ...one, weight: one.weight * 4 })),
          {
            friendliness: dimensionWeights.friendliness * 4,
            responsiveness: dimensionWeights.responsiveness * 4,
            outcome: dimensionWeights.outcome * 4,
          },
        )
        for (const key of ['weightedMean', 'balanced', 'minimum', 'overall'] as const) {
          if (before[key] === null) expect(after[key]).toBeNull()
          else expect(after[key]).toBeCloseTo(before[key], 9)
        }
      }),
    )
  })
})
