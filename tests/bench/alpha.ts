import { alphaInterval } from '#domain/statistics/alphaInterval.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import type { Measure } from './measure.ts'

const UNITS = 500
const RATERS = 6
const DRAWS = 2000

/** Alpha's bootstrap interval over a large calibration. */
export function alphaBench(): Measure[] {
  const below = seededRandom('alpha bench')
  const units = Array.from({ length: UNITS }, () => {
    const level = 1 + below(5)
    return Array.from({ length: RATERS }, () => Math.min(5, Math.max(1, level + below(3) - 1)))
  })
  const start = performance.now()
  const { low, high, draws } = alphaInterval(units, 'ordinal', { seed: 'bench', draws: DRAWS })
  const seconds = (performance.now() - start) / 1000
  return [
    {
      name: 'Ordinal alpha with 2,000 bootstrap draws, 500 units × 6 reviewers',
      value: seconds,
      unit: 's',
      aim: '≤ 1',
      met: seconds <= 1,
      how: `${draws} draws, interval ${low?.toFixed(3)} to ${high?.toFixed(3)}`,
    },
  ]
}
