import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepWords } from '#features/review/stepWords.ts'

const TEXT = '  It usually takes a few days. '
const said = (at: { start: number; end: number } | null) => at && TEXT.slice(at.start, at.end)
const press = (...keys: [1 | -1, boolean][]) =>
  keys.reduce<{ start: number; end: number } | null>((at, [step, more]) => stepWords(TEXT, at, step, more), null)

test('arrows go from word to word and stop at the ends', () => {
  expect(said(press([1, false]))).toBe('It')
  expect(said(press([1, false], [1, false]))).toBe('usually')
  expect(said(press([1, false], [-1, false]))).toBe('It')
  expect(said(press([-1, false]))).toBe('days.')
  expect(said(press([-1, false], [1, false]))).toBe('days.')
})

test('with shift the selection grows and shrinks at its end, never below a word', () => {
  expect(said(press([1, false], [1, true], [1, true]))).toBe('It usually takes')
  expect(said(press([1, false], [1, true], [-1, true], [-1, true]))).toBe('It')
})

test('whatever is pressed, whole words are selected', () => {
  const keys = fc.array(fc.tuple(fc.constantFrom(1 as const, -1 as const), fc.boolean()), { minLength: 1 })
  fc.assert(
    fc.property(keys, (pressed) => {
      const words = said(press(...pressed)) ?? ''
      expect(words).toBe(words.trim())
      expect(words).not.toBe('')
      expect(` ${TEXT.trim()} `).toContain(` ${words} `)
    }),
  )
  expect(stepWords(' ', null, 1, false)).toBeNull()
})
