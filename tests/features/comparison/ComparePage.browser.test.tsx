import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Comparison } from '#contract/comparison.ts'
import { ComparePage } from '#features/comparison/ComparePage.tsx'
import { compareSearch } from '#features/comparison/compareSearch.ts'
import { mount } from '#tests/support/mount.tsx'
import { mean, rate, row } from './compared.ts'

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
  '/api/comparison/adjusted': { fit: null, agents: [] },
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

const FIT = {
  fromAt: Date.UTC(2026, 7, 24),
  toAt: Date.UTC(2026, 10, 22),
  fittedAt: 0,
  dataVersion: 'x',
  n: 80,
  kind: 'crossed',
  isLinked: true,
  doAgentsDiffer: true,
}

test('against each other, agents stand in groups with what the model makes of them beside the raw mean', async () => {
  const adjusted = (id: string, value: number, tier: number | null) => {
    const rank = tier === null ? null : { expected: tier + 0.2, low: 1, high: 2 }
    return { id, n: tier === null ? 4 : 36, adjusted: value, low: value - 4, high: value + 4, tier, rank }
  }
  const agents = [adjusted('marta', 66, 2), adjusted('zoe', 84, 1), adjusted('bea', 60, null)]
  const asked = open(
    { groups: 'tiers', ranks: true, dimension: 'outcome' },
    { '/api/comparison/adjusted': { fit: FIT, agents } },
  )
  await expect.element(page.getByRole('heading', { name: '2 agents in 2 groups that can be told apart' })).toBeVisible()
  expect(names().slice(1)).toEqual([
    'Highest group: not to be told from its first 1',
    'Zoe',
    'Second group: not to be told from its first 1',
    'Marta',
    'Too early to say: fewer than 8 reviews in these 90 days 1',
    'Bea',
  ])
  const marta = page.getByRole('row').filter({ hasText: 'Marta' }).element().textContent
  expect(marta).toContain('66 62–70')
  expect(marta).toContain('2 1–2')
  expect(asked).toContain('/api/comparison/adjusted?part=outcome&ranks=true')
})

test('week by week, a trend is read by arrows and opens the reviews of its week', async () => {
  const sums = (n: number) => `${n} ${8000 * n - 1000} ${64_000_000 * n}`
  const week = (start: string, n: number) => [start, sums(n), sums(n), sums(n)].join(' ')
  const answer = {
    factors: [0, 0, ...Array.from({ length: 40 }, () => 2)],
    agents: [{ id: 'marta', weeks: [week('2026-11-02', 8), week('2026-11-16', 9)].join(';') }],
  }
  const asked = open({ view: 'weeks', dimension: 'outcome' }, { '/api/comparison/weeks': answer })
  const trend = page.getByRole('slider', { name: /Marta/u })
  await expect.element(trend).toBeVisible()
  expect(page.getByText('no reviews', { exact: true }).elements()).toHaveLength(2)
  trend.element().focus()
  await expect.element(trend).toHaveAttribute('aria-valuetext', expect.stringContaining('Week of 16 Nov'))
  const press = (key: string) => trend.element().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  press('ArrowLeft')
  await expect.element(trend).toHaveAttribute('aria-valuetext', expect.stringContaining('Week of 2 Nov'))
  press('Enter')
  await expect.element(page.getByRole('dialog', { name: 'Marta' })).toBeVisible()
  const list = /^\/api\/reviews\?fromWeek=2026-11-02&toWeek=2026-11-02&agentId=marta/u
  await expect.poll(() => asked.some((one) => list.test(one))).toBe(true)
})

test('two in detail say their difference in words, and each number opens its reviews', async () => {
  const side = (name: string, value: number) => ({
    kind: 'all',
    name,
    isRest: false,
    n: 40,
    dimensions: { friendliness: mean(40, value), responsiveness: mean(40, value), outcome: mean(40, value) },
    balanced: mean(40, value),
    completeService: rate(20, 40),
    criticalFailure: rate(1, 40),
  })
  const none = { value: 1, low: -4, high: 6 }
  const sides = {
    one: side('All agents', 74),
    other: side('All agents', 70),
    dimensions: { friendliness: none, responsiveness: none, outcome: { value: 4, low: 1, high: 7 } },
    balanced: none,
    completeService: { value: 0.02, low: -0.1, high: 0.14 },
    criticalFailure: { value: 0, low: -0.05, high: 0.05 },
  }
  const asked = open({ view: 'sides', weeks: 4 }, { '/api/comparison/sides': sides })
  await expect.element(page.getByRole('heading', { name: 'A clear difference in outcome' })).toBeVisible()
  expect(document.body.textContent).toContain(
    'All agents, 26 Oct to 16 Nov, is 4 points above 28 Sept to 19 Oct in outcome, likely 1–7; 40 and 40 reviews.',
  )
  expect(asked).toContain(
    '/api/comparison/sides?fromWeek=2026-10-26&toWeek=2026-11-16&one=all&other=all&otherFromWeek=2026-09-28&otherToWeek=2026-10-19',
  )
  await page.getByRole('button', { name: /^Outcome, 28 Sept/u }).click()
  await expect.element(page.getByRole('dialog', { name: 'All agents' })).toBeVisible()
  const list = /^\/api\/reviews\?fromWeek=2026-09-28&toWeek=2026-10-19/u
  await expect.poll(() => asked.some((one) => list.test(one))).toBe(true)
})

test('targeted reviews are listed and never averaged', async () => {
  const asked = open({ weeks: 'all', selection: 'targeted' })
  await expect.element(page.getByRole('heading', { name: 'Targeted reviews' })).toBeVisible()
  expect(document.body.textContent).toContain('never averaged')
  expect(page.getByRole('table', { name: 'Agents' }).elements()).toEqual([])
  await expect.poll(() => asked.some((one) => one.startsWith('/api/reviews?selection=targeted'))).toBe(true)
})
