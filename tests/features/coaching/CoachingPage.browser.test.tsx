import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { CoachingNeed, CoachingPage as Answer, CoachingStanding } from '#contract/coaching.ts'
import { CoachingPage } from '#features/coaching/CoachingPage.tsx'
import { coachingSearch } from '#features/coaching/coachingSearch.ts'
import { mount } from '#tests/support/mount.tsx'

const standing = (mean: number, chanceBelow: number): CoachingStanding => ({
  raw: { n: 30, mean, low: mean - 6, high: mean + 6, isDegenerate: false },
  adjusted: { n: 30, mean, low: mean - 5, high: mean + 5 },
  chanceBelow,
  trend: { n: 30, direction: 'flat', slope: -0.4, low: -2.3, high: 1.5 },
})
const NEED: CoachingNeed = {
  agent: { id: 'a', name: 'Priya Raman', team: { id: 't', name: 'Billing' } },
  level: 'coach',
  reasons: [{ kind: 'below', level: 'coach', dimension: 'outcome', n: 30, adjusted: 54, target: 75, chance: 0.97 }],
  main: 'outcome',
  dimensions: { friendliness: standing(90, 0.001), responsiveness: standing(80, 0.1), outcome: standing(54, 0.97) },
  setAside: null,
  version: 3,
}
const setAside = { kind: 'dismissed' as const, until: null, reason: 'New desk.', by: 'Mara', at: 0 }
const ANSWER: Answer = {
  from: '2026-08-18',
  to: '2026-11-16',
  model: { fittedAt: 0, isCrossed: true },
  targets: { friendliness: 75, responsiveness: 75, outcome: 75 },
  agents: 12,
  needs: [NEED, { ...NEED, agent: { id: 'b', name: 'Bea Stone', team: null }, main: 'outcome', setAside, version: 1 }],
  flags: { count: 1, expectedFalse: 0.03 },
  tooFew: [{ id: 'c', name: 'Emma Doyle', n: 3 }],
  teams: [{ id: 't', name: 'Billing' }],
}
const EVIDENCE = {
  lowest: [],
  criteria: [{ criterionId: 'x', label: 'Solved it', dimension: 'outcome', n: 20, mean: 40, usual: 80, cost: -12.5 }],
}

const effect = (n: number) => ({
  before: { n: 9, mean: 60 },
  after: { n, mean: 72 },
  raw: n < 5 ? null : { change: 12, low: 2, high: 22 },
  adjusted: n < 5 ? null : { change: 7, low: 1.2, high: 12.8, expected: 5 },
})
const CONVERSATIONS = {
  agents: [{ id: 'a', name: 'Priya Raman' }],
  conversations: [
    {
      id: 'k',
      agent: { id: 'a', name: 'Priya Raman' },
      day: '2026-10-01',
      note: 'Name an owner.',
      by: 'Mara',
      isOwn: true,
      effects: { friendliness: effect(2), responsiveness: effect(9), outcome: effect(9) },
    },
  ],
}

