import { expect, test } from 'vitest'
import type { Definition } from '#domain/definition/definition.ts'
import { findConcerns } from '#domain/definition/findConcerns.ts'
import { estimateReviewTime } from '#domain/definition/reviewTime.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'

const withWeight = (weight: number): Definition => ({
  ...threeViews,
  dimensions: { ...threeViews.dimensions, outcome: { ...threeViews.dimensions.outcome, weight } },
})

test('the templates raise no concern', () => {
  for (const { definition } of TEMPLATES) expect(findConcerns(definition, null)).toEqual([])
})

test('a dimension under 15 % of the weight is to be confirmed', () => {
  expect(findConcerns(withWeight(0.36), null)).toEqual([])
  expect(findConcerns(withWeight(0.35), null)).toEqual([
    {
      code: 'lowShare:outcome',
      dimension: 'outcome',
      criterionId: null,
      message: '“Outcome” has 14 % of the weight: under 15 % it hardly counts. Is that meant?',
    },
  ])
})

test('of weights that make no share no share is told', () => {
  for (const weight of [0, -5, NaN]) expect(findConcerns(withWeight(weight), null)).toEqual([])
})

test('more criteria than a reviewer has time for is to be confirmed, at the pace that was measured', () => {
  const short = { ...threeViews, reviewMinutes: 3 }
  const onCall = estimateReviewTime(short, null)
  expect(onCall).toMatchObject({ channel: 'call', measuredOn: null, ms: 20_000 * (onCall?.criteria ?? NaN) })
  expect(findConcerns(short, null).map(({ code }) => code)).toEqual(['reviewTime'])
  expect(findConcerns(short, { n: 40, msPerCriterion: 10_000 })).toEqual([])
  expect(findConcerns(short, { n: 9, msPerCriterion: 10_000 })).toHaveLength(1)
  expect(findConcerns({ ...short, reviewMinutes: 2 }, { n: 40, msPerCriterion: 15_000 })[0]?.message).toBe(
    '10 criteria on call take about 3 minutes, at the pace of 40 measured reviews; a reviewer has 2.',
  )
  expect(findConcerns(threeViews, { n: 40, msPerCriterion: 1e9 })).toEqual([])
})

test('a criterion that changes no score is to be confirmed, unless it is critical', () => {
  const [first, ...rest] = threeViews.criteria
  if (!first) throw new Error('the template lost its criteria')
  const weightless = { ...threeViews, criteria: [{ ...first, weight: 0 }, ...rest] }
  expect(findConcerns(weightless, null).map(({ code }) => code)).toEqual([`noWeight:${first.id}`])
})
