import { ownSignals } from '#domain/transcript/ownSignals.ts'
import type { SoundLanes } from '#domain/transcript/speechFromPeaks.ts'
import { speechFromPeaks } from '#domain/transcript/speechFromPeaks.ts'
import { voicedSpans } from '#domain/transcript/voicedSpans.ts'
import { describe, expect, test } from 'vitest'
import { said } from './turns.ts'

const BUCKET_MS = 50

/** A lane of that many seconds, as loud as `level` in the given stretches of seconds and as `noise` elsewhere. */
function lane(seconds: number, level: number, noise: number, ...loud: [from: number, to: number][]) {
  const peaks = new Uint8Array((seconds * 1000) / BUCKET_MS).fill(noise)
  for (const [from, to] of loud) peaks.fill(level, (from * 1000) / BUCKET_MS, (to * 1000) / BUCKET_MS)
  return { peaks, bucketMs: BUCKET_MS }
}
const SILENT = lane(60, 0, 0)
const seconds = (spans: readonly { startMs: number; endMs: number }[]) =>
  spans.map(({ startMs, endMs }) => [startMs / 1000, endMs / 1000])

describe('a voice', () => {
  test.each([
    ['silence', 0],
    ['a little hiss', 3],
    ['a noisy line', 12],
  ])('is told from %s', (_, noise) => {
    expect(seconds(voicedSpans(lane(60, 120, noise, [5, 9], [30, 32]), SILENT))).toEqual([
      [5, 9],
      [30, 32],
    ])
  })

  test('is found when it is quiet, and when it never stops', () => {
    expect(seconds(voicedSpans(lane(60, 10, 1, [5, 9]), SILENT))).toEqual([[5, 9]])
    expect(seconds(voicedSpans(lane(60, 120, 0, [0, 58]), SILENT))).toEqual([[0, 58]])
  })

  test('goes on over a pause of 300 ms; a click is none', () => {
    expect(seconds(voicedSpans(lane(60, 120, 0, [5, 6], [6.3, 7], [7.35, 8], [20, 20.05]), SILENT))).toEqual([
      [5, 7],
      [7.35, 8],
    ])
  })

  test('is not the echo of the other channel', () => {
    const other = lane(60, 200, 0, [20, 25])
    expect(seconds(voicedSpans(lane(60, 120, 0, [5, 9], [10, 11]), other))).toEqual([
      [5, 9],
      [10, 11],
    ])
    const withEcho = lane(60, 120, 0, [5, 9])
    withEcho.peaks.fill(20, 20 * 20, 25 * 20)
    expect(seconds(voicedSpans(withEcho, other))).toEqual([[5, 9]])
  })

  test('is nowhere in a silent or empty channel', () => {
    expect(voicedSpans(SILENT, SILENT)).toEqual([])
    expect(voicedSpans({ peaks: new Uint8Array(0), bucketMs: BUCKET_MS }, SILENT)).toEqual([])
  })
})

describe('the sound of two channels', () => {
  const left = lane(60, 120, 1, [0, 5], [12, 20]).peaks
  const right = lane(60, 90, 1, [6, 10], [33, 40]).peaks
  const sound = (change: Partial<SoundLanes> = {}): SoundLanes => ({
    lanes: [left, right],
    bucketMs: BUCKET_MS,
    agentSide: 'left',
    ...change,
  })

  test('is measured where the transcript has no times', () => {
    expect(ownSignals('call', [said('agent', null, null), said('customer', null, null)], sound())).toMatchObject({
      source: 'sound',
      latencyMedianMs: 2000,
      longestSilenceMs: 13_000,
      agentWordsPerMinute: null,
      moments: [{ kind: 'silence', startMs: 20_000, endMs: 33_000 }],
    })
  })

  test('is left alone where it has', () => {
    const turns = [said('agent', 0, 1000), said('customer', 2000, 3000)]
    expect(ownSignals('call', turns, sound())).toMatchObject({ source: 'transcript', longestSilenceMs: 1000 })
  })

  test('says who is who by the agent’s side, and nothing when that is not known', () => {
    expect(speechFromPeaks(sound({ agentSide: 'right' }))?.agent).toEqual(speechFromPeaks(sound())?.customer)
    expect(speechFromPeaks(sound({ agentSide: null }))).toBeNull()
    expect(speechFromPeaks(sound({ agentSide: 'mixed' }))).toBeNull()
    expect(speechFromPeaks(sound({ lanes: [left] }))).toBeNull()
    expect(speechFromPeaks(sound({ lanes: [left, SILENT.peaks] }))).toBeNull()
  })
})

test('three hours of two channels are measured within a breath', () => {
  const peaks = Uint8Array.from({ length: (3 * 3600 * 1000) / BUCKET_MS }, (_, index) => (index % 97 < 60 ? 90 : 1))
  const before = performance.now()
  expect(speechFromPeaks({ lanes: [peaks, peaks.toReversed()], bucketMs: BUCKET_MS, agentSide: 'left' })).not.toBeNull()
  expect(performance.now() - before).toBeLessThan(500)
})
