import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Line } from '#contract/lines.ts'
import type { SessionAgreement } from '#contract/calibration.ts'
import { CalibrationPage } from '#features/calibration/CalibrationPage.tsx'
import { answerWith, expectNoViolations, mountRouted } from '#tests/support/mountRouted.tsx'
import { agreementsOf, revealedInteraction, revealedRatings, revealedSession } from './revealed.ts'

const SESSION = 'GET /api/calibration/sessions/s1'
const OF = 40_000

/** An answer whose lines the test sends. */
function lines() {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own) })
  return {
    response: new Response(body),
    send: (line: Line<SessionAgreement[]>) => controller?.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)),
    end: () => controller?.close(),
  }
}

async function openReveal() {
  const asked: ReturnType<typeof lines>[] = []
  const network = answerWith({
    [SESSION]: () => revealedSession,
    [`${SESSION}/interactions/i1`]: () => revealedRatings,
    [`${SESSION}/details`]: () => ({ differences: [], analysis: null }),
    [`${SESSION}/agreements`]: () => [],
    'GET /api/interactions/i1': () => revealedInteraction,
    [`${SESSION}/agreement`]: () => {
      const count = lines()
      asked.push(count)
      return count.response
    },
  })
  await mountRouted(
    <CalibrationPage
      sessionId="s1"
      interactionId={undefined}
      onInteraction={() => undefined}
      onRate={() => undefined}
      onLeft={() => undefined}
    />,
    { roles: ['reviewer'], grants: ['leadQuality'] },
  )
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBe(1)
  return { ...network, asked }
}

test('the reveal is there at once, widest first, and the intervals follow', async () => {
  const { asked } = await openReveal()
  await expect.element(page.getByRole('heading', { name: 'Widest disagreement first' })).toBeVisible()
  await expect.element(page.getByText(/Missing: Tim\./u)).toBeVisible()
  await expect.element(page.getByText('2 to 5', { exact: true })).toBeVisible()
  await expect.element(page.getByText('did not apply: Ingrid')).toBeVisible()
  await expect.element(page.getByRole('img', { name: '2: Ingrid, the gauge. 5: Bea' })).toBeVisible()
  await expect.element(page.getByText('4, nothing to discuss').first()).toBeVisible()
  asked[0]?.send({ done: 0, of: OF, found: agreementsOf(false) })
  await expect.element(page.getByText('0.82').first()).toBeVisible()
  asked[0]?.send({ done: OF / 2, of: OF, found: null })
  await expect.element(page.getByText('Drawing intervals: 50%')).toBeVisible()
  await expectNoViolations()
  asked[0]?.send({ done: OF, of: OF, found: agreementsOf(true) })
  asked[0]?.end()
  await expect.element(page.getByText(/agrees least: 0\.82, interval 0\.70 to 0\.90/u)).toBeVisible()
  await page.getByText('Criterion by criterion').click()
  await expect.element(page.getByText(/Intervals: 2,000 draws of interactions, seed seed-1/u)).toBeVisible()
  await expectNoViolations()
})

test('drawing can be stopped, which lets go of the request, and goes on when asked', async () => {
  const { asked } = await openReveal()
  asked[0]?.send({ done: 0, of: OF, found: agreementsOf(false) })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect.element(page.getByText('Stopped, without intervals')).toBeVisible()
  const request = vi.mocked(window.fetch).mock.calls.find(([address]) => String(address).endsWith('/agreement'))
  expect(request?.[1]?.signal?.aborted).toBe(true)
  await expect.element(page.getByText('0.82').first()).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBe(2)
  asked[1]?.send({ done: OF, of: OF, found: agreementsOf(true) })
  asked[1]?.end()
  await expect.element(page.getByText(/interval 0\.70 to 0\.90/u).first()).toBeVisible()
})

test('what is agreed is chosen among the ratings, with the reason', async () => {
  const { sent } = await openReveal()
  const record = page.getByRole('button', { name: 'Record' })
  await expect.element(record).toBeDisabled()
  await page.getByRole('radio', { name: '2', exact: true }).click()
  await page.getByLabelText('Why').fill('Nobody said when.')
  await record.click()
  await expect
    .poll(() => sent.map(({ body }) => body), { timeout: 15_000 })
    .toMatchObject([{ rating: 2, reason: 'Nobody said when.' }])
})
