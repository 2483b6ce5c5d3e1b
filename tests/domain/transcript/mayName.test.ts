import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNames } from '#domain/transcript/maskNames.ts'
import { mayName } from '#domain/transcript/mayName.ts'

test('a text may name whoever it holds a part of a name of, whatever its spelling', () => {
  expect(mayName('Calls of WEISS in May', ['Jonas Weiß'])).toBe(true)
  expect(mayName('Quality in May', ['Jonas Weiß', 'jonas@example.org', ''])).toBe(false)
})

test('whatever is hidden was asked about before', () => {
  const name = fc.constantFrom(
    'Priya Shah',
    'Öztürk',
    'O’Brien',
    'Will Weiß',
    'Nguyễn',
    'Anne-Marie',
    '田中',
    'A-102',
    'jo@x.org',
  )
  const piece = fc.oneof(
    name,
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' ', 'will', 'Will', 'WEISS', 'jo', 'ANNE'),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.array(name, { minLength: 1 }), (pieces, names) => {
      const text = pieces.join('')
      expect(mayName(text, names) || maskNames(text, names) === text).toBe(true)
    }),
  )
})
