import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanHalfWidth } from '#domain/statistics/meanHalfWidth.ts'
import { sampleSizeMean } from '#domain/statistics/sampleSizeMean.ts'
import { sampleSizeProportion } from '#domain/statistics/sampleSizeProportion.ts'

test('a mean takes the numbers of the rule of thumb for a spread of 13 points', () => {
  expect([10, 5, 3].map((halfWidth) => sampleSizeMean(13, halfWidth))).toEqual([9, 29, 75])
})

// Cochran 1977, ch. 4, with t in place of z; R 4.2.2.
test('fewer are needed where there are few in all', () => {
  expect([sampleSizeMean(10, 5), sampleSizeMean(10, 5, 60)]).toEqual([18, 15])
  expect([sampleSizeMean(12, 2), sampleSizeMean(12, 2, 60)]).toEqual([141, 43])
})

test('without spread two show it, and no more than all can be asked for', () => {
  expect(sampleSizeMean(0, 5)).toBe(2)
  expect([0, 1, 2, 3].map((population) => sampleSizeMean(20, 0.001, population))).toEqual([0, 1, 2, 3])
})

// Brown, Cai & DasGupta 2001 compare such sizes; these values are from R 4.2.2.
test('a share takes most in the middle, and few at its ends', () => {
  expect([0.5, 0.9].map((share) => sampleSizeProportion(share, 0.05))).toEqual([381, 141])
  expect(sampleSizeProportion(1, 0.1)).toBe(16)
})

test('what no sample can do is refused', () => {
  expect(() => sampleSizeMean(-1, 5)).toThrow(RangeError)
  expect(() => sampleSizeMean(10, 0)).toThrow(RangeError)
  expect(() => sampleSizeMean(10, 5, Number.NaN)).toThrow(RangeError)
  expect(() => sampleSizeMean(10, 5, 60, 1)).toThrow(RangeError)
  expect(() => sampleSizeProportion(1.1, 0.1)).toThrow(RangeError)
  expect(() => sampleSizeProportion(0.5, 0)).toThrow(RangeError)
})

test('one fewer would not do', () => {
  const input = [fc.double({ min: 0.5, max: 40, noNaN: true }), fc.double({ min: 0.5, max: 30, noNaN: true })] as const
  fc.assert(
    fc.property(...input, fc.integer({ min: 3, max: 5000 }), (sd, halfWidth, population) => {
      const n = sampleSizeMean(sd, halfWidth, population)
      expect(n === population || meanHalfWidth(sd, n, population) <= halfWidth).toBe(true)
      expect(n === 2 || meanHalfWidth(sd, n - 1, population) > halfWidth).toBe(true)
    }),
  )
})
