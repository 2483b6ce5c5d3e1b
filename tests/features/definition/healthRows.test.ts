import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { healthTitle, toHealthRows } from '#features/definition/healthRows.ts'

const [first, second] = threeViews.criteria
const noted = { n: 40, r: 0.4, low: 0.1, high: 0.6 }
const health = (criterionId: string, message?: string) => ({
  criterionId,
  n: 40,
  notApplicable: { n: 40, k: 10, rate: 0.25, low: 0.14, high: 0.4 },
  ratings: [
    { rating: 1 as const, n: 10 },
    { rating: 5 as const, n: 20 },
  ],
  discrimination: noted,
  others: [],
  disputes: null,
  reasons: message === undefined ? [] : [{ code: 'weak' as const, message }],
})

test('rows keep the order of need, share the ratings given, and leave out what this version does not know', () => {
  const rows = toHealthRows(
    [health(second?.id ?? '', 'Says little.'), health('gone'), health(first?.id ?? '')],
    threeViews,
  )
  expect(rows.map(({ criterion }) => criterion.label)).toEqual([second?.label, first?.label])
  expect(rows.map(({ words }) => words)).toEqual([['Says little.'], ['Nothing speaks for reworking it.']])
  expect(rows[0]?.answers).toEqual([
    { answer: '1', count: 10, share: 1 / 3 },
    { answer: '5', count: 20, share: 2 / 3 },
  ])
  expect(healthTitle(40, rows)).toBe('1 of 2 criteria needs a second look')
})

test('the title claims nothing before there are enough reviews', () => {
  expect(healthTitle(29, [])).toBe('Too early to say: 29 of the 30 reviews needed')
  expect(healthTitle(30, [])).toBe('Nothing speaks for reworking a criterion')
})
