import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { z } from 'zod'
import type { listQueue, QueueItem } from '#contract/queue.ts'
import type { Session } from '#contract/session.ts'
import { QueuePage } from '#features/queue/QueuePage.tsx'
import { sessionQuery } from '#lib/session.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { mount } from '#tests/support/mount.tsx'

const amara = { id: 'p1', name: 'Amara Osei' }
const NOW = Date.UTC(2026, 10, 18, 12)

const session: Session = {
  person: { ...amara, email: 'a@x.org', roles: ['reviewer', 'manager'], grants: [], agentId: null },
  organisation: { name: 'Halden', timeZone: 'UTC', weekStart: 1, databaseId: 'd' },
}

const base: QueueItem = {
  id: 'i1',
  channel: 'call',
  externalId: 'HE-1',
  subject: 'Double debit',
  queue: null,
  startedAt: NOW,
  durationMs: 60_000,
  turns: 4,
  hasRecording: true,
  agent: { id: 'a', name: 'Daniel Okafor' },
  team: { id: 't', name: 'Billing' },
  draftId: null,
  why: 'random',
  reason: null,
  assignment: {
    id: 'as1',
    version: 3,
    plan: { id: 'pl', name: 'Week 47' },
    dueAt: NOW - 60 * 60_000,
    isOverdue: true,
    reviewer: amara,
    holder: null,
    claimedUntil: null,
  },
  canTake: true,
  canReplace: true,
  canReassign: true,
}

const one = { count: 1, isMore: false }
const listed: z.infer<typeof listQueue.response> = {
  items: [base],
  next: null,
  total: one,
  overdue: one,
  views: { mine: one, free: one, team: one, all: one },
  plans: [],
  teams: [],
  at: NOW,
  isOpen: false,
}

afterEach(() => void vi.restoreAllMocks())

function Place(props: Parameters<typeof QueuePage>[0]) {
  useKeyboard()
  return <QueuePage {...props} />
}

/** Only the network is not real. */
function open(queue = listed) {
  const sent: { route: string; body: unknown }[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const path = String(address).split('?')[0]
    if (init?.body) sent.push({ route: `${init.method} ${path}`, body: JSON.parse(String(init.body)) })
    if (path === '/api/queue') return Response.json(queue)
    if (path === '/api/queue/reviewers') return Response.json({ reviewers: [{ ...amara, skills: [], waiting: 1 }] })
    if (path === '/api/assignments/as1/replacement') {
      const { id, version, dueAt } = { ...base.assignment, id: 'as1', version: 4, dueAt: null }
      const replaced = {
        id,
        interactionId: 'i1',
        status: 'replaced',
        reviewer: null,
        claimedBy: null,
        claimedUntil: null,
        dueAt,
        version,
      }
      return Response.json({ replaced, replacement: null })
    }
    return Response.json({ error: { code: 'claim_lost', message: 'Somebody else has taken it.' } }, { status: 409 })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queryClient.setQueryData(sessionQuery.queryKey, session)
  const onSearch = vi.fn<Parameters<typeof QueuePage>[0]['onSearch']>()
  mount(
    <QueryClientProvider client={queryClient}>
      <Place search={{}} onSearch={onSearch} onOpen={() => {}} />
    </QueryClientProvider>,
    1200,
  )
  return { sent, onSearch }
}

test('an item is replaced by keyboard alone, and never without a reason', async () => {
  const { sent } = open()
  await expect.element(page.getByText('1 h late')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}r')
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('button', { name: 'Replace' })).toBeDisabled()
  await dialog.getByLabelText('Why').fill('The line broke.')
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(sent).toEqual([
    { route: 'POST /api/assignments/as1/replacement', body: { reason: 'The line broke.', version: 3 } },
  ])
})

test('Enter on a row takes its item by its assignment', async () => {
  const { sent } = open()
  await expect.element(page.getByRole('button', { name: /^Review Double debit/ })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect
    .poll(() => sent)
    .toEqual([{ route: 'POST /api/reviews', body: { interactionId: 'i1', from: 'queue', assignmentId: 'as1' } }])
})

test('a view that holds nothing says why and offers the next step', async () => {
  open({ ...listed, items: [], total: { count: 0, isMore: false }, isOpen: true })
  await expect.element(page.getByText('Nothing waits for a review')).toBeVisible()
})
