import { expect, test } from 'vitest'
import { toCountPoints } from '#features/agents/toCountPoints.ts'
import { toPlotPoints } from '#features/agents/toPlotPoints.ts'
import { toTrendSeries } from '#features/agents/toTrendSeries.ts'
import { seriesOf } from './weekSeries.ts'

test('weeks are counted from the first one and keep their raw values', () => {
  const [first] = toTrendSeries(
    [
      seriesOf('a', [
        ['2026-11-02', 6, 66.666],
        ['2026-11-09', 2, 80.25],
      ]),
    ],
    'outcome',
  )
  expect(first?.points).toEqual([
    {
      x: 0,
      week: '2026-11-02',
      seriesId: 'a',
      n: 6,
      mean: 66.666,
      low: 60.666,
      high: 72.666,
      interval: [60.666, 72.666],
      isDegenerate: false,
    },
    expect.objectContaining({ x: 1, mean: 80.25, low: null, high: null, interval: null }),
  ])
})

test('a week without reviews is a gap, whether the answer holds it with n = 0 or leaves it out', () => {
  const [only] = toTrendSeries(
    [
      seriesOf('a', [
        ['2026-10-19', 3, 70],
        ['2026-10-26', 0, null],
        ['2026-11-09', 1, 90],
      ]),
    ],
    'outcome',
  )
  expect(only?.points.map(({ x, n, mean }) => [x, n, mean])).toEqual([
    [0, 3, 70],
    [1, 0, null],
    [2, 0, null],
    [3, 1, 90],
  ])
})

test('weeks over the turn of summer time and of the year lie one apart', () => {
  const weeks = ['2026-10-19', '2026-10-26', '2026-12-28', '2027-01-04'] as const
  const [only] = toTrendSeries(
    [
      seriesOf(
        'a',
        weeks.map((week) => [week, 1, 50]),
      ),
    ],
    'friendliness',
  )
  expect(only?.points.filter(({ n }) => n > 0).map(({ x }) => x)).toEqual([0, 1, 10, 11])
})

test('a new definition starts a new series half a week before its first week, and no line joins the two', () => {
  const series = toTrendSeries(
    [
      seriesOf(
        'new',
        [
          ['2026-11-09', 2, 60],
          ['2026-11-16', 2, 61],
        ],
        '2026-11-09',
      ),
      seriesOf('old', [
        ['2026-10-26', 2, 80],
        ['2026-11-02', 2, 81],
      ]),
    ],
    'outcome',
  )
  expect(series.map(({ seriesId, startsAtX }) => [seriesId, startsAtX])).toEqual([
    ['old', null],
    ['new', 1.5],
  ])
  expect(toPlotPoints(series).map(({ x, mean }) => [x, mean])).toEqual([
    [0, 80],
    [1, 81],
    [1.5, null],
    [2, 60],
    [3, 61],
  ])
})

test('intervals are clipped for drawing only', () => {
  const [only] = toTrendSeries([seriesOf('a', [['2026-11-02', 5, 98]])], 'outcome')
  expect(only?.points[0]).toMatchObject({ high: 104, interval: [92, 100] })
})

test('reviews of a week are counted over both series', () => {
  const points = toCountPoints([
    seriesOf('old', [['2026-11-02', 2, 80]]),
    seriesOf(
      'new',
      [
        ['2026-11-02', 1, 60],
        ['2026-11-16', 4, 60],
      ],
      '2026-11-02',
    ),
  ])
  expect(points.map(({ x, n }) => [x, n])).toEqual([
    [0, 3],
    [1, 0],
    [2, 4],
  ])
})

test('no series is no points', () => {
  expect(toTrendSeries([], 'outcome')).toEqual([])
  expect(toTrendSeries([seriesOf('a', [])], 'outcome')).toEqual([])
  expect(toCountPoints([])).toEqual([])
})
