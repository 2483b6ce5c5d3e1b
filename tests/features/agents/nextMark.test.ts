import { expect, test } from 'vitest'
import { nextMark } from '#features/agents/nextMark.ts'
import { toTrendSeries } from '#features/agents/toTrendSeries.ts'
import { seriesOf } from './weekSeries.ts'

const [only] = toTrendSeries(
  [
    seriesOf('a', [
      ['2026-10-19', 3, 70],
      ['2026-10-26', 0, null],
      ['2026-11-02', 1, 90],
      ['2026-11-09', 1, 90],
    ]),
  ],
  'outcome',
)
const points = only?.points ?? []
const panels = [points, points]

test('arrows skip weeks without reviews', () => {
  expect(nextMark(panels, { panel: 0, index: 2 }, 'ArrowLeft')).toEqual({ panel: 0, index: 0 })
  expect(nextMark(panels, { panel: 0, index: 0 }, 'ArrowRight')).toEqual({ panel: 0, index: 2 })
})

test('arrows stop at the ends, Home and End go there', () => {
  expect(nextMark(panels, { panel: 0, index: 0 }, 'ArrowLeft')).toBeNull()
  expect(nextMark(panels, { panel: 0, index: 3 }, 'ArrowRight')).toBeNull()
  expect(nextMark(panels, { panel: 0, index: 3 }, 'Home')).toEqual({ panel: 0, index: 0 })
  expect(nextMark(panels, { panel: 0, index: 0 }, 'End')).toEqual({ panel: 0, index: 3 })
})

test('up and down change the dimension and keep the week', () => {
  expect(nextMark(panels, { panel: 0, index: 2 }, 'ArrowDown')).toEqual({ panel: 1, index: 2 })
  expect(nextMark(panels, { panel: 0, index: 2 }, 'ArrowUp')).toBeNull()
})

test('the first stop is the newest mark; without any there is none', () => {
  expect(nextMark(panels, { panel: 0, index: Number.POSITIVE_INFINITY }, 'stay')).toEqual({ panel: 0, index: 3 })
  expect(nextMark([[]], { panel: 0, index: 0 }, 'stay')).toBeNull()
})
