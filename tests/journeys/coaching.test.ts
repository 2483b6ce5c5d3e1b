import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations } from '#tests/support/browser.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** Coaching needs on the sample, against the real server, by keyboard. */

let server: SampleServer
let page: Page
let complaints: string[]

beforeAll(async () => {
  server = await openSampleServer()
  page = await server.context.newPage()
  complaints = collectComplaints(page)
}, 120_000)
afterAll(() => server.close())

test('who serves one-sidedly is found, with the reason in plain words', async () => {
  await page.goto(server.url)
  await page.getByRole('link', { name: 'Coaching' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Chloe Lindqvist' })
    .getByRole('heading', { name: 'Friendly, but customers leave without what they need' })
    .waitFor()
  await page.getByText('agents would gain from a conversation now').waitFor()
  await expectNoAxeViolations(page)
})

test('the evidence opens in place: moments, criteria, the lowest interactions', async () => {
  await page.getByRole('button', { name: 'Evidence for Chloe Lindqvist' }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.getByRole('heading', { name: 'The lowest interactions' }).waitFor()
  await panel.getByRole('heading', { name: 'What costs most' }).waitFor()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

test('a need is snoozed and brought back', async () => {
  await page.getByRole('button', { name: 'Next step for Chloe Lindqvist' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Snooze until a day…' }).press('Enter')
  await page.getByRole('button', { name: 'Snooze' }).press('Enter')
  await page.getByRole('button', { name: 'Bring Chloe Lindqvist back' }).waitFor()
  await page.getByText(/^Snoozed until .* by Ingrid Solheim/).waitFor()
  await page.getByRole('button', { name: 'Bring Chloe Lindqvist back' }).press('Enter')
  await page.getByRole('button', { name: 'Next step for Chloe Lindqvist' }).waitFor()
})

test('a conversation shows what changed since, and one just noted that it is too early', async () => {
  await page.getByText('Say who does what next and by when').waitFor()
  await page
    .getByText(/^rose \+/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Note a conversation' }).press('Enter')
  await page.getByRole('combobox', { name: 'Agent' }).selectOption('Greta Holm')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Note it' }).press('Enter')
  await page.getByRole('button', { name: /^Take away Greta Holm/ }).waitFor()
  await page.getByText('too early to say').first().waitFor()
  expect(complaints).toEqual([])
})
