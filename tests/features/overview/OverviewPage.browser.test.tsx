import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Overview } from '#contract/agents.ts'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { overviewSearch } from '#features/overview/overviewSearch.ts'
import { mount } from '#tests/support/mount.tsx'
import { charted, chartsOf, weekAt } from './controlCharts.ts'

const mean = (n: number, value: number) => ({
  n,
  mean: value,
  low: n >= 5 ? value - 5 : null,
  high: n >= 5 ? value + 5 : null,
  isDegenerate: false,
})
const rate = (k: number, n: number) =>
  n < 10 ? { n, k, rate: null, low: null, high: null } : { n, k, rate: k / n, low: k / n - 0.05, high: k / n + 0.05 }
const agent = (id: string, name: string, n: number) => ({
  id,
  name,
  team: { id: 't', name: 'Billing' },
  isActive: true,
  n,
  dimensions: { friendliness: mean(n, 88), responsiveness: mean(n, 76), outcome: mean(n, 62) },
  balanced: mean(n, 70),
  completeService: rate(Math.round(n / 2), n),
  criticalFailure: rate(0, n),
  lastReviewedAt: 0,
})
const OVERVIEW: Overview = {
  weeks: { first: '2026-05-18', last: '2026-11-16' },
  n: 100,
  completeService: rate(57, 100),
  shortfalls: {
    outcome: rate(20, 100),
    responsiveness: rate(9, 100),
    friendliness: rate(3, 100),
    several: rate(11, 100),
  },
  criticalFailure: rate(1, 100),
  agents: [agent('a', 'Marta', 96), agent('b', 'Bea', 4)],
  teams: [{ id: 't', name: 'Billing' }],
}

const STANDING = chartsOf([
  charted([70, 71, 69, null, 70]),
  charted([70, 71, 60, null, 70]),
  charted([71, 71, 71, 71, 71, 71, 71, 71, 71, 71]),
])
const ANSWERS: Record<string, object> = {
  '/api/overview': OVERVIEW,
  '/api/overview/control': STANDING,
  '/api/overview/facts': {
    weeks: [
      { week: weekAt(0), completeService: rate(30, 60) },
      { week: weekAt(1), completeService: rate(4, 8) },
      { week: weekAt(2), completeService: rate(40, 60) },
    ],
    teams: [
      {
        team: { id: 't', name: 'Billing' },
        n: 100,
        dimensions: { friendliness: mean(100, 88), responsiveness: mean(100, 76), outcome: mean(3, 62) },
        completeService: rate(57, 100),
      },
    ],
    coverage: { interactions: 400, reviewed: 100, agents: 24, agentsBelow: 2 },
    spread: { n: 90, fromAt: 0, toAt: 1, fittedAt: 2, agents: 0.22, reviewers: 0.07, rest: 0.71, isConnected: true },
    noSpread: null,
  },
  '/api/overview/csat': {
    answered: rate(34, 100),
    scoreAnswered: mean(34, 71),
    scoreSilent: mean(66, 70),
    betweenInteractions: { n: 34, rho: 0.42, low: 0.12, high: 0.64, agents: 20 },
    betweenAgents: { n: 12, rho: null, low: null, high: null },
    minimum: 30,
  },
  '/api/reviews': { items: [], next: null, total: 0 },
  '/api/session': { person: null, organisation: null },
}

/** The page over answers made here; returns what was asked. */
function open(search: object): string[] {
  const asked: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href)
    if (init?.method === 'POST') {
      asked.push(`POST ${String(init.body)}`)
      const error = { code: 'stale', message: 'Other limits were set meanwhile.' }
      return Promise.resolve(Response.json({ error }, { status: 409 }))
    }
    asked.push(url.pathname + url.search)
    const answer = ANSWERS[url.pathname]
    return Promise.resolve(
      answer
        ? Response.json(answer)
        : Response.json({ error: { code: 'not_found', message: 'None.' } }, { status: 404 }),
    )
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  function Place() {
    const [state, setState] = useState(() => overviewSearch.parse(search))
    return <OverviewPage search={state} onSearch={(partial) => setState((before) => ({ ...before, ...partial }))} />
  }
  const router = createRouter({
    routeTree: createRootRoute({ component: Place }),
    history: createMemoryHistory(),
  })
  mount(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
    1100,
  )
  return asked
}

afterEach(() => {
  vi.restoreAllMocks()
  ANSWERS['/api/overview/control'] = STANDING
})

test('the rate stands large with its interval and n, and the default period ends with the last review', async () => {
  const asked = open({})
  await expect.element(page.getByText('between 52 and 62%')).toBeInTheDocument()
  expect(document.body.textContent).toContain('57 of 100 interactions meet the target in all three dimensions')
  expect(asked).toContain('/api/overview?fromWeek=2026-05-25&toWeek=2026-11-16')
})

test('four reviews are not enough: words stand where the mark would', async () => {
  open({})
  await expect.element(page.getByRole('link', { name: 'Bea' })).toBeInTheDocument()
  const row = page.getByRole('row', { name: /^Bea /u })
  expect(row.getByText('not enough reviews', { exact: true }).elements()).toHaveLength(4)
})

