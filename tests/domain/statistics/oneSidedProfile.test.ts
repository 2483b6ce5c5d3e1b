import { meanCI } from '#domain/statistics/meanCI.ts'
import { oneSidedProfile } from '#domain/statistics/oneSidedProfile.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalRandom } from '#domain/sampling/normalRandom.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'

const ofTwo = { rate: 0.1, leastGap: 10, leastCount: 2 }
const gaps = fc.array(fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 20 }), { maxLength: 8 })

// Student 1908, Biometrika 6:1, sleep of the same ten patients under two drugs: t = 4.06 on 9 degrees, p = .0028.
test("Student's own pairs", () => {
  const [test] = oneSidedProfile([meanCI([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])], { ...ofTwo, leastGap: 1 })
  expect(test?.p).toBeCloseTo(0.002833, 6)
  expect(test?.isFlagged).toBe(true)
})

test('too few, no variation and variation by rounding alone are no test and no flag', () => {
  const nothing = { p: null, adjusted: null, isFlagged: false }
  const samples = [[], [40], [20, 20, 20], [80.1 - 70.1, 81.3 - 71.3, 82.2 - 72.2]]
  expect(oneSidedProfile(samples.map((sample) => meanCI(sample)), ofTwo)).toEqual(samples.map(() => nothing))
  expect(oneSidedProfile([])).toEqual([])
  const seven = meanCI([30, 31, 32, 33, 34, 35, 36])
  expect(oneSidedProfile([seven])).toEqual([nothing])
  expect(oneSidedProfile([meanCI([29, 30, 31, 32, 33, 34, 35, 36])])[0]?.isFlagged).toBe(true)
}) // prettier-ignore

test('a sure but small gap is not flagged', () => {
  const [sure] = oneSidedProfile([meanCI([9, 9.1, 9.2, 9.1, 9, 9.1, 9.2, 9.1])])
  expect(sure?.adjusted).toBeLessThan(0.001)
  expect(sure?.isFlagged).toBe(false)
})

test('which dimension is taken off which, and who comes first, changes nothing', () => {
  fc.assert(
    fc.property(gaps, (samples) => {
      const tests = oneSidedProfile(samples.map((sample) => meanCI(sample)), ofTwo)
      const turned = samples.map((sample) => meanCI(sample.map((gap) => -gap))).toReversed()
      expect(oneSidedProfile(turned, ofTwo)).toEqual(tests.toReversed())
    }),
  )
}) // prettier-ignore

test('misuse is refused', () => {
  expect(() => oneSidedProfile([], { ...ofTwo, rate: 10 })).toThrow(RangeError)
})

/** Interactions of an agent exactly on target in all dimensions but outcome, which lies lower by `shortfall`. */
function interactionsOf(draw: () => number, count: number, shortfall: number) {
  return Array.from({ length: count }, () => {
    const ease = 6 * draw()
    return [0, 0, shortfall].map((less) => Math.min(100, Math.max(0, 75 - less + ease + 12 * draw())))
  })
}

/** Every hundredth agent, seen 10 to 26 times. */
const isTrulyOneSided = (agent: number) => agent % 100 === 50

function flaggedAgents(seed: string, shortfall: number): number[] {
  const draw = normalRandom(seededRandom(seed))
  const pairs = [[0, 1], [0, 2], [1, 2]] as const
  const differences = Array.from({ length: 500 }, (_, agent) => {
    const rows = interactionsOf(draw, 8 + (agent % 24), isTrulyOneSided(agent) ? shortfall : 0)
    return pairs.map(([one, other]) => ({ agent, ...meanCI(rows.map((row) => (row[one] ?? 0) - (row[other] ?? 0))) }))
  }).flat()
  const tests = oneSidedProfile(differences)
  return [...new Set(differences.flatMap(({ agent }, at) => (tests[at]?.isFlagged ? [agent] : [])))]
} // prettier-ignore

const repetitions = Array.from({ length: 20 }, (_, at) => `one-sided ${at}`)
const average = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length

test('of 500 agents exactly on target no more than one is flagged on average', () => {
  const flags = repetitions.map((seed) => flaggedAgents(seed, 0).length)
  expect(average(flags)).toBeLessThanOrEqual(1)
})

test('of five truly one-sided agents among them at least four are found each time, and few others', () => {
  const flags = repetitions.map((seed) => flaggedAgents(seed, 30))
  const found = flags.map((agents) => agents.filter(isTrulyOneSided).length)
  expect(Math.min(...found)).toBeGreaterThanOrEqual(4)
  expect(average(flags.map((agents) => agents.length)) - average(found)).toBeLessThanOrEqual(1)
})
