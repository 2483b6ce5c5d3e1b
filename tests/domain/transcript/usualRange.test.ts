import { usualRange } from '#domain/transcript/usualRange.ts'
import { expect, test } from 'vitest'

test('the usual range runs from the 10th to the 90th percentile of what was measured', () => {
  expect(usualRange([9, 1, 8, 2, null, 7, 3, 6, 4, 5])).toEqual({ low: 1.8, high: 8.2, n: 9 })
})

test('under eight measured values nothing is usual', () => {
  expect(usualRange([1, 2, 3, 4, 5, 6, 7, null, null])).toBeNull()
  expect(usualRange([])).toBeNull()
})
