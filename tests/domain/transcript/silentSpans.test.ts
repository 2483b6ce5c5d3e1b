import { expect, test } from 'vitest'
import { silentSpans } from '#domain/transcript/silentSpans.ts'
import { totalMs } from '#domain/transcript/totalMs.ts'

const BUCKET = 50
/** A lane from stretches of seconds and loudness. */
const lane = (...stretches: [seconds: number, peak: number][]) =>
  Uint8Array.from(stretches.flatMap(([seconds, peak]) => Array.from({ length: (seconds * 1000) / BUCKET }, () => peak)))

test('Silence is where neither side speaks, trimmed so that no word is cut', () => {
  const agent = lane([10, 120], [8, 2], [2, 120])
  const customer = lane([13, 3], [1, 90], [6, 3])
  expect(silentSpans([agent, customer], BUCKET, 20_000)).toEqual([
    { startMs: 10_300, endMs: 12_700 },
    { startMs: 14_300, endMs: 17_700 },
  ])
})

test('Silence at either end reaches to the end', () => {
  const spans = silentSpans([lane([5, 1], [5, 200], [5, 1])], BUCKET, 15_000)
  expect(spans).toEqual([
    { startMs: 0, endMs: 4_700 },
    { startMs: 10_300, endMs: 15_000 },
  ])
  expect(totalMs(spans)).toBe(9_400)
})

test('Pauses under two seconds belong to speaking', () => {
  expect(silentSpans([lane([5, 200], [1.9, 0], [5, 200])], BUCKET, 11_900)).toEqual([])
})

test('A humming line is silent where nobody speaks over it', () => {
  expect(silentSpans([lane([10, 20], [10, 160], [10, 20])], BUCKET, 30_000)).toEqual([
    { startMs: 0, endMs: 9_700 },
    { startMs: 20_300, endMs: 30_000 },
  ])
})

test('A click in a long silence does not break it', () => {
  const clicked = lane([5, 200], [10, 1], [5, 200])
  clicked[200] = 180
  expect(silentSpans([clicked], BUCKET, 20_000)).toHaveLength(1)
})

test('Quiet speech is no silence beside a loud one', () => {
  expect(silentSpans([lane([10, 200], [10, 1]), lane([10, 1], [10, 30])], BUCKET, 20_000)).toEqual([])
})

test('Nothing to judge by, nothing silent', () => {
  expect(silentSpans([], BUCKET, 10_000)).toEqual([])
  expect(silentSpans([new Uint8Array()], BUCKET, 0)).toEqual([])
  expect(silentSpans([lane([5, 0])], 0, 5000)).toEqual([])
})
