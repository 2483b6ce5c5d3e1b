import { expect, test } from 'vitest'
import { exemplarPart, LONGEST_EXEMPLAR_MS } from '#domain/definition/exemplar/exemplarPart.ts'

const turn = (text: string, startMs: number | null, endMs: number | null) => ({
  speaker: 'agent',
  text,
  startMs,
  endMs,
})
const TURNS = [turn('Hello.', 0, 1000), turn('I call you back at four.', 20_000, 23_000), turn('Bye.', 40_000, 41_000)]

test('a span shows what was said in it, and no more than a minute', () => {
  const part = exemplarPart({ kind: 'span', startMs: 21_000, endMs: 300_000, label: '' }, TURNS)
  expect(part.span).toEqual({ startMs: 21_000, endMs: 21_000 + LONGEST_EXEMPLAR_MS })
  expect(part.turns.map(({ text }) => text)).toEqual(['I call you back at four.', 'Bye.'])
})

test('a moment comes with a little of what was before and after it', () => {
  const part = exemplarPart({ kind: 'moment', ms: 1000, label: '' }, TURNS)
  expect(part).toEqual({ span: { startMs: 0, endMs: 13_000 }, turns: [TURNS[0]] })
})

test('marked words are shown alone, heard where their turn is', () => {
  const part = exemplarPart({ kind: 'turn', turn: 1, start: 0, end: 10, label: '' }, TURNS)
  expect(part.span).toEqual({ startMs: 20_000, endMs: 23_000 })
  expect(part.turns.map(({ text }) => text)).toEqual(['I call you'])
})

test('a message has no sound, and a turn that is gone shows nothing', () => {
  const turns = [turn('Thanks!', null, null)]
  expect(exemplarPart({ kind: 'turn', turn: 0, start: 0, end: 7, label: '' }, turns).span).toBeNull()
  expect(exemplarPart({ kind: 'turn', turn: 4, start: 0, end: 7, label: '' }, turns)).toEqual({ span: null, turns: [] })
})

test('where nobody said when a turn ends, it is heard until the next one begins', () => {
  const turns = [turn('Hello.', 0, null), turn('I call you back.', 4000, null), turn('Bye.', 9000, null)]
  const part = exemplarPart({ kind: 'span', startMs: 5000, endMs: 8000, label: '' }, turns)
  expect(part.turns).toEqual([turns[1]])
  expect(exemplarPart({ kind: 'turn', turn: 1, start: 0, end: 4, label: '' }, turns).span).toEqual({
    startMs: 4000,
    endMs: 9000,
  })
  expect(exemplarPart({ kind: 'turn', turn: 2, start: 0, end: 4, label: '' }, turns).span?.startMs).toBe(9000)
})
