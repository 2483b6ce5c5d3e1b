import axe from 'axe-core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { PlannerPage } from '#features/sampling/PlannerPage.tsx'
import { mount } from '#tests/support/mount.tsx'

const preview = {
  interactions: 1240,
  agents: 24,
  picked: 192,
  twice: 18,
  crossTeam: 20,
  reviewers: 6,
  unassigned: 0,
  strata: 70,
  shortfalls: [{ agentId: 'b', name: 'Mira Lind', has: 3 }],
  leftOut: { tooShort: 0, reviewed: 0, queued: 0, onLeave: 0 },
  precision: {
    spread: 13,
    medianActiveMs: 300_000,
    neededForChange: 54,
    quotaShows: 15,
    hoursNeeded: 17,
    inHours: { perAgent: 18, shows: 9 },
  },
}
const options = {
  teams: [{ id: 't', name: 'Billing' }],
  agents: [{ id: 'b', name: 'Mira Lind', teamId: 't' }],
  queues: [],
  reviewers: [{ id: 'r', name: 'Ann Bright' }],
  isBlindByDefault: false,
}

afterEach(() => vi.restoreAllMocks())

/** Only the network is not real. */
function open() {
  const sent: { route: string; body: { name?: string; spec?: { quota: number } } }[] = []
  const onSaved = vi.fn<(id: string) => void>()
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const route = `${init?.method} ${String(address)}`
    const body = init?.body ? JSON.parse(String(init.body)) : {}
    sent.push({ route, body })
    if (route === 'GET /api/sampling-options') return Response.json(options)
    if (route === 'POST /api/sampling-plans/preview') return Response.json(preview)
    const counts = { planned: 0, done: 0, overdue: 0, replaced: 0 }
    const plan = {
      id: 'p',
      name: body.name ?? '',
      status: 'draft',
      dueAt: null,
      createdAt: 0,
      createdBy: null,
      counts,
      version: 1,
    }
    if (route === 'POST /api/sampling-plans')
      return Response.json({ ...plan, spec: body.spec, drawnAt: null, summary: null })
    if (route === 'POST /api/sampling-plans/p/draw') {
      const spec = sent.find((one) => one.route === 'POST /api/sampling-plans')?.body.spec
      return Response.json({ ...plan, status: 'drawn', spec, drawnAt: 1, summary: null })
    }
    return Response.json({ person: null, organisation: null })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { host } = mount(
    <QueryClientProvider client={queryClient}>
      <PlannerPage plan={null} onSaved={onSaved} />
    </QueryClientProvider>,
  )
  return { sent, onSaved, host }
}

test('the preview follows the form, and drawing sends what the form says', async () => {
  const { sent, onSaved } = open()
  await expect.element(page.getByText('1,240 interactions, 24 agents, 192 picked, 18 twice.')).toBeVisible()
  await expect.element(page.getByText('Mira Lind has only 3.')).toBeVisible()
  await expect.element(page.getByText('you need 54 reviews of each', { exact: false })).toBeVisible()
  await page.getByLabelText('Of each agent').fill('12')
  await vi.waitFor(() => expect(sent.at(-1)?.body.spec?.quota).toBe(12))
  await page.getByLabelText('Name').fill('November')
  await page.getByRole('button', { name: 'Draw the plan' }).click()
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith('p'))
  const kept = sent.find(({ route }) => route === 'POST /api/sampling-plans')
  expect(kept?.body).toMatchObject({ name: 'November', spec: { quota: 12, doubleShare: 0.05, crossTeamShare: 0.1 } })
})

test('has no accessibility violation', async () => {
  const { host } = open()
  await expect.element(page.getByText('Mira Lind has only 3.')).toBeVisible()
  expect((await axe.run(host)).violations).toEqual([])
})
