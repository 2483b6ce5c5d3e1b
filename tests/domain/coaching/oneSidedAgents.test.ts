import { expect, test } from 'vitest'
import type { DimensionPair } from '#domain/coaching/dimensionPairs.ts'
import { oneSidedAgents } from '#domain/coaching/oneSidedAgents.ts'
import { usualDifference } from '#domain/coaching/usualDifference.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import type { MeanInterval } from '#domain/statistics/meanInterval.ts'
import { normalRandom } from '#domain/sampling/normalRandom.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

type Differences = Record<DimensionPair, MeanInterval>

/** Interactions of an agent on target, but for an outcome that lies lower by `shortfall`; all forms ask `harder` more of it. */
function agentOf(draw: () => number, count: number, shortfall: number, harder: number): Differences {
  const rows = Array.from({ length: count }, () => {
    const ease = 6 * draw()
    const [f, r, o] = [0, 0, shortfall + harder].map((less) => clip(75 - less + ease + 12 * draw()))
    return { f: f ?? 0, r: r ?? 0, o: o ?? 0 }
  })
  return {
    fr: meanCI(rows.map(({ f, r }) => f - r)),
    fo: meanCI(rows.map(({ f, o }) => f - o)),
    ro: meanCI(rows.map(({ r, o }) => r - o)),
  }
}

const clip = (points: number) => Math.min(100, Math.max(0, points))

/** Every hundredth agent, seen 10 to 26 times as all are. */
const isTrulyOneSided = (agent: number) => agent % 100 === 50

/** The whole rule of the page for 500 agents: what is usual taken off, the test, the correction for many, the least gap. */
function flagged(seed: string, shortfall: number, harder: number): number[] {
  const draw = normalRandom(seededRandom(seed))
  const agents = Array.from({ length: 500 }, (_, at) =>
    agentOf(draw, shortfall === 0 ? 8 : 10 + (at % 17), isTrulyOneSided(at) ? shortfall : 0, harder),
  )
  const usualOf = (pair: DimensionPair) => usualDifference(agents.map((agent) => agent[pair]))
  const found = oneSidedAgents(agents, { fr: usualOf('fr'), fo: usualOf('fo'), ro: usualOf('ro') })
  return found.flatMap((reasons, agent) => reasons.map(() => agent))
}

test.each([0, 12])(
  '500 agents on target yield at most one one-sided flag on average, with an outcome asked %s harder',
  (harder) => {
    const runs = Array.from({ length: 20 }, (_, run) => flagged(`nobody ${run}`, 0, harder).length)
    expect(runs.reduce((sum, count) => sum + count, 0) / runs.length).toBeLessThanOrEqual(1)
  },
)

test.each([0, 12])(
  'of five truly one-sided agents at least four are found, with an outcome asked %s harder',
  (harder) => {
    for (let run = 0; run < 5; run++) {
      const agents = new Set(flagged(`five ${run}`, 25, harder))
      expect([...agents].filter(isTrulyOneSided).length).toBeGreaterThanOrEqual(4)
    }
  },
)

test('what is usual is the middle agent, once there are eight', () => {
  const of = (mean: number, n = 20) => ({ n, mean })
  expect(usualDifference(Array.from({ length: 7 }, () => of(12)))).toBe(0)
  expect(usualDifference([...Array.from({ length: 7 }, () => of(12)), of(90)])).toBe(12)
  expect(usualDifference([...Array.from({ length: 7 }, () => of(12)), of(12, 7)])).toBe(0)
  expect(usualDifference([])).toBe(0)
})
