import { expect, test } from 'vitest'
import { EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import { impossibleEvidence } from '#domain/scoring/impossibleEvidence.ts'

const reasons = (evidence: Evidence, recordingMs: number | null = 10_000) =>
  impossibleEvidence({ greeting: { ...EMPTY_ANSWER, evidence: [evidence] } }, { recordingMs, turnLengths: [5] }).map(
    ({ reason }) => reason,
  )

test('a moment may lie two seconds beyond the recording, no more; without one anywhere', () => {
  expect(reasons({ kind: 'moment', ms: 12_000, label: '' })).toEqual([])
  expect(reasons({ kind: 'moment', ms: 12_001, label: '' })).toEqual(['lies beyond the end of the recording'])
  expect(reasons({ kind: 'moment', ms: 12_001, label: '' }, null)).toEqual([])
})

test('a span ends where it begins or later, within the recording', () => {
  expect(reasons({ kind: 'span', startMs: 4, endMs: 4, label: '' })).toEqual([])
  expect(reasons({ kind: 'span', startMs: 4, endMs: 3, label: '' })).toEqual(['ends before it begins'])
  expect(reasons({ kind: 'span', startMs: 4, endMs: 99_000, label: '' })).toEqual([
    'lies beyond the end of the recording',
  ])
})

test('a quote stands in a turn of the transcript', () => {
  expect(reasons({ kind: 'turn', turn: 0, start: 0, end: 5, label: '' })).toEqual([])
  expect(reasons({ kind: 'turn', turn: 0, start: 0, end: 6, label: '' })).toEqual(['lies beyond the end of its turn'])
  expect(reasons({ kind: 'turn', turn: 0, start: 3, end: 2, label: '' })).toEqual(['ends before it begins'])
  expect(reasons({ kind: 'turn', turn: 1, start: 0, end: 1, label: '' })).toEqual([
    'names a turn that the transcript does not have',
  ])
})
