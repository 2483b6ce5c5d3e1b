import { expect, test } from 'vitest'
import { placeWords } from '#domain/interchange/placeWords.ts'
import { readInteraction } from '#domain/interchange/readInteraction.ts'

const said = (...words: string[]) =>
  words.map((text, index) => ({ text, startMs: index * 100, endMs: index * 100 + 90 }))
const places = (text: string, ...words: string[]) => placeWords(text, said(...words)).map(([offset]) => offset)

test('Words are found one after the other, whatever their case', () => {
  expect(places('The cat saw the dog.', 'the', 'cat', 'saw', 'the', 'dog')).toEqual([0, 4, 8, 12, 16])
})

test('A word that the text does not hold is left out and costs no other', () => {
  expect(places('I can do a thing.', 'I', 'uh', 'can', 'a')).toEqual([0, 2, 9])
  expect(placeWords('Yes.', [{ text: 'Yes', startMs: 9, endMs: 1 }])).toEqual([])
})

test('Offsets are those of UTF-16, also after an emoji and in right-to-left text', () => {
  expect(places('🙂 שלום עולם', 'שלום', 'עולם')).toEqual([3, 8])
  expect(places('What? (no)', 'What?', '(no)')).toEqual([0, 6])
})

test('The open format takes words with their times', () => {
  const row = {
    externalId: 'c-1',
    channel: 'call',
    agent: { externalId: 'a' },
    startedAt: '2026-03-01T09:30:00Z',
    transcript: [
      { speaker: 'agent', text: 'Good day', words: said('Good', 'day') },
      { speaker: 'customer', text: 'Hi' },
    ],
  }
  const result = readInteraction(row, 'UTC')
  if (!result.ok) throw new Error(result.message)
  expect(result.unknownFields).toEqual([])
  expect(result.interaction.transcript.map(({ words }) => words)).toEqual([
    [
      [0, 0, 90],
      [5, 100, 190],
    ],
    undefined,
  ])
})
