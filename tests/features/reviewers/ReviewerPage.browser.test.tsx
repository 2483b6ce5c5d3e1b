import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Rescores } from '#contract/rescores.ts'
import type { Reviewer } from '#contract/reviewers.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { ReviewerPage } from '#features/reviewers/ReviewerPage.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'
import { reviewersAnswer } from './reviewers.ts'

const of = (mean: number) => ({ n: 12, mean, low: mean - 2, high: mean + 2, sd: 3 })
const [first] = threeViews.criteria
const FOUND: Reviewer = {
  name: 'Amara',
  consensus: { friendliness: of(0), responsiveness: of(1), outcome: of(-3.1), balanced: of(-1) },
  sessions: [{ id: 's7', name: 'Evening drops', revealedAt: Date.UTC(2026, 10, 12), interactions: 5, rated: 4 }],
  pairs: [
    {
      interactionId: 'i1',
      at: Date.UTC(2026, 10, 20),
      others: ['Bea'],
      differences: { friendliness: 0, responsiveness: 2, outcome: -4 },
    },
  ],
  criteria: [
    {
      criterionId: first?.id ?? '',
      own: { n: 40, k: 15 },
      others: { n: 200, k: 124 },
      difference: -0.245,
      low: -0.4,
      high: -0.08,
      isDifferent: true,
    },
  ],
}

const difference = { n: 9, mean: -0.5, low: -0.9, high: -0.1, isDegenerate: false }
const RESCORES: Rescores = {
  blind: {
    interactions: 9,
    exact: { n: 81, k: 52 },
    near: { n: 72, k: 67 },
    difference,
    months: [
      { month: '2026-10', ...difference, n: 6 },
      { month: '2026-11', n: 3, mean: -0.4, low: null, high: null, isDegenerate: false },
    ],
  },
  inSight: null,
  pairs: [
    {
      sessionId: 's1',
      interactionId: 'i9',
      at: Date.UTC(2026, 10, 18),
      lead: { id: 'lead', name: 'Ingrid' },
      isBlind: true,
      exact: { n: 9, k: 6 },
      difference: -0.4,
      hasAnswer: true,
    },
  ],
  mayDraw: true,
}

test('a reviewer stands beside those who scored the same, and with what they read differently', async () => {
  answerWith({
    'GET /api/definition': () => ({
      id: 'v1',
      number: 1,
      seriesId: 's1',
      status: 'published',
      publishedAt: 1,
      content: threeViews,
    }),
    'GET /api/reviewers': () => reviewersAnswer(),
    'GET /api/reviewers/amara': () => FOUND,
    'GET /api/reviewers/amara/rescores': () => RESCORES,
  })
  await mountRouted(<ReviewerPage reviewerId="amara" onDrawn={() => {}} />, { grants: ['leadQuality'] })
  await expect.element(page.getByRole('heading', { name: 'Amara', exact: true })).toBeVisible()
  await expect
    .element(page.getByText('3 points stricter than usual, likely 1 to 5, over all dimensions.'))
    .toBeVisible()
  await expect.element(page.getByText('−1.0 points, likely −3.0 to +1.0, n 12', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Became stricter over time' })).toBeVisible()
  await expect.element(page.getByText('−2.1 points, likely −4.0 to −0.2, n 18')).toBeVisible()
  // Three reviews of a month say nothing but that they are three.
  await expect.element(page.getByText('too few to say, n 3')).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Evening drops' })).toHaveAttribute('href', '/calibration/s7')
  await expect.element(page.getByRole('heading', { name: /stricter on outcome$/ })).toBeVisible()
  await expect.element(page.getByRole('row', { name: /Bea.*−4\.0/ })).toBeVisible()
  await expect.element(page.getByText('38% high, others 62%: −24.5 points, likely −40.0 to −8.0')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Stricter than who leads quality' })).toBeVisible()
  await expect.element(page.getByText(/Same rating 64% of 81; on 1–5 at most one step apart 93% of 72/)).toBeVisible()
  await expect.element(page.getByText('−0.4, too few for an interval, n 3')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: '18 Nov' }))
    .toHaveAttribute('href', '/calibration/s1?interaction=i9')
  // The grant opens the numbers, not the interaction.
  expect(page.getByRole('link', { name: '20 Nov' }).elements()).toEqual([])
  await expectNoViolations()
})

test('of a reviewer who is not there it is said once', async () => {
  answerWith({ 'GET /api/reviewers': () => reviewersAnswer() })
  await mountRouted(<ReviewerPage reviewerId="nope" onDrawn={() => {}} />, { grants: ['leadQuality'] })
  await expect.element(page.getByText('Nothing answers GET /api/reviewers/nope.')).toBeVisible()
  expect(page.getByRole('heading').elements()).toHaveLength(1)
})
