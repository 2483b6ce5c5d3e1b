import { expect, test } from 'vitest'
import { differences } from '../../scripts/oracleCompare.ts'

test('a number may differ by the tolerance, and null is only null', () => {
  expect(differences({ a: 1 }, { a: 1.0005 }, 1e-3)).toEqual([])
  expect(differences({ a: 1 }, { a: 1.002 }, 1e-3)).toEqual(['a: expected 1, got 1.002'])
  expect(differences({ a: null }, { a: 0 }, 1e-3)).toHaveLength(1)
  expect(differences({ a: null }, {}, 1e-3)).toHaveLength(1)
  expect(differences({ a: 0 }, { a: NaN }, 1e-3)).toHaveLength(1)
  expect(differences({ a: 0 }, { a: null }, 1e-3)).toHaveLength(1)
})

test('nested lists and records are compared leaf by leaf, and what the result says beyond is ignored', () => {
  const expected = { ci: [1, [2, null]], flags: { isRising: true } }
  expect(differences(expected, { ci: [1, [2, null]], flags: { isRising: true }, more: 1 }, 0)).toEqual([])
  expect(differences(expected, { ci: [1, [3, null]], flags: { isRising: false } }, 0)).toEqual([
    'ci[1][0]: expected 2, got 3',
    'flags.isRising: expected true, got false',
  ])
  expect(differences([1], [1, 2], 0)).toHaveLength(1)
  expect(differences({ a: {} }, { a: [] }, 0)).toHaveLength(1)
})

test('published values agree to the digits they are printed with', () => {
  expect(differences({ published_wilson: [0.2553, 0.3662] }, { wilson: [0.25529, 0.36621] }, 1e-9)).toEqual([])
  expect(differences({ published_wilson: [0.2553, 0.3662] }, { wilson: [0.25541, 0.36621] }, 1e-9)).toHaveLength(1)
  expect(differences({ published_rounded: { mu: 22.97 } }, { mu: 22.97222 }, 1e-9)).toEqual([])
  expect(differences({ published_rounded: { mu: 22.97 } }, { mu: 22.96222 }, 1e-9)).toHaveLength(1)
  expect(differences({ published: 0.49 }, { published: 0.4915 }, 1e-9)).toEqual([])
  expect(differences({ published_nRejected: 4 }, { nRejected: 4 }, 1e-9)).toEqual([])
})

test('a published value may be rounded either way at a tie, or cut off, but not off by a digit', () => {
  expect(differences({ published_x: [14.44, 1.01] }, { x: [14.445, 1.01] }, 1e-9)).toEqual([])
  expect(differences({ published_x: 47.4115 }, { x: 47.4115682 }, 1e-9)).toEqual([])
  expect(differences({ published_x: 47.4115 }, { x: 47.4114 }, 1e-9)).toHaveLength(1)
})

test('a list shares its digits, so a round number in it is held to them', () => {
  expect(differences({ published_x: [50.6, 49.52] }, { x: [50.64, 49.52] }, 1e-9)).toHaveLength(1)
})
