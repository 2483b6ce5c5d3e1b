import { expect, test } from 'vitest'
import type { RatedReview } from '#domain/calibration/ratedReview.ts'
import { alignmentOf, rescoreAlignment } from '#domain/calibration/rescoreAlignment.ts'
import type { Rating } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const [first, second] = threeViews.criteria.filter(({ scale }) => scale === 'ordinal')
const check = threeViews.criteria.find(({ scale }) => scale === 'passFail')

const rated = (reviewerId: string, ratings: readonly (Rating | null)[]): RatedReview => ({
  reviewerId,
  interactionId: 'i',
  answers: Object.fromEntries(
    [first, second, check].map((criterion, at) => [
      criterion?.id ?? '',
      { rating: ratings[at] ?? null, rootCauses: [], note: '', evidence: [] },
    ]),
  ),
  dimensions: { friendliness: null, responsiveness: null, outcome: null },
})
const pair = (month: string, own: (Rating | null)[], lead: (Rating | null)[]) => ({
  month,
  own: rated('own', own),
  lead: rated('lead', lead),
})

test('ratings are compared criterion by criterion, and pass or fail has no near', () => {
  expect(alignmentOf(pair('2026-01', [3, 5, 'pass'], [4, 2, 'pass']), threeViews.criteria)).toEqual({
    exact: { n: 3, k: 1 },
    near: { n: 2, k: 1 },
    difference: 1,
  })
})

test('what one of them did not rate, or called not applicable, is compared with nothing', () => {
  expect(alignmentOf(pair('2026-01', ['na', 4, null], [4, null, 'fail']), threeViews.criteria)).toEqual({
    exact: { n: 0, k: 0 },
    near: { n: 0, k: 0 },
    difference: null,
  })
})

test('criteria of one interaction count once, and months stand in their order', () => {
  const found = rescoreAlignment(
    [pair('2026-02', [3, 3], [4, 4]), pair('2026-01', [3, 2], [3, 3]), pair('2026-02', [2, 2], [4, 4])],
    threeViews.criteria,
  )
  expect(found.exact).toEqual({ n: 6, k: 1 })
  expect(found.difference).toMatchObject({ n: 3, mean: (-1 - 0.5 - 2) / 3 })
  expect(found.months.map(({ month, n, mean }) => [month, n, mean])).toEqual([
    ['2026-01', 1, -0.5],
    ['2026-02', 2, -1.5],
  ])
  expect(rescoreAlignment([], threeViews.criteria)).toMatchObject({ difference: { n: 0, mean: null }, months: [] })
})