test('the filters of the address reach the request and the list behind a mark', async () => {
  const asked = open({ weeks: 'all', teamId: 't', channel: 'call,chat', open: 'agent.a' })
  await expect.element(page.getByRole('dialog', { name: 'Marta' })).toBeVisible()
  expect(asked).toContain('/api/overview?teamId=t&channel=call%2Cchat')
  await expect
    .poll(() => asked.some((one) => /^\/api\/reviews\?.*agentId=a/u.test(one) && one.includes('teamId=t')))
    .toBe(true)
})

test('a shortfall opens the reviews it counts', async () => {
  open({})
  await page.getByRole('button', { name: /^Outcome alone/u }).click()
  await expect.element(page.getByRole('dialog', { name: 'Outcome alone' })).toBeVisible()
  await expect.element(page.getByText('n 20 of 100 interactions')).toBeInTheDocument()
})

test('a week that fell out is ringed, told in words with what happened then, and opens its reviews', async () => {
  const asked = open({ weeks: 'all' })
  await expect
    .element(page.getByRole('heading', { name: /^Responsiveness: one week fell out; outcome:/u }))
    .toBeVisible()
  await expect.poll(() => document.querySelectorAll('[data-beyond]').length).toBe(1)
  expect(document.body.textContent).toContain('60.0 on average of 36 interactions, below the lower limit of 64.0')
  expect(document.body.textContent).toContain('That week: 400 interactions imported.')
  expect(document.body.textContent).toContain('10 weeks above centre')
  await page
    .getByRole('button', { name: /^Responsiveness, week of 14 Sep.*: 60\.0, limits 64\.0 to 76\.0, n 36/u })
    .click()
  await expect.element(page.getByRole('dialog', { name: /^Week of 14 Sep/u })).toBeVisible()
  const week = weekAt(2)
  await expect.poll(() => asked.some((one) => one.includes(`fromWeek=${week}&toWeek=${week}`))).toBe(true)
})

test('drift is drawn on demand, in standard errors with limits of its own', async () => {
  open({ weeks: 'all' })
  await expect
    .element(page.getByRole('button', { name: /^Outcome, week of .*: 71\.0, limits 64\.0/u }).first())
    .toBeVisible()
  await page.getByText('Drift (EWMA)').click()
  // Ten weeks half a standard error above the centre: 0.1 after the first, and the limits widen from 0.57.
  await expect
    .element(page.getByRole('button', { name: /^Outcome, week of 31 Aug: 0\.10, limits −0\.57 to 0\.57, n 36/u }))
    .toBeVisible()
  await expect.element(page.getByRole('group', { name: /^Outcome, weighted means in standard errors/u })).toBeVisible()
  expect(document.body.textContent).toContain('No drift. The weighted mean stays within its limits.')
  expect(document.body.textContent).not.toContain('10 weeks above centre')
})

test('who may sets newer limits of what they saw, from a week on and with a reason; a refusal is told', async () => {
  const able = { ...charted([70, 71, 70]), freezableFrom: [weekAt(0), weekAt(1)] }
  ANSWERS['/api/overview/control'] = chartsOf([able, able, charted([71, 71, 71])])
  const asked = open({ weeks: 'all', teamId: 't' })
  await page.getByRole('button', { name: 'Set newer limits' }).click()
  await page.getByLabelText('Of', { exact: true }).selectOptions('Responsiveness')
  await page.getByLabelText('From the week of').selectOptions('31 Aug 2026')
  await page.getByRole('textbox', { name: 'Why' }).fill('A new telephone system.')
  await page.getByRole('button', { name: 'Set limits' }).click()
  await expect.element(page.getByRole('alert').getByText('Other limits were set meanwhile.')).toBeVisible()
  expect(JSON.parse(asked.find((one) => one.startsWith('POST '))?.slice(5) ?? '')).toEqual({
    seriesId: 'series-0',
    teamId: 't',
    fromWeek: weekAt(0),
    reason: 'A new telephone system.',
    following: [{ dimension: 'responsiveness', limitsId: 'limits' }],
  })
})

test('arrow keys lead from week to week over a gap, and a panel is one tab stop', async () => {
  open({ weeks: 'all' })
  const marks = () => [...document.querySelectorAll<HTMLElement>('[aria-label^="Friendliness, week of"]')]
  await expect.poll(() => marks().length).toBe(4)
  expect(marks().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0])
  marks()[3]?.focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(document.activeElement?.getAttribute('data-mark')).toBe(weekAt(2))
  await userEvent.keyboard('{Home}{ArrowLeft}')
  expect(document.activeElement?.getAttribute('data-mark')).toBe(weekAt(0))
})

test('the rate over time, teams, the spread and what customers say stand with n and interval; each mark opens', async () => {
  const asked = open({ weeks: 'all' })
  await expect.element(page.getByText('who reviewed, 7%', { exact: false })).toBeVisible()
  const text = () => document.body.textContent
  expect(text()).toContain('100 of 400 interactions have a review that counts. 2 of 24 agents')
  expect(text()).toContain('0.42 0.12 to 0.64, n 34.')
  expect(text()).toContain('Not enough agents with five answers or more: 12 of the 30 needed.')
  // A week of eight has no share, so no mark.
  const weeks = () => [...document.querySelectorAll('[aria-label="Complete service by week"] button')]
  expect(weeks().map((mark) => mark.getAttribute('data-mark'))).toEqual([weekAt(0), weekAt(2)])
  await page.getByRole('button', { name: 'Billing' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Billing' })).toBeVisible()
  await expect.poll(() => asked.some((one) => one.startsWith('/api/reviews?') && one.includes('teamId=t'))).toBe(true)
})
