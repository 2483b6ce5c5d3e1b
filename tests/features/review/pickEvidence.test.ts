import { expect, test } from 'vitest'
import { pickEvidence } from '#features/review/evidence.ts'

const turn = (text: string, startMs: number | null, endMs: number | null) =>
  ({ speaker: 'agent', text, startMs, endMs, at: null }) as const
const transcript = [turn('It was ours, yes.', 102_000, 109_000), turn('A few days.', 252_000, 256_000)]
const pointed = { selection: null, selectedTurn: 0, positionMs: 102_000, isPlayable: true }

test('a selected turn is attached while it is being heard', () => {
  expect(pickEvidence(transcript, pointed)).toMatchObject({ kind: 'turn', turn: 0, label: 'It was ours' })
  expect(pickEvidence(transcript, { ...pointed, positionMs: 101_600 })).toMatchObject({ kind: 'turn', turn: 0 })
})

test('once the recording has gone on, the moment that is heard is attached, not the turn clicked before', () => {
  expect(pickEvidence(transcript, { ...pointed, positionMs: 254_000.4 })).toEqual({
    kind: 'moment',
    ms: 254_000,
    label: '',
  })
})

test('selected words win over what is heard', () => {
  const selection = { turn: 1, start: 2, end: 10 }
  expect(pickEvidence(transcript, { ...pointed, selection, positionMs: 0 })).toMatchObject({
    kind: 'turn',
    ...selection,
  })
})

test('a turn without times, or of a recording that cannot be played, stays selected', () => {
  expect(pickEvidence([turn('Hello.', null, null)], { ...pointed, positionMs: 300_000 })).toMatchObject({ turn: 0 })
  expect(pickEvidence(transcript, { ...pointed, positionMs: 0, isPlayable: false })).toMatchObject({ turn: 0 })
})
