import { betaBinomialEB } from '#domain/statistics/betaBinomialEB.ts'
import { betaPrior } from '#domain/statistics/betaPrior.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const count = fc
  .nat({ max: 30 })
  .chain((trials) => fc.record({ successes: fc.nat({ max: trials }), trials: fc.constant(trials) }))
const counts = fc.array(count, { maxLength: 15 })

describe('betaPrior', () => {
  // Geissler 1889, boys among the first twelve children of 6,115 families in Saxony; Lindsey 1995, Modelling Frequency
  // and Count Data: maximum likelihood alpha = 34.096, beta = 31.572 by a
  // looser search; the likelihood's own peak lies .007 beside it.
  test('the families of Saxony', () => {
    const families = [3, 24, 104, 286, 670, 1_033, 1_343, 1_112, 829, 478, 181, 45, 7]
    const each = families.flatMap((many, successes) => Array.from({ length: many }, () => ({ successes, trials: 12 })))
    const prior = betaPrior(each)
    expect(prior?.alpha).toBeCloseTo(34.096, 1)
    expect(prior?.beta).toBeCloseTo(31.572, 1)
    expect(prior?.isBounded).toBe(false)
  })

  test('agents who differ no more than chance has it are all at the pooled rate', () => {
    const alike = Array.from({ length: 50 }, () => ({ successes: 16, trials: 20 }))
    const prior = betaPrior(alike)
    expect(prior?.isBounded).toBe(true)
    expect((prior?.alpha ?? NaN) + (prior?.beta ?? NaN)).toBeCloseTo(10_000, 6)
    for (const { mean } of betaBinomialEB(alike, 0.8)?.agents ?? []) expect(mean).toBeCloseTo(0.8, 3)
  })

  test('agents who are all or nothing stand at the other end', () => {
    const split = [5, 0, 5].map((successes) => ({ successes, trials: 5 }))
    expect(betaPrior(split)).toMatchObject({ isBounded: true })
  })

  test('where no rate or spread can be told there is none', () => {
    expect(betaPrior([])).toBeNull()
    expect(betaPrior([{ successes: 0, trials: 0 }])).toBeNull()
    expect(betaPrior([{ successes: 9, trials: 9 }, { successes: 4, trials: 4 }])).toBeNull()
    expect(betaPrior([{ successes: 0, trials: 9 }])).toBeNull()
    expect(betaPrior([{ successes: 1, trials: 1 }, { successes: 0, trials: 1 }])).toBeNull()
  }) // prettier-ignore

  test('order and agents never seen play no part, and passes and fails may change places', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const prior = betaPrior(all)
        expect(betaPrior([{ successes: 0, trials: 0 }, ...all.toReversed()])).toEqual(prior)
        const turned = betaPrior(all.map(({ successes, trials }) => ({ successes: trials - successes, trials })))
        if (prior === null) expect(turned).toBeNull()
        else expect((turned?.alpha ?? NaN) / prior.beta).toBeCloseTo(1, 5)
      }),
      { numRuns: 40 },
    )
  }) // prettier-ignore

  test('no prior near it is likelier', () => {
    const all = [[3, 10], [9, 10], [20, 30], [5, 5], [0, 4]].map(([successes = 0, trials = 0]) => ({ successes, trials }))
    const prior = betaPrior(all)
    const likelihood = (alpha: number, beta: number) =>
      all.reduce((sum, { successes, trials }) => {
        for (let k = 0; k < successes; k++) sum += Math.log(alpha + k)
        for (let k = 0; k < trials - successes; k++) sum += Math.log(beta + k)
        for (let k = 0; k < trials; k++) sum -= Math.log(alpha + beta + k)
        return sum
      }, 0)
    const [alpha, beta] = [prior?.alpha ?? NaN, prior?.beta ?? NaN]
    expect(prior?.logLikelihood).toBeCloseTo(likelihood(alpha, beta), 10)
    for (const [a, b] of [[0.99, 1], [1.01, 1], [1, 0.99], [1, 1.01]] as const) {
      expect(likelihood(a * alpha, b * beta)).toBeLessThan(likelihood(alpha, beta))
    }
  }) // prettier-ignore
})

describe('betaBinomialEB', () => {
  // P(Beta(8, 2) < .8) is P(at least 8 of 9 at .8) = .134218 + .301990.
  test('an agent never seen has the prior', () => {
    const [agent] = betaBinomialEB([{ successes: 0, trials: 0 }], 0.8, { alpha: 8, beta: 2 })?.agents ?? []
    expect(agent?.mean).toBeCloseTo(0.8, 12)
    expect(agent?.chanceBelow).toBeCloseTo(0.436208, 6)
  })

  test('the more is seen of an agent the less the others count', () => {
    const prior = { alpha: 8, beta: 2 }
    const seen = [1, 10, 100].map((times) => ({ successes: times, trials: 2 * times }))
    const [few, more, many] = betaBinomialEB(seen, 0.8, prior)?.agents.map(({ mean }) => mean) ?? []
    expect(few).toBeGreaterThan(more ?? NaN)
    expect(more).toBeGreaterThan(many ?? NaN)
    expect(many).toBeCloseTo(0.5143, 4)
  })

  test('a rate lies in its interval, between the agent’s own and that of all', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const result = betaBinomialEB(all, 0.8)
        if (result === null) return
        const pooled = result.alpha / (result.alpha + result.beta)
        for (const [at, { mean, low, high, chanceBelow }] of result.agents.entries()) {
          const { successes = 0, trials = 0 } = all[at] ?? {}
          const own = trials === 0 ? pooled : successes / trials
          expect(mean).toBeGreaterThanOrEqual(Math.min(own, pooled) - 1e-12)
          expect(mean).toBeLessThanOrEqual(Math.max(own, pooled) + 1e-12)
          expect(low).toBeLessThanOrEqual(high)
          expect(chanceBelow).toBeGreaterThanOrEqual(0)
          expect(chanceBelow).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('without a prior to be had there is nothing, and misuse is refused', () => {
    const one = [{ successes: 3, trials: 4 }]
    expect(betaBinomialEB([], 0.8)).toBeNull()
    expect(() => betaBinomialEB([{ successes: 5, trials: 4 }], 0.8)).toThrow(RangeError)
    expect(() => betaBinomialEB(one, 80)).toThrow(RangeError)
    expect(() => betaBinomialEB(one, 0.8, { alpha: 0, beta: 1 })).toThrow(RangeError)
    expect(() => betaBinomialEB(one, 0.8, { alpha: 1, beta: 1 }, 95)).toThrow(RangeError)
  })
})
