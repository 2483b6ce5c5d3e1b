import { expect, test } from 'vitest'
import { lengthClass } from '#domain/sampling/lengthClass.ts'

test('what is spoken is measured by the clock, what is written by its turns', () => {
  expect([0, 179_999, 180_000, 600_000].map((ms) => lengthClass('call', ms, 50))).toEqual([
    'short',
    'short',
    'middle',
    'long',
  ])
  expect([1, 5, 6, 15, 16].map((turns) => lengthClass('email', 86_400_000, turns))).toEqual([
    'short',
    'short',
    'middle',
    'middle',
    'long',
  ])
  expect([lengthClass('call', null, 30), lengthClass('chat', 1000, 0)]).toEqual(['unknown', 'unknown'])
})
