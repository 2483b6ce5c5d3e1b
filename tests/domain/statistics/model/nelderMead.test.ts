import { expect, test } from 'vitest'
import { nelderMead } from '#domain/statistics/model/nelderMead.ts'

test('it walks down Rosenbrock’s valley', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x ** 2) ** 2 + (1 - x) ** 2
  const { at, value } = nelderMead(valley, [-1.2, 1], 0.5, 1e-7)
  expect(value).toBeLessThan(1e-9)
  expect(at[0]).toBeCloseTo(1, 4)
})

test('where there is no number is no way down', () => {
  const wall = ([x = 0]: readonly number[]) => (x < 1 ? Number.NaN : x)
  expect(nelderMead(wall, [3], 0.5, 1e-7).at[0]).toBeCloseTo(1, 5)
})
