import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Comparison } from '#contract/comparison.ts'
import { ComparePage } from '#features/comparison/ComparePage.tsx'
import { compareSearch } from '#features/comparison/compareSearch.ts'
import { mount } from '#tests/support/mount.tsx'
import { row } from './compared.ts'

const COMPARISON: Comparison = {
  n: 80,
  targets: { friendliness: 75, responsiveness: 75, outcome: 75 },
  rows: [row('Marta', 40, [90, 85, 60]), row('Bea', 4, [50, 50, 50]), row('Zoe', 36, [90, 88, 85])],
}
const ANSWERS: Record<string, object> = {
  '/api/comparison': COMPARISON,
  '/api/comparison/choices': {
    weeks: { first: '2026-05-18', last: '2026-11-16' },
    teams: [{ id: 't', name: 'Billing' }],
    queues: ['Bills'],
    reviewers: [{ id: 'r', name: 'Ingrid' }],
  },
  '/api/definition/versions': [],
  '/api/reviews': { items: [], next: null, total: 0 },
  '/api/session': { person: null, organisation: null },
}

/** The page over answers made here; returns what was asked. */
function open(search: object, answers: Record<string, object> = {}): string[] {
  const asked: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href)
    asked.push(url.pathname + url.search)
    const answer = { ...ANSWERS, ...answers }[url.pathname]
    const none = { error: { code: 'not_found', message: 'None.' } }
    return Promise.resolve(answer ? Response.json(answer) : Response.json(none, { status: 404 }))
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  function Place() {
    const [state, setState] = useState(() => compareSearch.parse(search))
    return <ComparePage search={state} onSearch={(partial) => setState((before) => ({ ...before, ...partial }))} />
  }
  const router = createRouter({ routeTree: createRootRoute({ component: Place }), history: createMemoryHistory() })
  mount(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    1100,
  )
  return asked
}
afterEach(() => vi.restoreAllMocks())

const names = () =>
  page
    .getByRole('row')
    .elements()
    .map((one) => one.querySelector('th[scope=rowgroup], a')?.textContent)

test('agents stand in the groups their intervals allow, and sorting stays within a group', async () => {
  const asked = open({ sort: 'name', desc: true })
  await expect
    .element(page.getByRole('heading', { name: '1 agent clearly below target, 1 clearly above' }))
    .toBeVisible()
  expect(names().slice(1)).toEqual([
    'Clearly above target in all three 1',
    'Zoe',
    'Clearly below target in at least one 1',
    'Marta',
    'Too early to say: fewer than 8 reviews, or no variation seen 1',
    'Bea',
  ])
  expect(asked).toContain('/api/comparison?fromWeek=2026-05-25&toWeek=2026-11-16&by=agent')
})

test('four reviews show words and no number', async () => {
  open({ dimension: 'outcome' })
  await expect.element(page.getByRole('link', { name: 'Bea' })).toBeVisible()
  const bea = page.getByRole('row').filter({ hasText: 'Bea' })
  expect(bea.element().textContent).toContain('not enough reviews')
  expect(bea.element().textContent).not.toContain('50')
})

test('the filters of the address reach the request and the list behind a mark', async () => {
  const asked = open({ weeks: 'all', teamId: 't', queue: 'Bills', reviewerId: 'r', open: 'agent.marta' })
  await expect.element(page.getByRole('dialog', { name: 'Marta' })).toBeVisible()
  expect(asked).toContain('/api/comparison?teamId=t&queue=Bills&reviewerId=r&by=agent')
  const list = /^\/api\/reviews\?teamId=t&queue=Bills&reviewerId=r&agentId=marta/u
  await expect.poll(() => asked.some((one) => list.test(one))).toBe(true)
})

test('an unnamed team has no list to open', async () => {
  open(
    { by: 'team' },
    { '/api/comparison': { ...COMPARISON, rows: [{ ...row('No team', 40, [90, 85, 60]), id: 'none' }] } },
  )
  await expect.element(page.getByText('No team')).toBeVisible()
  expect(page.getByRole('button', { name: /Open the reviews/u }).elements()).toEqual([])
})

test('five thousand agents draw only the rows in sight', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({
    ...row(`Agent ${index}`, 40, [90, 85, 60]),
    id: `${index}`,
  }))
  open({ sort: 'n' }, { '/api/comparison': { ...COMPARISON, rows } })
  await expect.element(page.getByText('5,000 agents', { exact: true })).toBeVisible()
  expect(page.getByRole('row').elements().length).toBeLessThan(80)
})
