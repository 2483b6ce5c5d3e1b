import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphaDraws, alphaInterval } from '#domain/statistics/alphaInterval.ts'
import { krippendorffAlpha, type Level } from '#domain/statistics/krippendorffAlpha.ts'
import type { RatedUnit } from '#domain/statistics/pairableRatings.ts'

const LEVELS: Level[] = ['nominal', 'ordinal', 'interval', 'ratio']

// Krippendorff 2011, example C: four observers of twelve units, with gaps.
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]
const UNITS = Array.from({ length: 12 }, (_, unit) => OBSERVERS.map((row) => row[unit] ?? null))

test.each([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
  ['ratio', 0.797],
] as const)('%s alpha of Krippendorff’s example is as printed', (level, printed) => {
  expect(krippendorffAlpha(UNITS, level).alpha).toBeCloseTo(printed, 3)
})

test('units rated once count for nothing', () => {
  const { units, ratings } = krippendorffAlpha(UNITS, 'nominal')
  expect({ units, ratings }).toEqual({ units: 11, ratings: 40 })
})

test.each(LEVELS)('%s alpha says nothing of equal ratings, of single ones and of none', (level) => {
  expect(
    krippendorffAlpha(
      [
        [3, 3],
        [3, 3, 3],
      ],
      level,
    ).alpha,
  ).toBeNull()
  expect(krippendorffAlpha([[1], [2], [3, null]], level).alpha).toBeNull()
  expect(krippendorffAlpha([], level)).toEqual({ alpha: null, units: 0, ratings: 0 })
})

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const rated = fc.array(fc.array(rating, { minLength: 3, maxLength: 5 }), { minLength: 4, maxLength: 12 })

test.each(LEVELS)('%s alpha does not ask who rated, nor which unit came first', (level) => {
  fc.assert(
    fc.property(rated, (units) => {
      const turned = units.toReversed().map((unit) => unit.toReversed())
      const [one, other] = [krippendorffAlpha(units, level).alpha, krippendorffAlpha(turned, level).alpha]
      expect(other === null).toBe(one === null)
      expect(other ?? 0).toBeCloseTo(one ?? 0, 10)
      expect(one ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})

test('ordinal alpha knows only the order, interval alpha only the distances', () => {
  fc.assert(
    fc.property(rated, fc.integer({ min: 2, max: 9 }), (units, factor) => {
      const map = (f: (value: number) => number) => units.map((unit) => unit.map((v) => (v === null ? null : f(v))))
      const stretched = krippendorffAlpha(
        map((value) => value ** 3),
        'ordinal',
      ).alpha
      const scaled = krippendorffAlpha(
        map((value) => factor * value - 100),
        'interval',
      ).alpha
      expect(stretched ?? 0).toBeCloseTo(krippendorffAlpha(units, 'ordinal').alpha ?? 0, 10)
      expect(scaled ?? 0).toBeCloseTo(krippendorffAlpha(units, 'interval').alpha ?? 0, 9)
    }),
  )
})

test('an interval comes from its seed, holds alpha and is as wide as Zapf’s bootstrap', () => {
  const many: RatedUnit[] = Array.from({ length: 5 }, () => UNITS).flat()
  const one = alphaInterval(many, 'ordinal', { seed: 'spring' })
  expect(alphaInterval(many, 'ordinal', { seed: 'spring' })).toEqual(one)
  expect(alphaInterval(many, 'ordinal', { seed: 'autumn' })).not.toEqual(one)
  const { alpha } = krippendorffAlpha(many, 'ordinal')
  expect(one.low ?? 1).toBeLessThan(alpha ?? 0)
  expect(one.high ?? 0).toBeGreaterThan(alpha ?? 1)
  expect(one).toMatchObject({ draws: 2000, undefinedDraws: 0 })
})

test('there is no interval under eight units rated twice', () => {
  const units = [...UNITS.slice(0, 7), ...Array.from({ length: 30 }, () => [4, null])]
  expect(alphaInterval(units, 'ordinal', { seed: '' })).toEqual({ low: null, high: null, draws: 0, undefinedDraws: 0 })
})

test('draws whose ratings are all equal are dropped and counted', () => {
  const nearlyEqual: RatedUnit[] = [[1, 2], ...Array.from({ length: 7 }, () => [1, 1])]
  const { undefinedDraws, low } = alphaInterval(nearlyEqual, 'nominal', { seed: 'x', draws: 1000 })
  // The one unit that differs is missed by (7/8)⁸ = 34 % of draws.
  expect(undefinedDraws).toBeGreaterThan(290)
  expect(undefinedDraws).toBeLessThan(400)
  expect(low).not.toBeNull()
})

test('drawing says how far it is, and can be broken off', () => {
  const steps = alphaDraws(UNITS, 'ordinal', { seed: 'x', draws: 500 })
  expect(steps.next()).toEqual({ done: false, value: 50 })
  expect(steps.next()).toEqual({ done: false, value: 100 })
  steps.return({ low: null, high: null, draws: 100, undefinedDraws: 0 })
  expect(steps.next().done).toBe(true)
})

const folder = join(process.env.ACCORD_REAL_DATA ?? '', 'ratings/convabuse_severity')
const isThere = process.env.ACCORD_REAL_DATA !== undefined && existsSync(folder)

test.skipIf(!isThere)(
  `alpha of eight raters’ 8,314 real ratings${isThere ? '' : ' (skipped: ACCORD_REAL_DATA is not set)'}`,
  () => {
    const rows = readFileSync(join(folder, 'ratings_long.csv'), 'utf8').trim().split('\n').slice(1)
    const byItem = new Map<string, Map<string, number>>()
    for (const row of rows) {
      const [item = '', annotator = '', , , severity] = row.split(',')
      const unit = byItem.get(item) ?? new Map<string, number>()
      if (!unit.has(annotator)) unit.set(annotator, Number(severity))
      byItem.set(item, unit)
    }
    const units = [...byItem.values()].map((unit) => [...unit.values()])
    expect({ units: units.length, ratings: units.flat().length }).toEqual({ units: 2790, ratings: 8314 })
    const alphaOf = (level: Level) => krippendorffAlpha(units, level).alpha ?? 0
    expect(Math.abs(alphaOf('nominal') - 0.4301620241294669)).toBeLessThan(1e-9)
    expect(Math.abs(alphaOf('ordinal') - 0.6484362875258595)).toBeLessThan(1e-9)
    expect(Math.abs(alphaOf('interval') - 0.7251555279153075)).toBeLessThan(1e-9)
  },
)
