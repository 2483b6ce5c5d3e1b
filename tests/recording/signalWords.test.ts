import { momentWhen, signalEvidence } from '#recording/signalEvidence.ts'
import { rangeWords, SIGNAL_WORDS } from '#recording/signalWords.ts'
import { describe, expect, test } from 'vitest'

const turn = (startMs: number | null, at: number | null = null) => ({
  speaker: 'agent' as const,
  text: 'so be it',
  startMs,
  endMs: null,
  at,
})
const SILENCE = { kind: 'silence', startMs: 20_482, endMs: 33_982 } as const
const GAP = { kind: 'gap', startMs: Date.UTC(2026, 10, 19, 9, 16), endMs: Date.UTC(2026, 10, 19, 9, 22) } as const

describe('a range', () => {
  test('says a shared unit once, and one number where both ends are alike', () => {
    expect(rangeWords('latencyMedianMs', { low: 612, high: 2100 })).toBe('0.6–2.1 s')
    expect(rangeWords('longestSilenceMs', { low: 8000, high: 75_000 })).toBe('8.0 s–1:15')
    expect(rangeWords('agentTalkShare', { low: 0.45, high: 0.61 })).toBe('45–61%')
    expect(rangeWords('firstReplyMs', { low: 20_000, high: 50_000 })).toBe('0:20–0:50')
    expect(rangeWords('talkOverCount', { low: 0, high: 0.2 })).toBe('0')
  })

  test('is written as the values are', () => {
    expect(SIGNAL_WORDS.latencyP90Ms.format(1350)).toBe('1.4 s')
    expect(SIGNAL_WORDS.longestSilenceMs.format(72_000)).toBe('1:12')
    expect(SIGNAL_WORDS.longestGapMs.format(395_000)).toBe('6:35')
  })
})

describe('a moment', () => {
  const recording = {
    durationMs: 60_000,
    channels: 2,
    mime: 'audio/mpeg',
    isPlayable: true,
    unplayableReason: null,
    agentSide: null,
    bucketMs: 50,
    lanes: [],
  }
  const transcript = [turn(0), turn(5000), turn(33_982), turn(40_000)]

  test('leads to its place in the sound', () => {
    expect(signalEvidence(SILENCE, { transcript, recording })).toEqual({
      kind: 'moment',
      ms: 20_482,
      label: 'silent 13.5 s',
    })
  })

  test('leads to the turn that ended it where there is no sound', () => {
    expect(signalEvidence(SILENCE, { transcript, recording: null })).toMatchObject({ kind: 'turn', turn: 2, end: 8 })
    const written = [turn(null, GAP.startMs), turn(null, GAP.endMs)]
    expect(signalEvidence(GAP, { transcript: written, recording: null })).toMatchObject({
      turn: 1,
      label: 'nothing for 6:00',
    })
  })

  test('leads nowhere when its turn is gone', () => {
    expect(signalEvidence(GAP, { transcript, recording: null })).toBeNull()
  })

  test('says when it was as its channel does', () => {
    expect(momentWhen(SILENCE, 'call', 'Europe/London')).toBe('0:20')
    expect(momentWhen(GAP, 'chat', 'Europe/London')).toBe('09:16')
    expect(momentWhen(GAP, 'email', 'Europe/London')).toBe('19 Nov 09:16')
  })
})
