import { normalRandom } from '#domain/sampling/normalRandom.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { clusteredSpearman } from '#domain/statistics/clusteredSpearman.ts'
import { spearmanCI } from '#domain/statistics/spearmanCI.ts'
import { expect, test } from 'vitest'

const below = () => seededRandom('agents')

/** Agents whose score and answer both hang on the agent, and on nothing else. */
function agentsAlike(count: number): [number, number][][] {
  const draw = normalRandom(seededRandom('alike'))
  return Array.from({ length: count }, () => {
    const own = draw()
    return Array.from({ length: 12 }, (): [number, number] => [75 + 8 * own + draw(), 4 + own + 3 * draw()])
  })
}

const width = (interval: { low: number; high: number } | null) => (interval ? interval.high - interval.low : NaN)

test('interactions of one agent are no independent evidence: the interval is wider than if they were', () => {
  const agents = agentsAlike(12)
  const clustered = clusteredSpearman(agents, below(), 0.95, 400)
  const pooled = spearmanCI(agents.flat())
  expect(clustered).toMatchObject({ n: 144, clusters: 12, rho: pooled.rho, undefinedDraws: 0 })
  expect(width(clustered.interval)).toBeGreaterThan(1.2 * width(pooled.interval))
  expect(clusteredSpearman(agents, below(), 0.95, 400)).toEqual(clustered)
  expect(width(clusteredSpearman(agents, below(), 0.8, 400).interval)).toBeLessThan(width(clustered.interval))
})

test('too few agents, and a perfect order, have no interval, and nothing seen nothing', () => {
  expect(clusteredSpearman(Array.from({ length: 9 }, (_, at): [number, number][] => [[at, at]]), below())).toMatchObject({ rho: 1, interval: null })
  expect(clusteredSpearman(agentsAlike(7), below()).interval).toBeNull()
  const nothing = { n: 0, clusters: 0, rho: null, interval: null, undefinedDraws: 0 }
  expect(clusteredSpearman([[], [[null, 4], [80, null]]], below())).toEqual(nothing)
}) // prettier-ignore

test('draws without a correlation are counted and left out', () => {
  // All eight draws miss the only agent who differs in (7/8)⁸ = 34 per cent.
  const agents = Array.from({ length: 8 }, (_, at): [number, number][] => [[at < 1 ? 60 : 80, 1 + (at % 4)]])
  const { interval, undefinedDraws } = clusteredSpearman(agents, below(), 0.95, 400)
  expect(interval?.low).toBeLessThan(interval?.high ?? NaN)
  expect(undefinedDraws).toBeGreaterThan(100)
  expect(undefinedDraws).toBeLessThan(200)
})

test('misuse is refused', () => {
  expect(() => clusteredSpearman([[[NaN, 1]]], below())).toThrow(RangeError)
  expect(() => clusteredSpearman([], below(), 95)).toThrow(RangeError)
  expect(() => clusteredSpearman([], below(), 0.95, 10)).toThrow(RangeError)
})
