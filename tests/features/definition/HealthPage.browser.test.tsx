import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { HealthPage } from '#features/definition/HealthPage.tsx'
import type { HealthSearch } from '#features/definition/healthSearch.ts'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

const [first] = threeViews.criteria
if (!first) throw new Error('The template has no criteria.')

const version = { id: 'v', number: 3, seriesId: 's', status: 'published', publishedAt: 1, content: threeViews }
const health = {
  n: 40,
  criteria: [
    {
      criterionId: first.id,
      n: 40,
      notApplicable: { n: 40, k: 10, rate: 0.25, low: 0.14, high: 0.4 },
      ratings: [
        { rating: 1, n: 10 },
        { rating: 5, n: 20 },
      ],
      discrimination: { n: 30, r: 0.4, low: 0.1, high: 0.6 },
      others: [],
      disputes: null,
      reasons: [],
    },
  ],
  halo: [],
}

function Place() {
  const [search, setSearch] = useState<HealthSearch>({})
  return <HealthPage search={search} onSearch={setSearch} />
}

afterEach(() => void vi.restoreAllMocks())

test('marks of a criterion open the reviews behind them, which are narrowed rating by rating', async () => {
  const { asked } = answerWith({
    'GET /api/definition': () => version,
    'GET /api/definition/health': () => health,
    'GET /api/reviews': () => ({ items: [], next: null, total: 0 }),
  })
  const lastAsked = () => {
    const { searchParams } = new URL(asked.findLast((each) => each.startsWith('/api/reviews')) ?? '', location.href)
    return Object.fromEntries([...searchParams].filter(([name]) => name !== 'limit'))
  }
  await mountRouted(<Place />, { roles: ['leadership'] })
  const all = page.getByRole('button', { name: /10 rated 1, 20 rated 5/ })
  await expect.element(all).toBeVisible()
  await expectNoViolations()
  all.element().focus()
  await userEvent.keyboard('{Enter}')
  const panel = page.getByRole('dialog', { name: first.label })
  await expect.element(panel.getByText(/n 40, one review for each interaction/)).toBeVisible()
  await expect.element(panel.getByText('No reviews here that you may see.')).toBeVisible()
  expect(lastAsked()).toEqual({ seriesId: 's', ofRecord: 'true', criterionId: first.id })
  await expectNoViolations()
  await panel.getByRole('button', { name: '1 10' }).click()
  await expect.element(panel.getByRole('button', { name: '1 10' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => lastAsked().rating).toBe('1')
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await page.getByRole('button', { name: /25% 14–40/ }).click()
  await expect.poll(() => lastAsked().rating).toBe('na')
  await expect.element(panel.getByRole('button', { name: 'N/A 10' })).toHaveAttribute('aria-pressed', 'true')
})
