import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedWidth } from '#domain/calibration/expectedWidth.ts'
import { joinGroups } from '#domain/calibration/joinGroups.ts'
import { type CalibrationFacts, suggestCalibrations } from '#domain/calibration/suggestCalibrations.ts'

const criterion = (criterionId: string, alpha: number | null, half: number | null, units = 20) => ({
  criterionId,
  channels: ['call', 'chat'] as const,
  units,
  isDominated: false,
  alpha,
  low: alpha === null || half === null ? null : alpha - half,
  high: alpha === null || half === null ? null : alpha + half,
})
const suggest = (more: Partial<CalibrationFacts> = {}) =>
  suggestCalibrations({
    criteria: [criterion('known', 0.95, 0.05)],
    groups: [['a', 'b', 'c']],
    newcomers: [],
    version: null,
    reviewerIds: ['a', 'b', 'c'],
    ...more,
  })

test('nothing is suggested where all is known and linked', () => {
  expect(suggest()).toEqual([])
})

test('the criterion with the lowest alpha comes before the one with the widest interval', () => {
  const found = suggest({
    criteria: [criterion('good', 0.9, 0.05), criterion('low', 0.3, 0.2), criterion('wide', 0.7, 0.35, 10)],
  })
  expect(found.map(({ reason }) => ('criterionId' in reason ? [reason.kind, reason.criterionId] : []))).toEqual([
    ['lowest', 'low'],
    ['widest', 'wide'],
  ])
  expect(found[1]?.gain?.width).toBeCloseTo(0.7)
  expect(found[1]?.gain?.expected).toBeCloseTo(0.7 * Math.sqrt(10 / 20))
  expect(found[0]).toMatchObject({ count: 10, channel: null, reviewerIds: ['a', 'b', 'c'] })
})

test('nothing is said of a criterion where nearly all ratings are one', () => {
  expect(suggest({ criteria: [{ ...criterion('verified', 0.29, 0.3), isDominated: true }] })).toEqual([])
})

test('the widest interval is the widest of all, and named once', () => {
  const low = criterion('low', 0.3, 0.4)
  expect(suggest({ criteria: [criterion('wide', 0.7, 0.25), low] }).map(({ reason }) => reason.kind)).toEqual([
    'lowest',
  ])
})

test('so many are suggested that the interval narrows by a tenth, and none where a session cannot do that', () => {
  const counts = (units: number) => suggest({ criteria: [criterion('low', 0.3, 0.3, units)] }).map(({ count }) => count)
  expect(counts(20)).toEqual([10])
  expect(counts(100)).toEqual([24])
  expect(counts(400)).toEqual([])
})

test('a criterion of one channel is suggested on that channel', () => {
  const found = suggest({ criteria: [{ ...criterion('hold', 0.2, 0.1), channels: ['call'] }] })
  expect(found[0]?.channel).toBe('call')
})

test('under eight units no criterion is named, and it is said how many more are needed', () => {
  const found = suggest({ criteria: [criterion('few', 0.1, null, 5), criterion('fewer', 0.9, null, 2)] })
  expect(found).toMatchObject([{ reason: { kind: 'tooFew', units: 5 }, count: 3, gain: null }])
  expect(suggest({ criteria: [] })).toMatchObject([{ reason: { kind: 'tooFew', units: 0 }, count: 8 }])
  // All rated alike: there is nothing to be told, and nothing lacks.
  expect(suggest({ criteria: [criterion('alike', null, null, 30)] })).toEqual([])
})

test('groups with nothing in common are linked by who reviews most in each; newcomers get company', () => {
  const found = suggest({
    groups: [['b', 'c'], ['a']],
    newcomers: [{ reviewerId: 'c', reviews: 4 }],
    version: 3,
  })
  expect(found.map(({ reason, reviewerIds }) => [reason.kind, reviewerIds])).toEqual([
    ['version', ['a', 'b', 'c']],
    ['unlinked', ['b', 'a']],
    ['newcomer', ['c', 'a', 'b']],
  ])
  expect(suggest({ reviewerIds: ['a'], version: 3, newcomers: [{ reviewerId: 'a', reviews: 1 }] })).toEqual([])
})

test('the expected width falls as the root of the units', () => {
  expect(expectedWidth(0.4, 10, 30)).toBeCloseTo(0.2)
  expect(expectedWidth(0.4, 10, 0)).toBe(0.4)
  expect(() => expectedWidth(0.4, 0, 3)).toThrow(RangeError)
})

test('joined groups share nobody, and hold everybody once', () => {
  expect(joinGroups([['a', 'b'], ['c'], [], ['b', 'd']])).toEqual([['a', 'b', 'd'], ['c']])
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 4 }), { maxLength: 8 }), (groups) => {
      const joined = joinGroups(groups)
      expect(joined.flat().toSorted()).toEqual([...new Set(groups.flat())].toSorted())
      for (const group of groups)
        expect(joined.filter((one) => group.some((name) => one.includes(name))).length).toBe(group.length > 0 ? 1 : 0)
    }),
  )
})
