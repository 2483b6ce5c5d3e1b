import { expect, test } from 'vitest'
import { nextJump, spanAt } from '#recording/nextJump.ts'

const silences = [
  { startMs: 1_000, endMs: 3_000 },
  { startMs: 8_000, endMs: 9_000 },
]
const ways = { loop: null, skipsSilence: true, silences }

test('Playback leaves a silence at its end', () => {
  expect(nextJump(990, 1_006, ways)).toBe(3_000)
  expect(nextJump(3_000, 3_016, ways)).toBeNull()
  expect(nextJump(990, 1_006, { ...ways, skipsSilence: false })).toBeNull()
})

test('A seek into the last moment of a silence is not worth another one', () => {
  expect(nextJump(0, 2_950, ways)).toBeNull()
})

test('A loop goes back to its start, and the silence in it is heard', () => {
  const loop = { startMs: 500, endMs: 2_000 }
  expect(nextJump(990, 1_006, { ...ways, loop })).toBeNull()
  expect(nextJump(1_990, 2_006, { ...ways, loop })).toBe(500)
  expect(nextJump(1_990, Infinity, { ...ways, loop })).toBe(500)
})

test('Whoever seeks past a loop listens on', () => {
  expect(nextJump(5_000, 5_016, { ...ways, loop: { startMs: 500, endMs: 2_000 } })).toBeNull()
})

test('A loop without its end holds nothing', () => {
  expect(nextJump(5_000, 5_016, { ...ways, loop: { startMs: 500, endMs: null } })).toBeNull()
})

test('The span around a moment is found, its end not included', () => {
  expect([999, 1_000, 2_999, 3_000, 8_500, 9_500].map((ms) => spanAt(silences, ms)?.startMs ?? null)).toEqual([
    null,
    1_000,
    1_000,
    null,
    8_000,
    null,
  ])
  expect(spanAt([], 5)).toBeNull()
})
