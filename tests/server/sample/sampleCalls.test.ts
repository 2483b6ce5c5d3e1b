import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computePeaks, type Peaks } from '#server/audio/computePeaks.ts'
import { decodePeaks } from '#server/audio/peaksCodec.ts'
import { sniffAudio } from '#server/audio/sniffAudio.ts'
import type { SampleCall } from '#server/sample/sampleCall.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'

const FOLDER = join(import.meta.dirname, '../../../server/sample/calls')
const each = test.for(SAMPLE_CALLS.map((call) => [call.id, call] as const))

const soundOf = (call: SampleCall) => new Uint8Array(readFileSync(join(FOLDER, `${call.id}.mp3`)))

async function* once(bytes: Uint8Array) {
  yield bytes
}

test('every recording in the folder is listed, and every listed one is there', () => {
  const listed = SAMPLE_CALLS.flatMap(({ id }) => [`${id}.json`, `${id}.mp3`])
  expect(readdirSync(FOLDER).toSorted()).toEqual(listed.toSorted())
  expect(SAMPLE_CALLS.length).toBeGreaterThanOrEqual(8)
})

test('the recordings together stay small enough to ship', () => {
  const bytes = SAMPLE_CALLS.reduce((sum, { id }) => sum + statSync(join(FOLDER, `${id}.mp3`)).size, 0)
  expect(bytes).toBeLessThan(2_600_000)
})

each('%s has the peaks of its recording, which browsers play', async ([, call]) => {
  const sound = soundOf(call)
  expect(sniffAudio(sound)).toMatchObject({ container: 'mp3', channels: 2, sampleRate: 22_050, isPlayable: true })
  const peaks = await computePeaks(once(sound))
  expect(decodePeaks(call.peaks)).toEqual(peaks)
  expect(peaks).toMatchObject({ durationMs: call.durationMs, channels: 2, isTruncated: false })
  expect(call.durationMs).toBeGreaterThan(60_000)
  expect(call.durationMs).toBeLessThan(110_000)
})

each('%s has turns in order, within the recording', ([, { turns, durationMs }]) => {
  turns.forEach(({ startMs, endMs, text }, i) => {
    expect(text).not.toBe('')
    expect(startMs).toBeGreaterThanOrEqual(turns[i - 1]?.startMs ?? 0)
    expect(endMs).toBeGreaterThan(startMs)
  })
  expect(turns.at(-1)?.endMs).toBeLessThan(durationMs)
  expect(new Set(turns.map(({ speaker }) => speaker)).size).toBe(2)
})

each('%s sounds on the left while the agent speaks and on the right while the customer does', ([, call]) => {
  const peaks = decodePeaks(call.peaks)
  for (const turn of call.turns) {
    const own = turn.speaker === 'agent' ? 0 : 1
    expect(loudest(peaks, own, turn.startMs, turn.endMs)).toBeGreaterThan(100)
    const isTalkedOver = call.turns.some((other) => other !== turn && overlaps(other, turn))
    if (!isTalkedOver) expect(loudest(peaks, 1 - own, turn.startMs + 100, turn.endMs - 100)).toBeLessThan(25)
  }
})

each('%s starts and ends its turns where their sound does', ([, call]) => {
  const peaks = decodePeaks(call.peaks)
  call.turns.forEach((turn) => {
    const own = turn.speaker === 'agent' ? 0 : 1
    expect(loudest(peaks, own, turn.startMs, turn.startMs + 150)).toBeGreaterThan(12)
    const others = call.turns.filter(({ speaker }) => speaker === turn.speaker)
    const next = others[others.indexOf(turn) + 1]?.startMs ?? call.durationMs
    if (next - turn.endMs > 300) expect(loudest(peaks, own, turn.endMs + 100, next - 100)).toBeLessThan(25)
  })
})

test('one call has a long silence, and in one the agent cuts in', () => {
  const gaps = (call: SampleCall | undefined) =>
    call?.turns.slice(1).map((turn, i) => turn.startMs - (call.turns[i]?.endMs ?? 0)) ?? []
  const find = (id: string) => SAMPLE_CALLS.find((call) => call.id === id)
  expect(Math.max(...gaps(find('long-hold')))).toBeGreaterThan(12_000)
  expect(gaps(find('talked-over')).filter((gap) => gap < -300).length).toBeGreaterThanOrEqual(4)
})

function overlaps(a: { startMs: number; endMs: number }, b: { startMs: number; endMs: number }): boolean {
  return a.startMs < b.endMs + 100 && b.startMs < a.endMs + 100
}

function loudest({ lanes, bucketMs }: Peaks, lane: number, fromMs: number, toMs: number): number {
  const buckets = lanes[lane]?.subarray(Math.floor(fromMs / bucketMs), Math.ceil(toMs / bucketMs)) ?? []
  return Math.max(0, ...buckets)
}
