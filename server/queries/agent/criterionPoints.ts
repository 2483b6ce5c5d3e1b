import type { MeanWithInterval } from '#contract/shapes.ts'
import { meanOf } from '#server/queries/overviewCells.ts'

/** In hundredths; what is not here, N/A, counts in no mean. */
const POINTS: Record<string, number> = { 1: 0, 2: 2500, 3: 5000, 4: 7500, 5: 10_000, fail: 0, pass: 10_000 }

/** The mean of one criterion from how often each answer was given. */
export function criterionPoints(counts: Readonly<Record<string, number>>): MeanWithInterval {
  const scored = Object.entries(counts).flatMap(([answer, n]) => {
    const value = POINTS[answer]
    return value === undefined ? [] : [{ value, n }]
  })
  const total = (weigh: (value: number) => number) => scored.reduce((sum, { value, n }) => sum + n * weigh(value), 0)
  return meanOf(
    total(() => 1),
    total((value) => value),
    total((value) => value * value),
  )
}
