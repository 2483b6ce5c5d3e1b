import { expect, test } from 'vitest'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import { evidenceMarks } from '#recording/evidenceMarks.ts'
import { evidenceWhen } from '#recording/evidenceWhen.ts'
import { noticeWords } from '#recording/noticeWords.ts'

const turn = (part: Partial<TranscriptTurn>): TranscriptTurn => ({
  speaker: 'agent',
  text: 'It was ours, yes.',
  startMs: null,
  endMs: null,
  at: null,
  ...part,
})
const spoken: Evidence = { kind: 'turn', turn: 0, start: 0, end: 6, label: 'owned it' }
const definition = threeViews
const [criterion] = definition.criteria
const marksOf = (evidence: Evidence[], transcript: TranscriptTurn[]) =>
  evidenceMarks(definition, { [criterion?.id ?? '']: { ...EMPTY_ANSWER, evidence } }, transcript)

test('Words said at a known time are marked in the text and on the time axis, in the hue of their criterion', () => {
  const dimension = criterion?.dimension
  expect(marksOf([spoken], [turn({ startMs: 214_000 })])).toEqual({
    marks: [{ ms: 214_000, dimension, label: 'owned it' }],
    textMarks: [{ turn: 0, start: 0, end: 6, dimension }],
  })
})

test('Words without a time are marked in the text alone', () => {
  const { marks, textMarks } = marksOf([spoken], [turn({})])
  expect([marks.length, textMarks.length]).toEqual([0, 1])
})

test('A span keeps its end', () => {
  const { marks } = marksOf([{ kind: 'span', startMs: 1000, endMs: 5000, label: 'hold' }], [])
  expect(marks[0]).toMatchObject({ ms: 1000, endMs: 5000 })
})

test('Evidence says when it was, in the clock its channel has', () => {
  const when = (evidence: Evidence, transcript: TranscriptTurn[] = []) =>
    evidenceWhen(evidence, transcript, 'Europe/Berlin')
  expect(when({ kind: 'moment', ms: 102_000, label: '' })).toBe('1:42')
  expect(when({ kind: 'span', startMs: 128_000, endMs: 200_000, label: '' })).toBe('2:08–3:20')
  expect(when(spoken, [turn({ startMs: 0 })])).toBe('0:00')
  expect(when(spoken, [turn({ at: Date.UTC(2026, 10, 19, 9, 14) })])).toBe('10:14')
  expect(when(spoken, [turn({})])).toBe('turn 1')
})

test('What cannot be heard or read is said with its reason', () => {
  const recording = {
    durationMs: 1000,
    channels: 1,
    mime: 'audio/x-gsm',
    isPlayable: false,
    unplayableReason: 'Browsers do not play GSM.',
    agentSide: null,
    bucketMs: 10,
    lanes: [],
  }
  expect(noticeWords({ channel: 'call', recording, transcript: [turn({})] })).toEqual([
    'This recording cannot be played here. Browsers do not play GSM.',
  ])
  expect(noticeWords({ channel: 'call', recording: null, transcript: [] })).toHaveLength(2)
  expect(noticeWords({ channel: 'chat', recording: null, transcript: [turn({})] })).toEqual([])
})
