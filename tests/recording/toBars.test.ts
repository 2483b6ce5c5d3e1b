import { expect, test } from 'vitest'
import { decodePeaks, toBars } from '#recording/toBars.ts'

test('A bar is as high as the loudest bucket within its stretch', () => {
  expect(toBars(Uint8Array.of(1, 9, 3, 4, 200, 6), 100, 600, 3)).toEqual([9, 4, 200])
})

test('Fewer buckets than bars repeat a bucket rather than leave holes', () => {
  expect(toBars(Uint8Array.of(10, 20), 100, 200, 4)).toEqual([10, 10, 20, 20])
})

test('Where the peaks have ended there is silence', () => {
  expect(toBars(Uint8Array.of(50, 50), 100, 400, 4)).toEqual([50, 50, 0, 0])
})

test('A recording without length has flat bars, never NaN', () => {
  expect(toBars(Uint8Array.of(50), 100, 0, 2)).toEqual([0, 0])
})

test('Peaks are read one byte a bucket', () => {
  expect([...decodePeaks(btoa('\u0000\u007f\u00ff'))]).toEqual([0, 127, 255])
})
