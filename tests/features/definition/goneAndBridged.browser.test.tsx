import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Bridge } from '#contract/definitionBridge.ts'
import type { VersionEntry } from '#contract/definitionVersions.ts'
import type { Session } from '#contract/session.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { bridgeQuery } from '#features/definition/api.ts'
import { BridgeCard } from '#features/definition/BridgeCard.tsx'
import { GoneDraft } from '#features/definition/GoneDraft.tsx'
import { sessionQuery } from '#lib/session.ts'
import { mount } from '#tests/support/mount.tsx'

const KEPT_AT = 'accord:definition:test:p1:d1:'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

function clientOf(grants: string[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
  const person = {
    id: 'p1',
    name: 'Ann',
    email: 'a@example.org',
    roles: ['leadership'],
    grants,
    agentId: null,
    teamIds: [],
  }
  client.setQueryData(sessionQuery.queryKey, { person, organisation: null } as unknown as Session)
  return client
}

const show = (client: QueryClient, content: ReactNode) =>
  mount(<QueryClientProvider client={client}>{content}</QueryClientProvider>, 800)

test('of a draft that is gone, what was written last begins a new one', async () => {
  const kept = { version: 3, content: { ...threeViews, name: 'Ours' }, sent: [], savedAt: 5 }
  localStorage.setItem(`${KEPT_AT}tab`, JSON.stringify(kept))
  const sent: unknown[] = []
  vi.spyOn(window, 'fetch').mockImplementation((_, init) => {
    sent.push(JSON.parse(String(init?.body)))
    return Promise.resolve(Response.json({ error: { code: 'server_error', message: 'Not now.' } }, { status: 500 }))
  })
  const opened: string[] = []
  show(clientOf([]), <GoneDraft keptAt={KEPT_AT} onOpen={(id) => opened.push(id)} />)
  await expect.element(page.getByRole('heading', { name: 'This draft is gone' })).toBeVisible()
  await page.getByRole('button', { name: 'Begin a new draft with what you wrote' }).click()
  await expect.element(page.getByText('Not now.')).toBeVisible()
  expect(sent).toEqual([{ from: { kind: 'content', content: kept.content } }])
  expect(opened).toEqual([])
  // It was not taken, so it is still kept.
  expect(localStorage.length).toBe(1)
})

test('where nothing was left unsaved nothing is offered', async () => {
  show(clientOf([]), <GoneDraft keptAt={KEPT_AT} onOpen={() => {}} />)
  await expect.element(page.getByText('published or thrown away by somebody meanwhile', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('button')).not.toBeInTheDocument()
})

const version = (number: number): VersionEntry => ({
  id: `v${number}`,
  number,
  seriesId: `s${number}`,
  status: number === 2 ? 'published' : 'retired',
  meaning: 'new',
  note: '',
  name: 'Ours',
  publishedAt: 0,
  publishedBy: null,
  reviews: 60,
})
const seen = (n: number, mean: number, low: number, high: number) => ({ n, mean, low, high, isDegenerate: false })
const bridge: Bridge = {
  scored: 24,
  waiting: 6,
  moved: {
    friendliness: seen(24, -3.1, -5.2, -1),
    responsiveness: seen(24, 0.4, -1.2, 2),
    outcome: { n: 3, mean: null, low: null, high: null, isDegenerate: false },
  },
}

test('a bridge says how far each dimension moved, with its interval and n, and what is too little to say', async () => {
  const client = clientOf([])
  client.setQueryData(bridgeQuery('v1', 'v2').queryKey, bridge)
  const { host } = show(
    client,
    <BridgeCard before={version(1)} after={version(2)} dimensions={threeViews.dimensions} />,
  )
  await expect.element(page.getByRole('heading', { name: 'Friendliness fell by 3.1 points.' })).toBeVisible()
  const lines = [...host.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(lines[0]).toMatch(/Friendliness.*3\.1.*5\.2.*1.*n 24/)
  expect(lines[1]).toMatch(/Responsiveness.*0\.4.*n 24/)
  expect(lines[2]).toMatch(/Outcome.*not enough interactions: n 3/)
  await expect.element(page.getByText('6 wait in the queue for it.')).toBeVisible()
})
