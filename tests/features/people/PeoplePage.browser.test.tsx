import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Person } from '#contract/people.ts'
import { PeoplePage } from '#features/people/PeoplePage.tsx'
import { mount } from '#tests/support/mount.tsx'

const ingrid: Person = {
  id: 'p1',
  name: 'Ingrid Solheim',
  email: 'ingrid@halden.example',
  roles: ['administrator'],
  grants: [],
  agentId: null,
  teamIds: ['t1'],
  skills: [],
  isActive: true,
  hasAccount: true,
  version: 1,
}
const link = { path: '/invitation/one-token-of-a-good-length', expiresAt: Date.UTC(2026, 10, 25, 12) }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Only the network is not real. */
function open(answers: Record<string, () => Response>) {
  const sent: { route: string; body: unknown }[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    const route = `${init?.method} ${String(address)}`
    if (init?.body) sent.push({ route, body: JSON.parse(String(init.body)) })
    const answer = answers[route]
    return answer ? answer() : Response.json({ person: null, organisation: null })
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  mount(
    <QueryClientProvider client={queryClient}>
      <PeoplePage />
    </QueryClientProvider>,
  )
  return sent
}
const listed = () => Response.json({ people: [ingrid], teams: [{ id: 't1', name: 'North' }], agents: [] })

async function invite() {
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabelText('Name').fill('Per Moe')
  await dialog.getByLabelText('E-mail').fill('per@halden.example')
  await dialog.getByLabelText('Languages and skills').fill('de, , claims,')
  await dialog.getByRole('button', { name: 'Make the invitation' }).click()
}

test('an invitation shows the link to hand over, and what was chosen is what is sent', async () => {
  const invited = () => Response.json({ person: { ...ingrid, id: 'p2', name: 'Per Moe' }, link })
  const sent = open({ 'GET /api/people': listed, 'POST /api/people': invited })
  await expect.element(page.getByText('ingrid@halden.example')).toBeVisible()
  await invite()
  await expect.element(page.getByText(`${window.location.origin}${link.path}`)).toBeVisible()
  await expect.element(page.getByText('No mail is sent', { exact: false })).toBeVisible()
  expect(sent).toEqual([
    {
      route: 'POST /api/people',
      body: {
        name: 'Per Moe',
        email: 'per@halden.example',
        roles: ['reviewer'],
        grants: [],
        teamIds: [],
        skills: ['de', 'claims'],
        agentId: null,
      },
    },
  ])
})

test('where the page may not write to the clipboard, the address is selected to be copied by hand', async () => {
  vi.stubGlobal('navigator', Object.create(navigator, { clipboard: { value: undefined } }))
  open({ 'GET /api/people': listed, 'POST /api/people/p1/link': () => Response.json(link) })
  await page.getByRole('button', { name: 'Reset link for Ingrid Solheim' }).click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect.element(page.getByRole('button', { name: 'Selected, copy it now' })).toBeVisible()
  expect(window.getSelection()?.toString()).toBe(`${window.location.origin}${link.path}`)
})

test('a refused invitation keeps the dialog and says why beside the field', async () => {
  const error = { code: 'conflict', message: 'Somebody has this address.', fields: { email: 'It is taken.' } }
  open({ 'GET /api/people': listed, 'POST /api/people': () => Response.json({ error }, { status: 409 }) })
  await invite()
  await expect.element(page.getByText('It is taken.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})
