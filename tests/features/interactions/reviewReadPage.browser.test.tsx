import '@mantine/core/styles/UnstyledButton.css'
import '#app/theme/base.css'
import '#app/theme/tokens.css'
import { theme } from '#app/theme/theme.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Interaction } from '#contract/interactions.ts'
import type { Review } from '#contract/reviews.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { historyQuery, interactionQuery, reviewQuery } from '#features/interactions/api.ts'
import { ReviewReadPage } from '#features/interactions/ReviewReadPage.tsx'
import { sessionQuery } from '#lib/session.ts'
import { answerWith, expectNoViolations } from '#tests/support/mountRouted.tsx'

const lane = btoa('\u0020\u0080'.repeat(100))
const interaction: Interaction = {
  id: 'i1',
  channel: 'call',
  externalId: 'HE-48213',
  subject: 'Final bill',
  queue: null,
  startedAt: Date.UTC(2026, 10, 18, 14, 6),
  durationMs: 60_000,
  turns: 20,
  hasRecording: true,
  agent: { id: 'a1', name: 'Daniel Okafor' },
  team: { id: 't1', name: 'Billing' },
  source: 'import',
  customerName: null,
  language: 'en',
  resolved: null,
  csat: null,
  recording: {
    durationMs: 60_000,
    channels: 2,
    mime: 'audio/mpeg',
    isPlayable: true,
    unplayableReason: null,
    agentSide: 'right',
    bucketMs: 300,
    lanes: [lane, lane],
  },
  signals: null,
  transcript: Array.from({ length: 20 }, (_, turn) => ({
    speaker: turn % 2 === 0 ? ('agent' as const) : ('customer' as const),
    text: `It was ours, turn ${turn}.`,
    startMs: turn * 3000,
    endMs: null,
    at: null,
  })),
}
const [first, second] = threeViews.criteria.map(({ id }) => id)
const review: Review = {
  id: 'r1',
  interactionId: 'i1',
  channel: 'call',
  reviewer: { id: 'p1', name: 'Ines Sato' },
  status: 'published',
  selection: 'random',
  assignment: null,
  version: 2,
  answers: {
    [first ?? '']: {
      ...EMPTY_ANSWER,
      rating: 2,
      note: 'Cut in twice.',
      evidence: [{ kind: 'moment', ms: 42_000, label: 'interrupted' }],
    },
    [second ?? '']: {
      ...EMPTY_ANSWER,
      rating: 4,
      evidence: [{ kind: 'turn', turn: 4, start: 0, end: 11, label: 'owned it' }],
    },
  },
  comment: 'Give a date before closing.',
  activeMs: 1000,
  submittedAt: Date.UTC(2026, 10, 19, 9),
  publishAt: null,
  undoUntil: null,
  score: {
    dimensions: { friendliness: 50, responsiveness: 80, outcome: 90 },
    coverage: { friendliness: 1, responsiveness: 1, outcome: 1 },
    weightedMean: 73,
    balanced: 71,
    minimum: 50,
    gap: 2,
    complete: true,
    criticalFailed: false,
    overall: 71,
    isCompleteService: false,
  },
  definition: { id: 'd1', number: 3, seriesId: 's1', status: 'published', publishedAt: 0, content: threeViews },
}

const entry = {
  at: Date.UTC(2026, 10, 19, 9),
  person: { id: 'p1', name: 'Ines Sato' },
  reason: null,
  changes: [],
  comment: null,
}

let root: Root
let host: HTMLElement
let queries: QueryClient

