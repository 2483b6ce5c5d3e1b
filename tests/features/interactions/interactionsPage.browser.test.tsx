import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { InteractionRow } from '#contract/interactions.ts'
import { InteractionsPage } from '#features/interactions/InteractionsPage.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

const row = (id: string, more: Partial<InteractionRow> = {}): InteractionRow => ({
  id,
  channel: 'call',
  externalId: `HE-${id}`,
  subject: `Subject ${id}`,
  queue: null,
  startedAt: Date.UTC(2026, 10, 18, 12),
  durationMs: 60_000,
  turns: 4,
  hasRecording: true,
  agent: { id: 'a', name: 'Daniel Okafor' },
  team: { id: 't', name: 'Billing' },
  csat: { score: 2, max: 5 },
  state: 'none',
  reviewId: null,
  canPick: true,
  ...more,
})

afterEach(() => void vi.restoreAllMocks())

async function open(roles: ('manager' | 'leadership')[] = ['manager'], count = 4) {
  const items = [
    row('1'),
    row('2'),
    row('3', { state: 'reviewed', reviewId: 'r3' }),
    row('4', { state: 'queued', canPick: false }),
    ...Array.from({ length: count - 4 }, (_, index) => row(String(index + 5))),
  ]
  const network = answerWith({
    'GET /api/interactions': () => ({
      items,
      next: null,
      total: { count, isMore: false },
      teams: [{ id: 't', name: 'Billing' }],
    }),
    'POST /api/picks': () => ({ picked: 2, queued: 0 }),
  })
  const onSearch = vi.fn<Parameters<typeof InteractionsPage>[0]['onSearch']>()
  await mountRouted(<InteractionsPage search={{ state: 'none' }} onSearch={onSearch} />, { roles })
  return { ...network, onSearch }
}

test('a table that is not long enough to scroll by itself draws all its rows', async () => {
  await open(['manager'], 50)
  await expect.element(page.getByRole('link', { name: 'Subject 50', exact: true })).toBeInTheDocument()
})

test('several are chosen by keyboard and picked with one reason; what is in the queue cannot be chosen', async () => {
  const { sent, asked } = await open()
  const first = page.getByRole('checkbox', { name: 'Choose Subject 1, HE-1' })
  await expect.element(first).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: 'Choose Subject 4, HE-4' })).toBeDisabled()
  await expect.element(page.getByRole('button', { name: 'Pick for review' })).toBeDisabled()
  first.element().focus()
  await userEvent.keyboard(' ')
  page.getByRole('checkbox', { name: 'Choose Subject 3, HE-3' }).element().focus()
  await userEvent.keyboard(' ')
  page.getByRole('button', { name: 'Pick 2 for review' }).element().focus()
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Long silence.')
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(sent).toEqual([{ route: 'POST /api/picks', body: { interactionIds: ['1', '3'], reason: 'Long silence.' } }])
  await expect.poll(() => asked.filter((address) => address.startsWith('/api/interactions')).length).toBe(2)
  expect(asked[0]).toContain('state=none')
})

test('each row leads to its reading view, and to its review where there is one', async () => {
  await open()
  await expect.element(page.getByRole('link', { name: 'Subject 1' })).toHaveAttribute('href', '/interactions/1')
  await expect.element(page.getByRole('link', { name: 'Reviewed' })).toHaveAttribute('href', '/reviews/r3')
})

test('who says nothing about reviews chooses nothing', async () => {
  await open(['leadership'])
  await expect.element(page.getByRole('link', { name: 'Subject 1' })).toBeVisible()
  expect(page.getByRole('checkbox').elements()).toHaveLength(0)
  expect(page.getByRole('button', { name: /Pick/ }).elements()).toHaveLength(0)
})

test('a silence is looked for from the filters, and axe finds nothing', async () => {
  const { onSearch } = await open()
  await page.getByRole('button', { name: 'Signal All' }).click()
  await page.getByRole('radio', { name: 'Silence of 60 s or more' }).click()
  expect(onSearch).toHaveBeenLastCalledWith({ signal: 'longestSilenceMs', atLeast: 60_000 })
  await userEvent.keyboard('{Escape}')
  await expectNoViolations()
})

test('on a phone a row is a card that needs no scrolling sideways, and is chosen and opened as ever', async () => {
  await open()
  await page.viewport(390, 844)
  const first = page.getByRole('link', { name: 'Subject 1', exact: true })
  await expect.element(first).toBeVisible()
  const table = page.getByRole('table', { name: 'Interactions' }).element()
  const place = table.parentElement ?? table
  const host = table.closest('main')?.parentElement
  if (host) host.style.width = '390px'
  await expect.poll(() => place.scrollWidth - place.clientWidth).toBe(0)
  await expect.element(page.getByText(/CSAT 2 of 5/).first()).toBeVisible()
  await page.getByRole('checkbox', { name: 'Choose Subject 1, HE-1' }).click()
  await expect.element(page.getByRole('button', { name: 'Pick 1 for review' })).toBeVisible()
  const heights = [...table.querySelectorAll('tbody tr')].map((row) => Math.round(row.getBoundingClientRect().height))
  for (const height of heights) expect(Math.abs(height - 92)).toBeLessThanOrEqual(1)
  await expectNoViolations()
})