/** The page over answers made here; returns what was asked. */
function open(search: object = {}, answer: Answer | null = ANSWER) {
  const asked: { path: string; method: string; body: unknown }[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = new URL(String(input), location.href)
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    asked.push({ path: url.pathname + url.search, method: init?.method ?? 'GET', body })
    if (url.pathname === '/api/coaching') return Promise.resolve(Response.json(answer))
    if (url.pathname === '/api/coaching/a') return Promise.resolve(Response.json(EVIDENCE))
    if (url.pathname === '/api/coaching-conversations') {
      return Promise.resolve(Response.json(init?.method === 'POST' ? { id: 'new' } : CONVERSATIONS))
    }
    if (url.pathname.endsWith('/set-aside')) return Promise.resolve(Response.json({ version: 4 }))
    if (url.pathname === '/api/session') return Promise.resolve(Response.json({ person: null, organisation: null }))
    return Promise.resolve(Response.json({ error: { code: 'not_found', message: 'None.' } }, { status: 404 }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  function Place() {
    const [state, setState] = useState(() => coachingSearch.parse(search))
    return <CoachingPage search={state} onSearch={(partial) => setState((before) => ({ ...before, ...partial }))} />
  }
  const router = createRouter({ routeTree: createRootRoute({ component: Place }), history: createMemoryHistory() })
  mount(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    1200,
  )
  return asked
}

afterEach(() => vi.restoreAllMocks())

test('who to talk to stands with the reason, its chance, and the doubt of the whole page', async () => {
  open()
  await expect.element(page.getByRole('heading', { name: 'Outcome is below target' }).first()).toBeInTheDocument()
  const text = document.body.textContent
  expect(text).toContain('1 of 12 agents would gain from a conversation now.')
  expect(text).toContain(
    'Outcome is very likely below the target of 75: 54 allowing for who reviewed, chance 97% (n 30).',
  )
  expect(text).toContain('Emma Doyle (n 3)')
  expect(text).toContain('Dismissed by Mara: New desk.')
})

test('a dimension that nobody is flagged in leaves the list empty, and the summary as it is', async () => {
  open({ dimension: 'friendliness' })
  await expect.element(page.getByText('1 of 12 agents')).toBeInTheDocument()
  expect(page.getByRole('button', { name: 'Evidence for Priya Raman' }).elements()).toEqual([])
})

test('the evidence opens over the page and closes again', async () => {
  open()
  await page.getByRole('button', { name: 'Evidence for Priya Raman' }).click()
  await expect.element(page.getByRole('dialog')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Close' }).click()
  expect(page.getByRole('dialog').elements()).toEqual([])
})

test('a need is dismissed with its reason, its version and what was said', async () => {
  const asked = open()
  await page.getByRole('button', { name: 'Next step for Priya Raman' }).click()
  const item = page.getByRole('menuitem', { name: 'Dismiss with a reason…' })
  await expect.element(item).toBeInTheDocument()
  // Without the app's styles the menu has no place of its own to be clicked at.
  item.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await page.getByRole('textbox', { name: 'Why' }).fill('On leave.')
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
  await expect
    .poll(() => asked.find(({ method }) => method === 'PUT'))
    .toEqual({
      path: '/api/coaching/a/set-aside',
      method: 'PUT',
      body: { version: 3, kind: 'dismissed', until: null, reason: 'On leave.', keys: ['below.outcome'] },
    })
})

test('what was set aside is brought back', async () => {
  const asked = open()
  await page.getByRole('button', { name: 'Bring Bea Stone back' }).click()
  await expect
    .poll(() => asked.find(({ method }) => method === 'DELETE'))
    .toMatchObject({
      path: '/api/coaching/b/set-aside',
      body: { version: 1 },
    })
})

test('before a definition is published the page says why it is empty', async () => {
  open({}, null)
  await expect.element(page.getByRole('heading', { name: 'No definition yet' })).toBeInTheDocument()
})

test('a conversation stands with what changed since, both numbers, or that it is too early', async () => {
  open()
  await expect.element(page.getByText('Name an owner.')).toBeInTheDocument()
  const text = document.body.textContent
  expect(text).toContain(
    'Outcome: rose +7.0 likely +1.2 to +12.8; as seen +12.0, of which +5.0 was to be expected (n 9 before, 9 after)',
  )
  expect(text).toContain('Friendliness: too early to say n 9 before, 2 after; five of each are needed')
})

test('a conversation is noted for an agent, with its day', async () => {
  const asked = open()
  await page.getByRole('button', { name: 'Note a conversation' }).click()
  await page.getByRole('combobox', { name: 'Agent' }).selectOptions('Priya Raman')
  await page.getByRole('textbox', { name: 'What was agreed (may be left out)' }).fill('Say when.')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect
    .poll(() => asked.find(({ method }) => method === 'POST'))
    .toEqual({
      path: '/api/coaching-conversations',
      method: 'POST',
      body: { agentId: 'a', day: '2026-11-16', note: 'Say when.' },
    })
})
