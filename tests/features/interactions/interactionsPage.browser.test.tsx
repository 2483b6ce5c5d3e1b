import axe from 'axe-core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { InteractionRow } from '#contract/interactions.ts'
import type { Session } from '#contract/session.ts'
import { InteractionsPage } from '#features/interactions/InteractionsPage.tsx'
import { sessionQuery } from '#lib/session.ts'
import { mount } from '#tests/support/mount.tsx'

const session = (roles: ('manager' | 'leadership')[]): Session => ({
  person: { id: 'p1', name: 'Amara Osei', email: 'a@x.org', roles, grants: [], agentId: null },
  organisation: { name: 'Halden', timeZone: 'UTC', weekStart: 1, databaseId: 'd' },
})

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

beforeEach(() => page.viewport(1280, 900))
afterEach(() => void vi.restoreAllMocks())

/** Only the network is not real. */
function open(roles: Parameters<typeof session>[0] = ['manager'], count = 4) {
  const sent: unknown[] = []
  const asked: string[] = []
  const items = [
    row('1'),
    row('2'),
    row('3', { state: 'reviewed', reviewId: 'r3' }),
    row('4', { state: 'queued', canPick: false }),
    ...Array.from({ length: count - 4 }, (_, index) => row(String(index + 5))),
  ]
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    if (init?.body) sent.push(JSON.parse(String(init.body)))
    if (String(address).startsWith('/api/picks')) return Response.json({ picked: 2, queued: 0 })
    asked.push(String(address))
    return Response.json({
      items,
      next: null,
      total: { count: 4, isMore: false },
      teams: [{ id: 't', name: 'Billing' }],
    })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queryClient.setQueryData(sessionQuery.queryKey, session(roles))
  const onSearch = vi.fn<Parameters<typeof InteractionsPage>[0]['onSearch']>()
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <main>
          <InteractionsPage search={{ state: 'none' }} onSearch={onSearch} />
        </main>
      ),
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  mount(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    1200,
  )
  return { sent, asked, onSearch }
}

test('a table that is not long enough to scroll by itself draws all its rows', async () => {
  open(['manager'], 50)
  await expect.element(page.getByRole('link', { name: 'Subject 50', exact: true })).toBeInTheDocument()
})

test('several are chosen by keyboard and picked with one reason; what is in the queue cannot be chosen', async () => {
  const { sent, asked } = open()
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
  expect(sent).toEqual([{ interactionIds: ['1', '3'], reason: 'Long silence.' }])
  await expect.poll(() => asked.length).toBe(2)
  expect(asked[0]).toContain('state=none')
})

test('each row leads to its reading view, and to its review where there is one', async () => {
  open()
  await expect.element(page.getByRole('link', { name: 'Subject 1' })).toHaveAttribute('href', '/interactions/1')
  await expect.element(page.getByRole('link', { name: 'Reviewed' })).toHaveAttribute('href', '/reviews/r3')
})

test('who says nothing about reviews chooses nothing', async () => {
  open(['leadership'])
  await expect.element(page.getByRole('link', { name: 'Subject 1' })).toBeVisible()
  expect(page.getByRole('checkbox').elements()).toHaveLength(0)
  expect(page.getByRole('button', { name: /Pick/ }).elements()).toHaveLength(0)
})

test('a silence is looked for from the filters, and axe finds nothing', async () => {
  document.documentElement.lang = 'en'
  document.title = 'Interactions'
  const { onSearch } = open()
  await page.getByRole('button', { name: 'Signal All' }).click()
  await page.getByRole('radio', { name: 'Silence of 60 s or more' }).click()
  expect(onSearch).toHaveBeenLastCalledWith({ signal: 'longestSilenceMs', atLeast: 60_000 })
  await userEvent.keyboard('{Escape}')
  const { violations } = await axe.run()
  expect(violations.map(({ id }) => id)).toEqual([])
})
