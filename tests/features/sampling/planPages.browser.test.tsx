import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PlanDetail } from '#contract/samplingPlans.ts'
import { PlanPage } from '#features/sampling/PlanPage.tsx'
import { PlansPage } from '#features/sampling/PlansPage.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'

const counts = { planned: 8, done: 3, overdue: 2, replaced: 1 }
const part = (id: string, name = id) => ({ id, name, ...counts, medianActiveMs: 240_000 })
const plan: PlanDetail = {
  id: 'p',
  name: 'March',
  status: 'drawn',
  spec: {
    population: { teamIds: [], agentIds: [], channels: [], queues: [], fromDay: '2026-02-01', toDay: '2026-03-31' },
    quota: 4,
    strata: 'channelWeek',
    allocation: 'proportional',
    exclude: { shorterThanMs: null, fewerTurns: null, reviewed: true, onLeave: true },
    doubleShare: 0.05,
    crossTeamShare: 0.1,
    reviewerIds: [],
    isBlind: null,
    seed: 'spring',
  },
  dueAt: Date.UTC(2026, 2, 20),
  createdAt: 0,
  createdBy: 'Ann',
  drawnAt: 1,
  summary: null,
  counts,
  version: 1,
  byReviewer: [part('r', 'Peter Nowak')],
  byAgent: [part('a', 'Ada')],
  byChannel: [part('call'), part('chat')],
  byWeek: [part('2026-02-09')],
  medianActiveMs: 240_000,
  replacements: [],
  estimates: [],
}
const rule = {
  id: 'u',
  name: 'Unhappy',
  conditions: [
    { kind: 'csat', atMost: 2, of: 5 },
    { kind: 'signal', signal: 'longestSilenceMs', atLeast: 60_000 },
  ],
  isActive: true,
  createdAt: 0,
  open: 3,
  done: 1,
  version: 4,
}

afterEach(() => void vi.restoreAllMocks())

test('a plan is closed by keyboard, in a dialog that says what that does, and not by its first button', async () => {
  const { sent } = answerWith({
    'GET /api/sampling-plans/p': () => plan,
    'POST /api/sampling-plans/p/close': () => ({ ...plan, status: 'closed' }),
  })
  await mountRouted(<PlanPage planId="p" onSaved={() => {}} />)
  const close = page.getByRole('button', { name: 'Close the plan' })
  await expect.element(close).toBeVisible()
  await expectNoViolations()
  close.element().focus()
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog', { name: 'Close this plan?' })
  await expect.element(dialog.getByText(/What nobody has begun leaves the queue/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(sent).toEqual([])
  close.element().focus()
  await userEvent.keyboard('{Enter}')
  // The dialog takes the focus itself, a moment after it stands there.
  await expect.element(dialog.getByRole('button', { name: 'Keep it open' })).toHaveFocus()
  dialog.getByRole('button', { name: 'Close the plan' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => sent.map(({ route }) => route)).toEqual(['POST /api/sampling-plans/p/close'])
})

test('a plan shows how far it is by week and by channel, in words', async () => {
  answerWith({ 'GET /api/sampling-plans/p': () => plan })
  await mountRouted(<PlanPage planId="p" onSaved={() => {}} />)
  await expect.element(page.getByRole('region', { name: 'Done by week' }).getByText('9 Feb')).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Done by channel' }).getByText('Call')).toBeVisible()
})

test('a rule is changed in its own units, and tried on the last 30 days before it is kept', async () => {
  const { sent } = answerWith({
    'GET /api/sampling-plans': () => [plan],
    'GET /api/pick-rules': () => [rule],
    'POST /api/pick-rules/preview': () => ({ interactions: 1240, met: 38, fresh: 12 }),
    'PUT /api/pick-rules/u': () => rule,
  })
  await mountRouted(<PlansPage />, { grants: ['leadQuality'] })
  const change = page.getByRole('button', { name: 'Change Unhappy' })
  await expect.element(change).toBeVisible()
  await expectNoViolations()
  change.element().focus()
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog', { name: 'Change the rule' })
  await expect.element(dialog.getByText(/38 meet it; 12 of them are neither/)).toBeVisible()
  const silence = dialog.getByLabelText('Value of condition 2')
  await expect.element(silence).toHaveValue(60)
  await silence.fill('90')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => sent.find(({ route }) => route === 'PUT /api/pick-rules/u')?.body)
    .toEqual({
      name: 'Unhappy',
      conditions: [rule.conditions[0], { kind: 'signal', signal: 'longestSilenceMs', atLeast: 90_000 }],
      isActive: true,
      version: 4,
    })
})
