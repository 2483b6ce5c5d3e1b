import { decodePeaks } from '#server/audio/peaksCodec.ts'
import { computePeaks } from '#server/audio/computePeaks.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { mergeSpans } from '#domain/transcript/mergeSpans.ts'
import { ownSignals } from '#domain/transcript/ownSignals.ts'
import type { Span } from '#domain/transcript/span.ts'
import { speechFromPeaks } from '#domain/transcript/speechFromPeaks.ts'
import { speechSignals } from '#domain/transcript/speechSignals.ts'
import { describe, expect, test } from 'vitest'
import { HAS_REAL_DATA, inChunks, NEEDS_REAL_DATA, realCall } from './recordings.ts'

/** Most by which what is heard may differ from what the transcript's times say. */
const NEAR_MS = 110
const NEAR_SHARE = 0.035

describe('the sound of a call agrees with its transcript', () => {
  test.each(SAMPLE_CALLS.map((call) => [call.id, call] as const))('%s', (_, { turns, peaks }) => {
    const said = ownSignals(
      'call',
      turns.map((turn) => ({ ...turn, at: null })),
      null,
    )
    const heard = ownSignals('call', [], { ...decodePeaks(peaks), agentSide: 'left' })
    expect([said.source, heard.source]).toEqual(['transcript', 'sound'])
    for (const name of ['latencyMedianMs', 'latencyP90Ms', 'longestSilenceMs'] as const) {
      expect(Math.abs((heard[name] ?? NaN) - (said[name] ?? NaN)), name).toBeLessThan(NEAR_MS)
    }
    for (const name of ['silenceShare', 'agentTalkShare', 'talkOverShare'] as const) {
      expect(Math.abs((heard[name] ?? NaN) - (said[name] ?? NaN)), name).toBeLessThan(NEAR_SHARE)
    }
    expect(heard.talkOverCount).toBe(said.talkOverCount)
    expect(heard.moments.map(({ kind }) => kind)).toEqual(said.moments.map(({ kind }) => kind))
  })
})

/** Where a side's own file is louder than −36 dB, looked at in steps of 10 ms, pauses of 300 ms bridged. */
function loudSpans(wav: Uint8Array): Span[] {
  const samples = new Int16Array(wav.slice(44, wav.length - (wav.length % 2)).buffer)
  const step = 80
  const loud: Span[] = []
  for (let at = 0; at + step <= samples.length; at += step) {
    const peak = samples.subarray(at, at + step).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    if (peak / 32_768 >= 10 ** (-36 / 20)) loud.push({ startMs: at / 8, endMs: (at + step) / 8 })
  }
  return mergeSpans(loud, 300).filter(({ startMs, endMs }) => endMs - startMs >= 100)
}

test.skipIf(!HAS_REAL_DATA)(
  `a real call of two channels is heard as each side's own file has it${NEEDS_REAL_DATA}`,
  async () => {
    const stereo = await computePeaks(inChunks(realCall('two_channel_human/Auto_Repairs_40_UTC_stereo.mp3'), 65_536))
    const [agent, customer] = ['agent', 'caller'].map((side) =>
      loudSpans(realCall(`two_channel_human/Auto_Repairs_40_UTC_${side}.wav`)),
    )
    const heard = speechFromPeaks({ ...stereo, agentSide: 'left' })
    if (!heard || !agent || !customer) throw new Error('Nothing was heard.')
    expect(likeness(heard.agent, agent, stereo.durationMs)).toBeGreaterThan(0.97)
    expect(likeness(heard.customer, customer, stereo.durationMs)).toBeGreaterThan(0.97)
    const [ours, reference] = [heard, { agent, customer, others: [] }].map(speechSignals)
    for (const name of ['latencyMedianMs', 'latencyP90Ms', 'longestSilenceMs'] as const) {
      expect(Math.abs((ours?.[name] ?? NaN) - (reference?.[name] ?? NaN)), name).toBeLessThan(NEAR_MS)
    }
    expect(Math.abs((ours?.agentTalkShare ?? NaN) - (reference?.agentTalkShare ?? NaN))).toBeLessThan(0.01)
    expect(Math.abs((ours?.silenceShare ?? NaN) - (reference?.silenceShare ?? NaN))).toBeLessThan(0.01)
    expect(ours?.talkOverCount).toBe(reference?.talkOverCount)
  },
  30_000,
)

/** Share of the time for which two say the same. */
function likeness(one: readonly Span[], other: readonly Span[], durationMs: number): number {
  const [a, b] = [one, other].map((spans) => {
    const lane = new Uint8Array(durationMs)
    for (const { startMs, endMs } of spans) lane.fill(1, startMs, endMs)
    return lane
  })
  return (a?.reduce((same, voiced, at) => same + (voiced === b?.[at] ? 1 : 0), 0) ?? 0) / durationMs
}
