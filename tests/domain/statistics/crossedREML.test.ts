import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossedREML } from '#domain/statistics/crossedREML.ts'
import { type Observation, type ReviewCells, reviewCells } from '#domain/statistics/model/reviewCells.ts'
import { onewayREML } from '#domain/statistics/onewayREML.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const AGENTS = 8
const REVIEWERS = 4

/** Reviews of a small place, agents and reviewers truly apart; the same for the same seed. */
function placeOf(seed: number, reviews = 80): Observation[] {
  const below = seededRandom(`place ${seed}`)
  const agentLevel = Array.from({ length: AGENTS }, () => below(24))
  const severity = Array.from({ length: REVIEWERS }, () => below(12))
  return Array.from({ length: reviews }, () => {
    const [agent, reviewer] = [below(AGENTS), below(REVIEWERS)]
    const noise = below(10) + below(10) + below(10)
    return [agent, reviewer, 40 + (agentLevel[agent] ?? 0) + (severity[reviewer] ?? 0) + noise]
  })
}

function modelOf(scores: readonly Observation[], agents = AGENTS, reviewers = REVIEWERS) {
  const model = crossedREML(reviewCells(scores, agents, reviewers))
  if (!model) throw new Error('There is no model.')
  return model
}

const seeds = fc.integer({ min: 0, max: 1e6 })

test('adding points to every score moves the mean and every agent by them, and no variance', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -1000, max: 1000 }), (seed, points) => {
      const scores = placeOf(seed)
      const [plain, moved] = [modelOf(scores), modelOf(scores.map(([a, r, y]): Observation => [a, r, y + points]))]
      expect(moved.mean).toBeCloseTo(plain.mean + points, 4)
      expect(moved.variances.agents).toBeCloseTo(plain.variances.agents, 3)
      moved.agents.forEach(({ adjusted, se }, at) => {
        expect(adjusted).toBeCloseTo((plain.agents[at]?.adjusted ?? 0) + points, 3)
        expect(se).toBeCloseTo(plain.agents[at]?.se ?? 0, 3)
      })
    }),
    { numRuns: 30 },
  )
})

test('in another unit everything is as in points, in that unit', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scores = placeOf(seed)
      const [plain, scaled] = [modelOf(scores), modelOf(scores.map(([a, r, y]): Observation => [a, r, y * 100]))]
      expect(scaled.variances.rest / 1e4).toBeCloseTo(plain.variances.rest, 3)
      scaled.reviewers.forEach(({ severity, se }, at) => {
        expect(severity / 100).toBeCloseTo(plain.reviewers[at]?.severity ?? 0, 3)
        expect(se / 100).toBeCloseTo(plain.reviewers[at]?.se ?? 0, 3)
      })
    }),
    { numRuns: 30 },
  )
})

test('agents and reviewers may change places: the model does not know which is which', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const scores = placeOf(seed)
      const plain = modelOf(scores)
      const turned = modelOf(
        scores.map(([a, r, y]): Observation => [r, a, y]),
        REVIEWERS,
        AGENTS,
      )
      expect(turned.criterion).toBeCloseTo(plain.criterion, 5)
      expect(turned.mean).toBeCloseTo(plain.mean, 3)
      turned.reviewers.forEach(({ severity, se, n }, at) => {
        expect(severity).toBeCloseTo(plain.agents[at]?.effect ?? 0, 3)
        expect(n).toBe(plain.agents[at]?.n)
        expect(se).toBeGreaterThanOrEqual((plain.agents[at]?.conditionalSd ?? 0) - 1e-4)
      })
      turned.agents.forEach(({ effect }, at) => {
        expect(effect).toBeCloseTo(plain.reviewers[at]?.severity ?? 0, 3)
      })
    }),
    { numRuns: 30 },
  )
})

test('the order of the reviews does not matter, nor into how many cells a pair is cut', () => {
  const scores = placeOf(7)
  const whole = reviewCells(scores, AGENTS, REVIEWERS)
  const single: ReviewCells = {
    ...whole,
    agent: scores.map(([agent]) => agent),
    reviewer: scores.map(([, reviewer]) => reviewer),
    n: scores.map(() => 1),
    sum: scores.map(([, , score]) => score),
  }
  const turned = reviewCells(scores.toReversed(), AGENTS, REVIEWERS)
  expect(crossedREML(single)?.criterion).toBeCloseTo(crossedREML(whole)?.criterion ?? 0, 9)
  expect(crossedREML(turned)?.mean).toBeCloseTo(crossedREML(whole)?.mean ?? 0, 6)
})

