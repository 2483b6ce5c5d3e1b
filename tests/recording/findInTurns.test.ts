import { expect, test } from 'vitest'
import { findInTurns, MOST_HITS } from '#recording/findInTurns.ts'
import { spokenWord } from '#recording/spokenWord.ts'

const turns = (...texts: string[]) => texts.map((text) => ({ text }))

test('Words are found whatever their case, in every turn, in order', () => {
  expect(findInTurns(turns('No refund. REFUND!', 'Hm.', 'refunded'), 'Refund')).toEqual([
    { turn: 0, start: 3, end: 9 },
    { turn: 0, start: 11, end: 17 },
    { turn: 2, start: 0, end: 6 },
  ])
})

test('What is typed is text, not a pattern, and one blank is like another', () => {
  expect(findInTurns(turns('cost (net)?', 'cost\n(net)?'), ' cost (net)? ')).toHaveLength(2)
  expect(findInTurns(turns('anything'), '.*')).toEqual([])
  expect(findInTurns(turns('anything'), '  ')).toEqual([])
})

test('Offsets count as the text does, after emoji and letters whose small form is longer', () => {
  expect(findInTurns(turns('🙂İİ refund', 'مرحبا refund'), 'refund').map(({ start }) => start)).toEqual([5, 6])
})

test('A letter in a megabyte of text is found a limited number of times', () => {
  expect(findInTurns(turns('a'.repeat(1_000_000)), 'a')).toHaveLength(MOST_HITS)
})

const turn = { speaker: 'agent' as const, text: 'Good day, all', startMs: 0, endMs: null, at: null }

test('The word being spoken ends before the blank, and is over a breath after it', () => {
  const words: [number, number, number][] = [
    [0, 0, 300],
    [5, 400, 700],
    [10, 3_000, 3_300],
  ]
  const at = (ms: number) => spokenWord({ ...turn, words }, ms)
  expect([at(100), at(350), at(500), at(2_000), at(3_100)]).toEqual([
    { start: 0, end: 4 },
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    null,
    { start: 10, end: 13 },
  ])
  expect(spokenWord(turn, 100)).toBeNull()
})
