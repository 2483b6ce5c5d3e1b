import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossedREML } from '#domain/statistics/crossedREML.ts'
import { type PartialPosterior, partialPosterior, type SeenBy } from '#domain/statistics/model/partialPosterior.ts'
import { type Observation, reviewCells } from '#domain/statistics/model/reviewCells.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const AGENTS = 8
const REVIEWERS = 4

function fitted(seed: number) {
  const below = seededRandom(`partial ${seed}`)
  const level = Array.from({ length: AGENTS }, () => 50 + below(24))
  const severity = Array.from({ length: REVIEWERS }, () => below(12))
  const scores = Array.from({ length: 120 }, (): Observation => {
    const [agent, reviewer] = [below(AGENTS), below(REVIEWERS)]
    return [agent, reviewer, (level[agent] ?? 0) + (severity[reviewer] ?? 0) + below(10) + below(10)]
  })
  const model = crossedREML(reviewCells(scores, AGENTS, REVIEWERS))
  if (!model) throw new Error('There is no model.')
  const cellsOf = (agent: number): SeenBy[] =>
    model.reviewers.map(({ severity: own }, reviewer) => {
      const theirs = scores.filter(([one, by]) => one === agent && by === reviewer).map(([, , points]) => points)
      return { n: theirs.length, sum: theirs.reduce((sum, one) => sum + one, 0), severity: own }
    })
  return { model, cellsOf }
}

test('from all scores of an agent mean and error are the model’s own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const { model, cellsOf } = fitted(seed)
      model.agents.forEach(({ n, adjusted, se }, agent) => {
        if (n === 0) return
        const found = partialPosterior(model, { n, se }, cellsOf(agent))
        expect(found?.adjusted).toBeCloseTo(adjusted, 6)
        expect(found?.se).toBeCloseTo(se, 9)
      })
    }),
    { numRuns: 20 },
  )
})

test('the fewer scores, the nearer the common level and the wider the doubt', () => {
  const known = { mean: 70, variances: { agents: 25, rest: 100 } }
  const whole = { n: 400, se: 2 }
  const of = (n: number): PartialPosterior | null => partialPosterior(known, whole, [{ n, sum: 90 * n, severity: 5 }])
  expect(of(4)?.adjusted).toBeCloseTo(70 + 0.5 * 15, 9)
  expect(of(400)).toMatchObject({ adjusted: expect.closeTo(84.85, 2), se: expect.closeTo(2, 9), severity: 5 })
  expect(of(1)?.se).toBeGreaterThan(of(4)?.se ?? 0)
  expect(of(4)?.se).toBeGreaterThan(2)
  expect(of(0)).toBeNull()
})

test('where agents do not differ, everybody has the common level', () => {
  const known = { mean: 70, variances: { agents: 0, rest: 100 } }
  const found = partialPosterior(known, { n: 5, se: 1 }, [{ n: 3, sum: 270, severity: 0 }])
  expect(found).toEqual({ adjusted: 70, se: 1, severity: 0 })
})
