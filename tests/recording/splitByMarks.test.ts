import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimSelection } from '#recording/readSelection.ts'
import { splitByMarks } from '#recording/splitByMarks.ts'

const mark = (start: number, end: number) => ({ turn: 0, start, end, dimension: 'outcome' as const })

test('A marked part stands between two unmarked ones', () => {
  expect(splitByMarks('It was ours, yes.', [mark(3, 6)])).toMatchObject([
    { start: 0, text: 'It ', dimension: null },
    { start: 3, text: 'was', dimension: 'outcome' },
    { start: 6, text: ' ours, yes.', dimension: null },
  ])
})

test('Where two marks overlap, the one that began first keeps its hue', () => {
  const pieces = splitByMarks('abcdef', [{ ...mark(2, 6), dimension: 'friendliness' }, mark(0, 4)])
  expect(pieces.map(({ text, dimension }) => `${text} ${dimension}`)).toEqual([
    'ab outcome',
    'cd outcome',
    'ef friendliness',
  ])
})

test('What was found is told from what is marked, and what is folded from both', () => {
  const pieces = splitByMarks('abcdef', [mark(0, 2)], [{ start: 1, end: 3 }], [{ start: 4, end: 6 }])
  expect(pieces.map(({ text, dimension, isHit, fold }) => [text, dimension, isHit, fold])).toEqual([
    ['a', 'outcome', false, null],
    ['b', 'outcome', true, null],
    ['c', null, true, null],
    ['d', null, false, null],
    ['ef', null, false, 0],
  ])
})

test('No mark ever loses or doubles a letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, ranges) => {
      const pieces = splitByMarks(
        text,
        ranges.map(([start, end]) => mark(start, end)),
      )
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('Blanks at the ends of a selection do not count', () => {
  expect(trimSelection('Right, but no.', 6, 11)).toEqual({ start: 7, end: 10 })
  expect(trimSelection('a   b', 1, 4)).toBeNull()
})

test('Offsets count UTF-16 units, as the contract says', () => {
  expect(trimSelection('🙂 hello', 2, 8)).toEqual({ start: 3, end: 8 })
})