test('an agent nobody reviewed has the mean, and the spread between agents in the error', () => {
  const model = modelOf(placeOf(3), AGENTS + 1)
  const { n, adjusted, se, reliability } = model.agents[AGENTS] ?? { n: 1, adjusted: 0, se: 0, reliability: 1 }
  expect({ n, reliability }).toEqual({ n: 0, reliability: 0 })
  expect(adjusted).toBeCloseTo(model.mean, 9)
  expect(se).toBeCloseTo(Math.sqrt(model.variances.agents + model.meanSe ** 2), 9)
})

test('who had the strict reviewers is allowed for it', () => {
  // Agents 0 and 1 are as good; the strict reviewer 0 saw most of agent 0, the mild reviewer 1 most of agent 1.
  const each = (agent: number, reviewer: number, times: number): Observation[] =>
    Array.from({ length: times }, (_, at) => [
      agent,
      reviewer,
      70 + (agent % 3) + (reviewer === 0 ? -10 : 10) + (at % 5),
    ])
  const scores = [0, 3, 6, 9].flatMap((agent) => [...each(agent, 0, 16), ...each(agent, 1, 4)])
  const others = [1, 4, 7, 10].flatMap((agent) => [...each(agent, 0, 4), ...each(agent, 1, 16)])
  const third = [2, 5, 8].flatMap((agent) => [...each(agent, 0, 10), ...each(agent, 1, 10)])
  const model = modelOf([...scores, ...others, ...third], 11, 2)
  const [zero, one] = model.agents
  expect((one?.adjusted ?? 0) - (zero?.adjusted ?? 0)).toBeGreaterThan(0)
  expect((one?.adjusted ?? 0) - (zero?.adjusted ?? 0)).toBeLessThan(2)
  expect(model.reviewers[0]?.severity).toBeCloseTo(-10, 0)
})

test('many agents seen unequally often, whose sums are interpolated, come out as with every count by itself', () => {
  const below = seededRandom('unequal')
  const level = Array.from({ length: 120 }, () => below(30))
  const scores = level.flatMap((own, agent) =>
    Array.from({ length: 2 + 3 * agent }, (_, at): Observation => {
      const reviewer = (agent + at * at) % 5
      return [agent, reviewer, 50 + own + 4 * reviewer + below(20) + below(20)]
    }),
  )
  const cells = reviewCells(scores, 120, 5)
  const turned: ReviewCells = {
    ...cells, agents: 5, reviewers: 120, agent: cells.reviewer, reviewer: cells.agent,
  } // prettier-ignore
  // Of the turned place the 120 agents are still eliminated; of this one, joined by reviewers nobody met, they are not.
  const direct = crossedREML({ ...cells, reviewers: 121 })
  const interpolated = crossedREML(cells)
  expect(interpolated?.criterion).toBeCloseTo(direct?.criterion ?? 0, 6)
  expect(interpolated?.variances.agents).toBeCloseTo(direct?.variances.agents ?? 0, 3)
  expect(interpolated?.agents[100]?.se).toBeCloseTo(direct?.agents[100]?.se ?? 0, 5)
  expect(interpolated?.agents[3]?.adjusted).toBeCloseTo(direct?.agents[3]?.adjusted ?? 0, 4)
  expect(crossedREML(turned)?.criterion).toBeCloseTo(direct?.criterion ?? 0, 6)
})

test('one reviewer alone gives the one-way model', () => {
  const cells = reviewCells(
    placeOf(1).map(([agent, , score]): Observation => [agent, 0, score]),
    AGENTS,
    2,
  )
  expect(crossedREML(cells)).toEqual(onewayREML(cells))
  expect(crossedREML(cells)).toMatchObject({ kind: 'oneway', reviewers: [], variances: { reviewers: null } })
})

test('each agent with a reviewer of their own gives no model: nothing tells the two apart', () => {
  expect(
    crossedREML(
      reviewCells(
        placeOf(1).map(([agent, , y]): Observation => [agent, agent, y]),
        8,
        8,
      ),
    ),
  ).toBeNull()
})

test('scores without any rest give no model', () => {
  const scores = [0, 1, 2, 3].flatMap((a) => [0, 1, 2].map((r): Observation => [a, r, 50 + 7 * a + 3 * r * r]))
  expect(crossedREML(reviewCells(scores, 4, 3))).toBeNull()
})

test('impossible cells are refused', () => {
  const cells = reviewCells(placeOf(1), AGENTS, REVIEWERS)
  expect(() => crossedREML({ ...cells, squares: -1 })).toThrow(RangeError)
  expect(() => crossedREML({ ...cells, agents: 2 })).toThrow(RangeError)
  expect(() => reviewCells([[0, 0, Number.NaN]], 1, 1)).toThrow(RangeError)
  expect(() => reviewCells([[0, 1, 5]], 1, 1)).toThrow(RangeError)
})
