import { expect, test } from 'vitest'
import type { Interaction, TranscriptTurn } from '#contract/interactions.ts'
import { noticeWords } from '#recording/noticeWords.ts'

const turn = (startMs: number | null): TranscriptTurn => ({
  speaker: 'agent',
  text: 'Yes.',
  startMs,
  endMs: null,
  at: null,
})
const recording = { durationMs: 300_000, isPlayable: true, unplayableReason: null } as Interaction['recording']
const said = (part: Partial<Interaction>) =>
  noticeWords({ channel: 'call', recording, transcript: [turn(280_000)], ...part } as Interaction)

test('A recording about as long as its transcript needs no words', () => {
  expect(said({})).toEqual([])
  expect(said({ transcript: [turn(304_000)] })).toEqual([])
  expect(said({ transcript: [turn(null)] })).toEqual([])
})

test('One sentence says that recording and transcript differ in length', () => {
  expect(said({ transcript: [turn(600_000), turn(1_000)] })).toEqual([
    'The transcript goes on to 10:00; the recording is 5:00 long.',
  ])
  expect(said({ transcript: [turn(60_000)] })).toEqual(['The transcript ends at 1:00; the recording is 5:00 long.'])
})
