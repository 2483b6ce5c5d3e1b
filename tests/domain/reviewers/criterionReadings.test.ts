import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criterionReadings } from '#domain/reviewers/criterionReadings.ts'

test('high ratings are held against the others’, without N/A, and only from ten on', () => {
  const [clear, few] = criterionReadings([
    { own: { 1: 18, 4: 2, na: 50 }, others: { 2: 40, 5: 150, pass: 10 } },
    { own: { 4: 9 }, others: { 4: 100 } },
  ])
  expect(clear).toMatchObject({ own: { n: 20, k: 2 }, others: { n: 200, k: 160 }, isDifferent: true })
  expect(clear?.difference).toBeCloseTo(-0.7, 9)
  expect(clear?.high).toBeLessThan(0)
  expect(few).toMatchObject({ own: { n: 9, k: 9 }, difference: null, low: null, high: null, isDifferent: null })
})

test('who reads as the others do is not different, nor where all ratings are high', () => {
  const counts = { 2: 30, 4: 70 }
  const readings = criterionReadings([
    { own: counts, others: counts },
    { own: { 5: 20 }, others: { 5: 90 } },
  ])
  expect(readings.map(({ isDifferent }) => isDifferent)).toEqual([false, false])
  expect(criterionReadings([])).toEqual([])
})

const counts = fc.record({ 1: fc.nat(40), 3: fc.nat(40), 5: fc.nat(40), na: fc.nat(40) })

test('of two sides the differences are each other’s opposite', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(counts, counts), { maxLength: 6 }), (pairs) => {
      const there = criterionReadings(pairs.map(([own, others]) => ({ own, others })))
      const back = criterionReadings(pairs.map(([others, own]) => ({ own, others })))
      for (const [at, { difference, low, isDifferent }] of there.entries()) {
        expect((difference ?? 0) + (back[at]?.difference ?? 0)).toBeCloseTo(0, 9)
        expect((low ?? 0) + (back[at]?.high ?? 0)).toBeCloseTo(0, 9)
        expect(back[at]?.isDifferent).toBe(isDifferent)
      }
    }),
  )
})
