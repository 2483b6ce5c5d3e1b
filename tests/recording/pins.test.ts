import { expect, test } from 'vitest'
import type { Interaction, TranscriptTurn } from '#contract/interactions.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { openDraft } from '#features/review/draft.ts'
import { historyReducer, openHistory } from '#features/review/draftHistory.ts'
import { fingerprint } from '#lib/draftStore/fingerprint.ts'
import { turnFinder } from '#recording/findTurn.ts'
import { nextPin } from '#recording/nextPin.ts'
import { withPins } from '#recording/withPins.ts'

const turn = (startMs: number | null): TranscriptTurn => ({
  speaker: 'agent',
  text: 'x',
  startMs,
  endMs: null,
  at: null,
})
const call = (...times: (number | null)[]) => ({ transcript: times.map(turn) }) as Interaction
const timesOf = ({ transcript }: Interaction) => transcript.map(({ startMs }) => startMs)

test('A pinned turn has its time, one with a time of its own keeps it, and a turn that is gone is nobody', () => {
  expect(timesOf(withPins(call(null, 500, null), { 0: 100, 1: 9_000, 7: 5 }))).toEqual([100, 500, null])
  const unpinned = call(null)
  expect(withPins(unpinned, {})).toBe(unpinned)
})

test('Between pins the last one that began is the turn being heard', () => {
  const find = turnFinder(withPins(call(null, null, null, null), { 0: 0, 2: 10_000 }).transcript)
  expect([find(5_000), find(10_000), find(99_000)]).toEqual([0, 2, 2])
})

test('The key pins the selected turn, then one after the other', () => {
  const { transcript } = call(null, 100, null)
  expect(nextPin(transcript, null)).toBe(0)
  expect(nextPin(transcript, 1)).toBe(2)
  expect(nextPin(transcript, 2)).toBe(2)
  expect(nextPin(call(1, 2).transcript, 0)).toBeNull()
})

test('A pin is part of the draft: it can be undone, and changes what has to be saved', () => {
  const card = { definition: threeViews, channel: 'call' as const }
  const opened = openHistory(openDraft(card, { answers: {}, comment: '' }))
  const pinned = historyReducer(card, opened, { type: 'pin', turn: 3, ms: 1_234.6 })
  expect(pinned.present.pins).toEqual({ 3: 1_235 })
  expect(fingerprint(pinned.present)).not.toBe(fingerprint(opened.present))
  expect(historyReducer(card, pinned, { type: 'undo' }).present.pins).toBeUndefined()
  expect(historyReducer(card, pinned, { type: 'pin', turn: 3, ms: null }).present.pins).toEqual({})
})

test('No pins are the same as none kept', () => {
  expect(fingerprint({ answers: {}, comment: '', pins: {} })).toBe(fingerprint({ answers: {}, comment: '' }))
})
