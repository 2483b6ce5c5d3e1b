import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { AgentAdjusted } from '#contract/agentAdjusted.ts'
import { AdjustedCard } from '#features/agents/AdjustedCard.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

const LABELS = { friendliness: 'Friendliness', responsiveness: 'Responsiveness', outcome: 'Outcome' }
const part = (n: number) => ({
  raw: { n, mean: 71, low: 67, high: 75, isDegenerate: false },
  adjusted: { mean: 74, low: 70, high: 78 },
  severity: -2.6,
  reviewers: 4,
  strict: { reviewers: 2, reviews: 25 },
  lenient: { reviewers: 0, reviews: 0 },
})
const ADJUSTED: AgentAdjusted = {
  missing: null,
  fit: {
    fromAt: Date.UTC(2026, 7, 22),
    toAt: Date.UTC(2026, 10, 20),
    fittedAt: Date.UTC(2026, 10, 20, 3),
    version: '3fa9c112',
    groups: 2,
    links: 1,
  },
  dimensions: { friendliness: part(40), responsiveness: part(40), outcome: part(4) },
  reviewers: [{ id: 'p', name: 'Peter Nowak', n: 19, severity: -5.2, low: -7, high: -3.4 }],
}

async function open(answer: AgentAdjusted, onOpen: (day: string) => void = () => {}) {
  answerWith({ 'GET /api/agents/a1/adjusted': () => answer })
  await mountRouted(
    <>
      <h1>Daniel Okafor</h1>
      <AdjustedCard agentId="a1" filter={{}} labels={LABELS} timeZone="UTC" fileName="file" onOpen={onOpen} />
    </>,
  )
}

test('both means stand beside each other with their sentence, the days, the model and the warning', async () => {
  const handleOpen = vi.fn<(day: string) => void>()
  await open(ADJUSTED, handleOpen)
  const sentence = 'Two strict reviewers saw most of these; allowing for that: 74, likely 70–78.'
  await expect.element(page.getByText(sentence).first()).toBeVisible()
  expect(page.getByText('Not enough reviews: 4 of the 5 needed.').elements()).toHaveLength(1)
  await expect.element(page.getByText(/22 Aug to 20 Nov/)).toBeVisible()
  await expect.element(page.getByText('Model 3fa9c112, made 20 Nov 03:00.')).toBeVisible()
  await expect.element(page.getByText(/in 2 groups that share no agent/)).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'Peter Nowak n 19 −5.2 −7.0 to −3.4' })).toBeVisible()
  await expectNoViolations()
  await page.getByRole('button', { name: 'n 4: reviews behind Outcome' }).click()
  expect(handleOpen).toHaveBeenCalledWith('2026-08-22')
  await page.getByRole('button', { name: 'Show as table' }).click()
  // Two of each dimension that has enough reviews, under the head.
  expect(page.getByRole('table').getByRole('row').elements()).toHaveLength(5)
  await expectNoViolations()
})

test('where the filters allow no model the card says so and shows no number', async () => {
  await open({ missing: 'filtered', fit: null, dimensions: null, reviewers: null })
  await expect.element(page.getByText(/in all channels or in one/)).toBeVisible()
  expect(page.getByRole('button', { name: 'Show as table' }).elements()).toHaveLength(0)
})
