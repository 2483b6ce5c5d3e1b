import { expect, test } from 'vitest'
import { alphaDomain, reachOf } from '#ui/trackReach.ts'

test('a range about nothing reaches the furthest end, in whole steps', () => {
  expect(reachOf([-0.4, null, 0.9], { least: 1, step: 0.5 })).toBe(1)
  expect(reachOf([-1.2, 0.3], { least: 1, step: 0.5 })).toBe(1.5)
  expect(reachOf([], { least: 10, step: 5 })).toBe(10)
})

test('agreement below nothing stands where it is, not at nothing', () => {
  expect(alphaDomain([{ alpha: 0.4, low: 0.1 }])).toEqual([0, 1])
  expect(alphaDomain([{ alpha: -0.15, low: null }])).toEqual([-0.2, 1])
  expect(alphaDomain([{ alpha: 0.1, low: -0.45 }])).toEqual([-0.6, 1])
  expect(alphaDomain([{ alpha: null, low: null }])).toEqual([0, 1])
})
