import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations, openBrowser } from '#tests/support/browser.ts'
import { rateAll } from '#tests/support/rateAll.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

/** The main job from an empty folder: first run, import, a review by keyboard, the point it becomes. */

const real = process.env.ACCORD_REAL_DATA
/** The button of a row: what is reviewed, and whose it is. */
const REVIEW = /^Review .+, .+/
const PERSON = { name: 'Ingrid Solheim', email: 'ingrid@halden.example', password: 'correct horse battery' }

async function firstRun(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Name', { exact: true }).fill(PERSON.name)
  await page.getByLabel('Organisation').fill('Halden Energy')
  await page.getByLabel('E-mail').fill(PERSON.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PERSON.password)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('radio', { name: /The three views/ }).check()
  await page.getByRole('button', { name: 'Preview all criteria' }).click()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: /^Use/ }).click()
  await page.getByRole('button', { name: /Sample data/ }).waitFor()
}

describe('on sample data', () => {
  let browser: Browser
  let server: TestServer
  let context: BrowserContext
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    server = await startTestServer(4631)
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    complaints = collectComplaints(page)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('the first run leads from an empty folder to a full queue', async () => {
    await firstRun(page, server.url)
    await page.getByRole('button', { name: /Sample data/ }).click()
    await page.getByRole('heading', { name: 'Review queue' }).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: REVIEW }).first().waitFor()
    await expectNoAxeViolations(page)
  })

  test('a call is rated by keyboard alone, survives a killed tab, and is submitted', async () => {
    await page.goto(`${server.url}/queue?channel=call`)
    await page.getByRole('button', { name: REVIEW }).first().waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(/\/review\//)
    await page.getByRole('slider').first().waitFor()
    await page.keyboard.press('4')
    await page.keyboard.press('e')
    await page.keyboard.press('4')
    const address = page.url()
    await page.getByText(/Draft saved/).waitFor()
    await page.close()
    page = await context.newPage()
    complaints.push(...collectComplaints(page))
    await page.goto(address)
    await page.getByRole('slider').first().waitFor()
    expect(await page.locator('[role=radio][aria-checked=true]').count()).toBeGreaterThanOrEqual(2)
    await rateAll(page, '4')
    await expectNoAxeViolations(page)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL((url) => url.href !== address)
    await page.getByText(/Submitted/).waitFor()
  })

  test('the agent’s page shows the weeks, and a point opens the reviews behind it', async () => {
    await page.goto(`${server.url}/overview`)
    await page.getByText('Complete service rate').waitFor()
    await page.getByText('not enough reviews').first().waitFor()
    await expectNoAxeViolations(page)
    await page
      .getByRole('table', { name: 'Agents' })
      .getByRole('link', { name: /Chloe Lindqvist/ })
      .click()
    await page.getByRole('heading', { name: 'Chloe Lindqvist' }).waitFor()
    await page.locator('.recharts-surface').first().waitFor()
    await expectNoAxeViolations(page)
    await page.locator('[data-mark]').first().click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByRole('link').first().click()
    await page.waitForURL(/\/reviews\//)
    await expectNoAxeViolations(page)
  })

  test('every other page is clean too', async () => {
    for (const path of [
      '/compare',
      '/compare?dimension=outcome&groups=tiers&ranks=true',
      '/compare?view=weeks',
      '/compare?view=sides',
      '/definition',
      '/people',
      '/imports',
      '/sign-in',
      `/invitation/${'x'.repeat(32)}`,
      '/nothing-here',
    ]) {
      await page.goto(`${server.url}${path}`)
      await page.getByRole('heading').first().waitFor()
      await expectNoAxeViolations(page)
    }
    expect(complaints).toEqual([])
  })
})

describe.skipIf(real === undefined)('on real data (needs ACCORD_REAL_DATA)', () => {
  let browser: Browser
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(4632)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('18 calls and 284 chats come in by the page, and again add nothing', async () => {
    const page = await browser.newPage()
    await firstRun(page, server.url)
    await page.getByRole('button', { name: /Import files/ }).click()
    const folder = page.getByLabel('Folder to import')
    await folder.setInputFiles(join(real ?? '', 'calls/vcon_tts'))
    await page.getByRole('heading', { name: '18 interactions added, 18 recordings.' }).waitFor({ timeout: 120_000 })
    await page.getByText(/18 times had no offset/).waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('link', { name: 'All imports' }).click()
    await page.getByLabel('Files to import').setInputFiles(join(real ?? '', 'interactions/star.jsonl'))
    await page.getByRole('heading', { name: '284 interactions added.' }).waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: 'All imports' }).click()
    await page.getByLabel('Files to import').setInputFiles(join(real ?? '', 'interactions/star.jsonl'))
    await page.getByRole('heading', { name: /0 interactions added, 284 already there/ }).waitFor({ timeout: 120_000 })
    await page.goto(`${server.url}/queue?channel=call`)
    await page.getByRole('button', { name: REVIEW }).first().click()
    await page.getByRole('slider').first().waitFor()
    await page.keyboard.press('Space')
    const position = async () => Number(await page.getByRole('slider').first().getAttribute('aria-valuenow'))
    await expect.poll(position, { timeout: 15_000 }).toBeGreaterThan(0)
  })
})
