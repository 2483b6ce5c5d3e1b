import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations, openBrowser } from '#tests/support/browser.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

/** A definition from a template to its second version, by keyboard alone. */

const PERSON = { name: 'Ingrid Solheim', email: 'ingrid@halden.example', password: 'correct horse battery' }
let browser: Browser
let server: TestServer
let page: Page
let complaints: string[]

beforeAll(async () => {
  server = await startTestServer(4636)
  browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  complaints = collectComplaints(page, [/404/])
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Presses Enter on what the keyboard stands on. */
async function press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

async function write(label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

test('the first version is written from a template and published', async () => {
  await page.goto(server.url)
  await page.getByLabel('Name', { exact: true }).fill(PERSON.name)
  await page.getByLabel('Organisation').fill('Halden Energy')
  await page.getByLabel('E-mail').fill(PERSON.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PERSON.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('radio', { name: /The three views/ }).waitFor()
  await page.goto(`${server.url}/definition/draft`)
  await page.getByRole('button', { name: 'Begin from Awe-inspiring' }).waitFor()
  await expectNoAxeViolations(page)
  await press('Begin from Awe-inspiring')
  await page.waitForURL(/id=/)
  await write('What good service is here, in one sentence', 'Everybody leaves amazed, and would say why.')
  await page.locator('[data-criterion] [aria-expanded]').first().focus()
  await page.keyboard.press('Enter')
  await write('Label, two to five words', 'Sees the mood')
  await expectNoAxeViolations(page)
  await press('Publish…')
  await page.getByRole('dialog').waitFor()
  await press('Publish for everybody')
  await page.waitForURL(/\/definition$/)
  await page.getByText('Everybody leaves amazed, and would say why.').first().waitFor()
  await page.getByText('Sees the mood').first().waitFor()
})

test('a change is told by its missing anchor, undone, moved and published as a new meaning', async () => {
  await press('I have read it')
  await page.getByText('You have read it').waitFor()
  await expectNoAxeViolations(page)
  await press('Write a change', 'link')
  await press('Begin from version 1')
  await page.waitForURL(/id=/)
  await page.locator('[data-criterion] [aria-expanded]').first().focus()
  await page.keyboard.press('Enter')
  await write('At 1 one sees or hears', ' ')
  await page
    .getByText(/Say what one sees or hears when “Sees the mood” is rated 1/)
    .first()
    .waitFor()
  await expectNoAxeViolations(page)
  await press('Undo')
  await page.getByText('Nothing is missing').waitFor()
  await page.getByRole('button', { name: 'Move Sees the mood: arrow up, arrow down' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByText('Sees the mood moved down.').waitFor({ state: 'attached' })
  await page.getByLabel('Weight', { exact: true }).nth(1).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('60')
  await page.waitForResponse((answer) => answer.request().method() === 'PUT')
  await press('Preview on past reviews')
  await page
    .getByRole('dialog')
    .getByText(/reviews/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await press('Publish…')
  await expectNoAxeViolations(page)
  await press('Publish for everybody')
  await page.waitForURL(/\/definition$/)
  await page.getByText('Version 2', { exact: true }).waitFor()
})

test('the two versions stand side by side, and each is said to be another measure', async () => {
  await press('Compare with v1', 'link')
  await page.getByText('Scores are not the same measure').waitFor()
  await page.getByText('60', { exact: false }).first().waitFor()
  await expectNoAxeViolations(page)
})

test('the health of the criteria says that nothing was scored yet', async () => {
  await page.goto(`${server.url}/definition`)
  await press('Criterion health', 'link')
  await page.getByText('Too early to say: 0 of the 30 reviews needed').waitFor()
  await expectNoAxeViolations(page)
})

test('who has read the version in use is listed', async () => {
  await page.goto(`${server.url}/definition/readers`)
  await page.getByRole('heading', { name: 'Who has read it?' }).waitFor()
  await expectNoAxeViolations(page)
  expect(complaints).toEqual([])
})
