import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePeaks, encodePeaks, storedPeaks } from '#server/audio/peaksCodec.ts'

test('peaks survive being stored as JSON', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (lanes, cut) => {
        const peaks = { durationMs: 15_000, channels: lanes.length, bucketMs: 50, lanes, isTruncated: cut }
        const stored = storedPeaks.parse(JSON.parse(JSON.stringify(encodePeaks(peaks))))
        expect(decodePeaks(stored)).toEqual(peaks)
      },
    ),
  )
})

test('an hour of stereo is stored in less than 200 kB', () => {
  const lanes = [new Uint8Array(72_000).fill(255), new Uint8Array(72_000).fill(7)]
  const text = JSON.stringify(
    encodePeaks({ durationMs: 3_600_000, channels: 2, bucketMs: 50, lanes, isTruncated: false }),
  )
  expect(text.length).toBeLessThan(200_000)
})
