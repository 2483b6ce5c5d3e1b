import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import type { Session } from '#contract/session.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { ReviewPage } from '#features/review/ReviewPage.tsx'
import { sessionQuery } from '#lib/session.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { Toasts } from '#ui/Toasts.tsx'
import { dismissToast, readToasts } from '#ui/toastStore.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'
import { mount } from '#tests/support/mount.tsx'
import { expectNoViolations } from '#tests/support/mountRouted.tsx'

const person = { id: 'p1', name: 'Ines Sato', email: 'ines@halden.example', roles: [], grants: [], agentId: null }
const session: Session = {
  person,
  organisation: { name: 'Halden Energy', timeZone: 'UTC', weekStart: 1, databaseId: 'db1' },
}
const interaction: Interaction = {
  id: 'i1',
  channel: 'chat',
  externalId: 'HE-48377',
  subject: 'Broadband drops every evening',
  queue: null,
  startedAt: Date.UTC(2026, 10, 19, 10),
  durationMs: 60_000,
  turns: 1,
  hasRecording: false,
  agent: { id: 'a1', name: 'Priya Raman' },
  team: null,
  source: 'import',
  customerName: null,
  language: 'en',
  resolved: null,
  csat: null,
  recording: null,
  signals: null,
  transcript: [{ speaker: 'customer', text: 'still there?', startMs: null, endMs: null, at: null }],
}
const draft: Review = {
  id: 'r1',
  interactionId: 'i1',
  channel: 'chat',
  reviewer: { id: 'p1', name: 'Ines Sato' },
  status: 'draft',
  selection: 'random',
  assignment: null,
  version: 1,
  answers: evenAnswers(threeViews, 'chat', 4),
  comment: 'Book the line test.',
  activeMs: 0,
  submittedAt: null,
  publishAt: null,
  undoUntil: null,
  score: null,
  definition: { id: 'v1', number: 1, seriesId: 's1', status: 'published', publishedAt: 1, content: threeViews },
}

let stored: Review
let isTakenByAnother: boolean
let giveQueue: () => void

const none = { count: 0, isMore: false }
const NOTHING_QUEUED = {
  items: [],
  next: null,
  total: none,
  overdue: none,
  views: {},
  plans: [],
  teams: [],
  at: 0,
  isOpen: true,
}

/** A server of one review, which takes its time to say what comes next. */
async function answer(address: string, { method, body }: RequestInit): Promise<unknown> {
  const path = `${method} ${address.split('?')[0]}`
  if (path === 'GET /api/session') return session
  if (path === 'GET /api/interactions/i1') return interaction
  if (path === 'POST /api/reviews/r1/submission')
    stored = { ...stored, status: 'submitted', version: stored.version + 1 }
  if (path === 'DELETE /api/reviews/r1/submission') stored = { ...stored, status: 'draft', version: stored.version + 1 }
  if (path === 'PUT /api/reviews/r1/draft') {
    stored = { ...stored, ...JSON.parse(String(body)), version: stored.version + 1 }
  }
  // What comes next is read ahead while this one is scored: nothing is.
  if (path === 'GET /api/queue') return NOTHING_QUEUED
  if (path === 'POST /api/queue/next') {
    await new Promise<void>((resolve) => (giveQueue = resolve))
    return { review: null }
  }
  return stored
}

beforeEach(() => {
  stored = draft
  isTakenByAnother = false
  localStorage.clear()
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (isTakenByAnother && init?.method === 'PUT') {
      const message = 'Somebody else has taken this interaction; take the next one.'
      return Response.json({ error: { code: 'claim_lost', message, current: stored } }, { status: 409 })
    }
    return Response.json(await answer(String(input), init ?? {}))
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const { id } of readToasts()) dismissToast(id)
})

function Place() {
  const [reviewId, setReviewId] = useState<string | null>('r1')
  useKeyboard()
  if (reviewId === null) return <h1>Queue</h1>
  return <ReviewPage key={reviewId} reviewId={reviewId} onNext={setReviewId} />
}

async function open({ width, height } = { width: 1300, height: 800 }) {
  await page.viewport(width, height)
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queries.setQueryData(sessionQuery.queryKey, session)
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <main>
          <Place />
          <Toasts />
        </main>
      ),
    }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  mount(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    width,
  )
  if (width > 700) await expect.element(page.getByText('All rated')).toBeVisible()
}
const submit = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const chosen = (name: string) => page.getByRole('radiogroup', { name }).getByRole('radio', { checked: true })

test('a submission taken back before the next review is there stays a draft that is saved', async () => {
  await open()
  await submit()
  await page.getByRole('button', { name: 'Undo' }).click()
  await vi.waitFor(() => expect(stored.status).toBe('draft'))
  giveQueue()
  await userEvent.keyboard('5')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('5')
  await vi.waitFor(() => expect(stored.answers.warmTone?.rating).toBe(5), { timeout: 4000 })
  await expect.element(page.getByText('This review is submitted')).not.toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Queue' })).not.toBeInTheDocument()
})

test('a submission taken back from the next place opens the draft as it was', async () => {
  await open()
  await submit()
  await vi.waitFor(() => expect(stored.status).toBe('submitted'))
  await vi.waitFor(() => giveQueue())
  await expect.element(page.getByRole('heading', { name: 'Queue' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('4')
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toHaveValue('Book the line test.')
  await expect.element(page.getByText('All rated')).toBeVisible()
})

test('a key pressed while the next review is on its way leaves no draft behind', async () => {
  await open()
  await submit()
  await vi.waitFor(() => expect(stored.status).toBe('submitted'))
  await userEvent.keyboard('5')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('5')
  expect(localStorage.length).toBe(0)
  giveQueue()
})

test('who lost the item to somebody else is told, and keeps a copy to read that no key changes', async () => {
  await open()
  isTakenByAnother = true
  await userEvent.keyboard('2')
  await expect.element(page.getByText(/Your ratings stay here for you to read/)).toBeVisible()
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('2')
  await userEvent.keyboard('{ArrowUp}5')
  await expect.element(chosen('Warm, natural tone')).toHaveTextContent('2')
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toHaveValue('Book the line test.')
  await expectNoViolations()
  const criteria = page.getByRole('group', { name: 'Criteria' }).element()
  criteria.focus()
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => criteria.scrollTop).toBeGreaterThan(0)
})

test('on a phone a lost item is read to its end', async () => {
  isTakenByAnother = true
  await open({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Next criterion' }).click()
  await page.getByRole('radio', { name: '2' }).click()
  await expect.element(page.getByText(/Your ratings stay here for you to read/)).toBeVisible()
  await expectNoViolations()
  await expect.element(page.getByRole('radio', { checked: true })).toBeDisabled()
  const next = page.getByRole('button', { name: 'Next criterion' })
  while (next.query()) await next.click()
  await page.getByRole('button', { name: 'Comment and submit' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Comment for the agent' })).toBeDisabled()
  await page.getByRole('button', { name: 'Back to the criteria' }).click()
  await expect.element(page.getByRole('heading', { name: 'Identity verified before account data' })).toBeVisible()
})