beforeEach(async () => {
  document.documentElement.lang = 'en'
  document.title = 'Review'
  document.documentElement.dataset.mantineColorScheme = 'light'
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  queries.setQueryData(sessionQuery.queryKey, { person: null, organisation: null })
  queries.setQueryData(reviewQuery('r1').queryKey, review)
  queries.setQueryData(interactionQuery('i1').queryKey, interaction)
  queries.setQueryData(historyQuery('r1').queryKey, {
    entries: [
      { ...entry, kind: 'submitted', number: 1 },
      {
        ...entry,
        kind: 'corrected',
        number: 2,
        reason: 'Heard it again',
        changes: [
          {
            criterionId: first ?? '',
            before: { ...EMPTY_ANSWER, rating: 3 },
            after: { ...EMPTY_ANSWER, rating: 2, note: 'x' },
          },
        ],
      },
    ],
    mayCorrect: true,
    mayWithdraw: true,
  })
  const place = () => (
    <main>
      <ReviewReadPage reviewId="r1" />
    </main>
  )
  const router = createRouter({
    routeTree: createRootRoute({ component: place }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  root.render(
    <MantineProvider defaultColorScheme="light" theme={theme}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  await expect.poll(() => chips().length).toBe(2)
})

afterEach(() => {
  root.unmount()
  host.remove()
})

const chips = () => [...host.querySelectorAll('button')].filter(({ textContent }) => textContent?.startsWith('Go to'))
const position = () => host.querySelector('[role=slider]')?.getAttribute('aria-valuetext')

test('A review is read with its agent, reason, reviewer, verdict, note and comment', () => {
  for (const words of [
    'Daniel Okafor · Billing',
    'Drawn at random',
    'Published',
    'Ines Sato, 19 Nov',
    'friendliness 50 is below',
    'Cut in twice.',
    'Give a date before closing.',
  ]) {
    expect(host.textContent).toContain(words)
  }
})

test('The history tells who corrected it, why and what, and what may be done', () => {
  for (const words of [
    'Corrected, version 2',
    'Heard it again',
    '3 → 2, note changed',
    'Correct this review',
    'Withdraw',
  ]) {
    expect(host.textContent).toContain(words)
  }
})

test('Evidence leads to its moment in the recording', async () => {
  await userEvent.click(chips()[0] as HTMLElement)
  await expect.poll(position).toBe('0:42 of 1:00')
})

test('Evidence in words leads to the turn that holds them, and to its time', async () => {
  await userEvent.click(chips()[1] as HTMLElement)
  await expect.poll(position).toBe('0:12 of 1:00')
  expect(host.querySelector('[aria-current] ~ [data-turn-text] mark')?.textContent).toBe('It was ours')
})

const author = { id: 'p1', name: 'Ines Sato', email: 'ines@halden.example', roles: [], grants: [], agentId: null }

test('A draft leads its author, and nobody else, back to where it is written', async () => {
  queries.setQueryData(reviewQuery('r1').queryKey, { ...review, status: 'draft', score: null })
  await expect.poll(() => host.textContent).toContain('Not submitted yet')
  const goOn = () => [...host.querySelectorAll('a')].find(({ textContent }) => textContent === 'Go on with this review')
  expect(goOn()).toBeUndefined()
  queries.setQueryData(sessionQuery.queryKey, { person: author, organisation: null })
  await expect.poll(() => goOn()?.getAttribute('href')).toBe('/review/r1')
})

test.for(['light', 'dark'])('Nothing for axe to say in the %s scheme', async (scheme) => {
  document.documentElement.dataset.mantineColorScheme = scheme
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('A review is withdrawn by keyboard, with a reason, in a dialog that can be left', async () => {
  const { sent } = answerWith({ 'POST /api/reviews/r1/withdrawal': () => ({ ...review, status: 'withdrawn' }) })
  const dialog = page.getByRole('dialog', { name: 'Withdraw this review' })
  const ask = async () => {
    page.getByRole('button', { name: 'Withdraw it' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByText(/It no longer counts/)).toBeVisible()
  }
  await ask()
  await expectNoViolations()
  await expect.element(dialog.getByRole('button', { name: 'Withdraw' })).toBeDisabled()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await ask()
  await dialog.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('Two calls in one.')
  dialog.getByRole('button', { name: 'Withdraw' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => sent)
    .toEqual([{ route: 'POST /api/reviews/r1/withdrawal', body: { version: 2, reason: 'Two calls in one.' } }])
  vi.restoreAllMocks()
})
