import { toHundredths } from '#domain/scoring/toHundredths.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('halves go up, though a float falls just short of them', () => {
  expect([66.665, 1.005, 0.005, 99.995].map((points) => toHundredths(points))).toEqual([6667, 101, 1, 10_000])
  expect([66.66499, 0, 100].map((points) => toHundredths(points))).toEqual([6666, 0, 10_000])
})

test('nothing stays nothing', () => {
  expect(toHundredths(null)).toBeNull()
})

test('stored scores read back as themselves', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (hundredths) => {
      expect(toHundredths(hundredths / 100)).toBe(hundredths)
    }),
  )
})
