import { expect, test } from 'vitest'
import { domainOf, shareOf } from '#ui/trackScale.ts'

test('values lie on the lane by share and stop at its edges', () => {
  expect(shareOf(75, [50, 100])).toBe(50)
  expect(shareOf(20, [50, 100])).toBe(0)
  expect(shareOf(104, [50, 100])).toBe(100)
})

test('a column goes down to the ten below its lowest mark and never under 0', () => {
  expect(domainOf([88, null, 62.5])).toEqual([50, 100])
  expect(domainOf([43])).toEqual([40, 100])
  expect(domainOf([-3])).toEqual([0, 100])
  expect(domainOf([])).toEqual([50, 100])
})
