import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LeaveCard } from '#features/people/LeaveCard.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

interface Away {
  isAway: boolean
  until: number | null
}

/** As it stands on the page of people. */
const Place = () => (
  <>
    <h1>People</h1>
    <LeaveCard />
  </>
)

afterEach(() => void vi.restoreAllMocks())

/** A server that remembers who is away. */
function leaveOf(ada: Away) {
  let stored = ada
  return answerWith({
    'GET /api/agent-leave': () => [
      { id: 'a', name: 'Ada Lind', ...stored },
      { id: 'b', name: 'Bo Ek', isAway: false, until: null },
    ],
    'PUT /api/agents/a/leave': (body) => (stored = body as Away),
  }).sent
}

test('an agent is said to be away by keyboard, to the end of the last day, and then stands among those on leave', async () => {
  const sent = leaveOf({ isAway: false, until: null })
  await mountRouted(<Place />)
  const agent = page.getByLabelText('Agent')
  await expect.element(agent).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Ada Lind is back' })).not.toBeInTheDocument()
  await agent.selectOptions('Ada Lind')
  const lastDay = page.getByLabelText('Last day, if known')
  await lastDay.fill('2026-03-06')
  lastDay.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Ada Lind is back' })).toBeVisible()
  await expect.element(page.getByText('until 6 Mar')).toBeVisible()
  // Away through the whole of the day that was chosen.
  expect(sent).toEqual([{ route: 'PUT /api/agents/a/leave', body: { isAway: true, until: Date.UTC(2026, 2, 7) } }])
  await expect.element(agent.getByText('Ada Lind')).not.toBeInTheDocument()
  await expectNoViolations()
})

test('who is back is drawn again', async () => {
  const sent = leaveOf({ isAway: true, until: null })
  await mountRouted(<LeaveCard />)
  await expect.element(page.getByText('until they are back')).toBeVisible()
  page.getByRole('button', { name: 'Ada Lind is back' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('until they are back')).not.toBeInTheDocument()
  expect(sent).toEqual([{ route: 'PUT /api/agents/a/leave', body: { isAway: false, until: null } }])
})

test('a refusal is said, and nobody is shown as away', async () => {
  answerWith({
    'GET /api/agent-leave': () => [{ id: 'b', name: 'Bo Ek', isAway: false, until: null }],
  })
  await mountRouted(<LeaveCard />)
  await page.getByLabelText('Agent').selectOptions('Bo Ek')
  await page.getByRole('button', { name: 'Is away' }).click()
  await expect.element(page.getByText(/Nothing answers/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Bo Ek is back' })).not.toBeInTheDocument()
})
