import { expect, test } from 'vitest'
import { type CoachingFacts, coachingReasons, type UsualFacts } from '#domain/coaching/coachingReasons.ts'
import { fallingReasons } from '#domain/coaching/fallingReasons.ts'
import { expectedFalse } from '#domain/coaching/expectedFalse.ts'
import { mainDimension } from '#domain/coaching/mainDimension.ts'
import { isCertain } from '#domain/coaching/reasonKeys.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'

const TARGETS = { friendliness: 75, responsiveness: 75, outcome: 75 }
const USUAL: UsualFacts = { differences: { fr: 0, fo: 0, ro: 0 }, critical: { n: 1000, failed: 20 } }
const FLAT = { n: 20, direction: 'flat' as const, slope: 0, low: -1, high: 1 }
const AT = { n: 20, adjusted: 78, se: 4 }
const EVEN = meanCI(Array.from({ length: 20 }, (_, at) => (at % 5) - 2))

/** An agent of whom there is nothing to say, but for what is given. */
const agent = (more: Partial<CoachingFacts> = {}): CoachingFacts => ({
  adjusted: { friendliness: AT, responsiveness: AT, outcome: AT },
  differences: { fr: EVEN, fo: EVEN, ro: EVEN },
  critical: { n: 20, failed: 0 },
  ...more,
})
const reasonsOf = (facts: CoachingFacts) => coachingReasons([facts], USUAL, TARGETS)[0] ?? []

test('of a quiet agent there is nothing to say', () => {
  expect(reasonsOf(agent())).toEqual([])
  expect(coachingReasons([], USUAL, TARGETS)).toEqual([])
})

test('a chance of .90 to be below target is coached, of .70 watched, and of less not mentioned', () => {
  const at = (adjusted: number) =>
    reasonsOf(agent({ adjusted: { friendliness: AT, responsiveness: AT, outcome: { n: 8, adjusted, se: 5 } } }))
  expect(at(75 - 5 * 1.2816)).toMatchObject([{ kind: 'below', level: 'coach', dimension: 'outcome', n: 8 }])
  expect(at(75 - 5 * 1.2815)).toMatchObject([{ kind: 'below', level: 'watch' }])
  expect(at(75 - 5 * 0.5245)).toMatchObject([{ kind: 'below', level: 'watch' }])
  expect(at(75 - 5 * 0.5243)).toEqual([])
})

test('nothing is said from fewer reviews than the minimum, however clear it looks', () => {
  const few = { n: 7, adjusted: 20, se: 1 }
  const apart = meanCI([60, 61, 62, 63, 64, 65, 66])
  const facts = agent({
    adjusted: { friendliness: few, responsiveness: few, outcome: few },
    differences: { fr: apart, fo: apart, ro: apart },
    critical: { n: 9, failed: 9 },
  })
  expect(reasonsOf(facts)).toEqual([])
})

test('without a model nobody is held against the target, and the rest is still seen', () => {
  const apart = meanCI(Array.from({ length: 20 }, (_, at) => 30 + at))
  const facts = agent({
    adjusted: { friendliness: null, responsiveness: null, outcome: null },
    differences: { fr: EVEN, fo: apart, ro: EVEN },
  })
  expect(reasonsOf(facts)).toMatchObject([{ kind: 'oneSided', stronger: 'friendliness', weaker: 'outcome', gap: 39.5 }])
})

test('what is usual is no one-sidedness, and against it the lower dimension may be the higher one', () => {
  const apart = meanCI(Array.from({ length: 20 }, (_, at) => 30 + (at % 3)))
  const facts = agent({ differences: { fr: EVEN, fo: apart, ro: EVEN } })
  const against = (fo: number) =>
    coachingReasons([facts], { ...USUAL, differences: { fr: 0, fo, ro: 0 } }, TARGETS)[0] ?? []
  expect(against(28)).toEqual([])
  const [turned] = against(50)
  expect(turned).toMatchObject({ stronger: 'outcome', weaker: 'friendliness', usual: -50 })
  expect(turned?.kind === 'oneSided' && turned.gap).toBeCloseTo(-30.95, 6)
  expect(turned?.kind === 'oneSided' && turned.low < turned.gap && turned.gap < turned.high).toBe(true)
})

test('falling scores are said, rising and flat ones not', () => {
  const trends = (direction: 'falling' | 'rising' | 'flat', slope: number | null) => {
    const outcome = { n: 20, direction, slope, low: -4, high: -2 }
    return fallingReasons({ friendliness: FLAT, responsiveness: FLAT, outcome })
  }
  expect(trends('falling', -3)).toEqual([
    { kind: 'falling', dimension: 'outcome', n: 20, slope: -3, low: -4, high: -2 },
  ])
  expect(trends('falling', null)).toEqual([])
  expect(trends('rising', 3)).toEqual([])
  expect(trends('flat', -3)).toEqual([])
})

test('failed critical checks count where they are more than chance makes of the usual share', () => {
  expect(reasonsOf(agent({ critical: { n: 20, failed: 5 } }))).toMatchObject([
    { kind: 'critical', n: 20, failed: 5, usual: 0.02 },
  ])
  expect(reasonsOf(agent({ critical: { n: 20, failed: 1 } }))).toEqual([])
  // As many, where it is usual.
  const usual = { ...USUAL, critical: { n: 100, failed: 25 } }
  expect(coachingReasons([agent({ critical: { n: 20, failed: 5 } })], usual, TARGETS)).toEqual([[]])
  // One of ten is not yet a pattern, though it is rare elsewhere.
  const rare = { ...USUAL, critical: { n: 100_000, failed: 1 } }
  expect(coachingReasons([agent({ critical: { n: 10, failed: 1 } })], rare, TARGETS)).toEqual([[]])
})

test('the dimension to talk about is where it is surest that too little arrives', () => {
  const facts = agent({
    adjusted: {
      friendliness: { n: 20, adjusted: 60, se: 5 },
      responsiveness: AT,
      outcome: { n: 20, adjusted: 50, se: 5 },
    },
  })
  expect(mainDimension(reasonsOf(facts))).toBe('outcome')
  expect(mainDimension([])).toBeNull()
  expect(mainDimension(reasonsOf(agent({ critical: { n: 20, failed: 5 } })))).toBeNull()
})

test('the expected false flags are what the chances leave, and the accepted share of the tests', () => {
  const below = { kind: 'below', dimension: 'outcome', n: 20, adjusted: 60, target: 75 } as const
  const falling = { kind: 'falling', dimension: 'outcome', n: 20, slope: -3, low: -4, high: -2 } as const
  const reasons = [
    { ...below, level: 'coach', chance: 0.95 },
    { ...below, level: 'watch', chance: 0.8 },
    falling,
  ] as const
  expect(expectedFalse(reasons)).toBeCloseTo(0.05 + 0.1, 12)
  expect(reasons.map(isCertain)).toEqual([true, false, true])
  expect(expectedFalse([])).toBe(0)
})
