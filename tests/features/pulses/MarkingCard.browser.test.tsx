import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LedPulse } from '#contract/pulses.ts'
import { LedPulsePart } from '#features/pulses/LedPulsePart.tsx'
import { mount } from '#tests/support/mount.tsx'

afterEach(() => vi.restoreAllMocks())

const answer = (key: string, text: string) => ({
  key,
  text,
  picked: ['o1', 'o2'],
  suggested: { friendliness: true, responsiveness: false },
  marks: null,
  name: null,
})
const led: LedPulse = {
  pulse: {
    id: 'p1',
    team: { id: 't', name: 'Billing' },
    task: 'pick',
    versionId: 'v',
    versionNumber: 1,
    startedAt: 0,
    startedBy: 'Mona',
    closesAt: null,
    closedAt: 1,
    status: 'marking',
    asked: 3,
    answered: 2,
    marked: 0,
    result: null,
    isAsked: false,
    hasAnswered: false,
    canLead: true,
  },
  parts: [
    { id: 'friendliness', dimension: 'friendliness', label: 'Friendliness', statement: 'Warm.' },
    { id: 'responsiveness', dimension: 'responsiveness', label: 'Responsiveness', statement: 'Quick.' },
  ],
  options: [
    { id: 'o1', text: 'Ours indeed', isPart: true },
    { id: 'o2', text: 'A stranger', isPart: false },
  ],
  waiting: ['Ben'],
  answers: [answer('k1', 'Being kind.'), answer('k2', 'Kind and quick.')],
}

/** Only the network is not real: it stores the marks as the server would. */
function open(start: LedPulse) {
  let now = start
  const sent: unknown[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (address, init) => {
    if (init?.method === 'PUT') {
      const { marks } = JSON.parse(String(init.body)) as { marks: Record<string, boolean> }
      sent.push([String(address), marks])
      const answers =
        now.answers?.map((each) => (String(address).endsWith(each.key) ? { ...each, marks } : each)) ?? null
      const isDone = answers?.every((each) => each.marks !== null)
      now = { ...now, answers, pulse: { ...now.pulse, status: isDone ? 'done' : 'marking' } }
    }
    return Response.json(String(address) === '/api/session' ? { person: null, organisation: null } : now)
  })
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  mount(
    <QueryClientProvider client={queryClient}>
      <LedPulsePart pulseId="p1" />
    </QueryClientProvider>,
    1100,
  )
  return sent
}

test('a suggestion counts only once it is confirmed, and can be corrected; the last says what it does', async () => {
  const sent = open(led)
  await expect.element(page.getByText('Being kind.')).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: /Friendliness/ })).toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: /Responsiveness/ })).not.toBeChecked()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await expect.element(page.getByText('Kind and quick.')).toBeVisible()
  await expect.element(page.getByText('This is the last one.', { exact: false })).toBeVisible()
  await page.getByRole('checkbox', { name: /Responsiveness/ }).click()
  await page.getByRole('button', { name: 'Confirm the last and show the result' }).click()
  await expect.element(page.getByText('Show the answers with names')).toBeVisible()
  expect(sent).toEqual([
    ['/api/pulses/p1/answers/k1', { friendliness: true, responsiveness: false }],
    ['/api/pulses/p1/answers/k2', { friendliness: true, responsiveness: true }],
  ])
})

test('one can go back before the last and change a mark', async () => {
  const sent = open(led)
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.element(page.getByText('Being kind.')).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await page.getByRole('checkbox', { name: /Friendliness/ }).click()
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await expect.element(page.getByText('Kind and quick.')).toBeVisible()
  expect(sent.at(-1)).toEqual(['/api/pulses/p1/answers/k1', { friendliness: false, responsiveness: false }])
})

test('while it is open there are names to remind and no answers', async () => {
  open({ ...led, answers: null, options: [], pulse: { ...led.pulse, status: 'open', answered: 2 } })
  await expect.element(page.getByRole('heading', { name: '2 of 3 have answered' })).toBeVisible()
  await expect.element(page.getByText('Ben')).toBeVisible()
  expect(page.getByText('Being kind.').query()).toBe(null)
})
