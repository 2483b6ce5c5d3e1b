import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type DevServer, startDevServer } from '#tests/support/devServer.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TIMEOUT = 40_000

let dev: DevServer
let page: Page
let noise: string[]
beforeAll(async () => {
  dev = await startDevServer()
  // The first page makes Vite bundle the packages, and reload.
  page = await dev.browser.newPage()
  await page.goto(`${dev.origin}/?persona=leadership`)
  await overview(page).waitFor({ timeout: 120_000 })
  await page.waitForTimeout(3000)
  await page.close()
})
afterAll(() => dev.close())
afterEach(() => page.close())

const overview = (on: Page) => on.getByText(/of [\d,]+ interactions meet/)
const menu = (on: Page) => on.getByRole('complementary', { name: 'Development' })

async function open(path: string): Promise<Page> {
  page = await dev.browser.newPage()
  noise = []
  page.on('pageerror', (error) => noise.push(String(error)))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text())
  })
  await page.goto(`${dev.origin}${path}`, { waitUntil: 'commit' })
  return page
}

test('without any backend the page shows the sample, and says how long that took', async () => {
  const start = performance.now()
  await open('/?persona=leadership')
  await overview(page).waitFor({ timeout: TIMEOUT })
  process.stdout.write(`From opening the page to data shown: ${Math.round(performance.now() - start)} ms\n`)
  await expect.poll(() => page.getByText('Aisha Rahman').count(), { timeout: TIMEOUT }).toBeGreaterThan(0)
  expect(new URL(page.url()).searchParams.has('persona')).toBe(false)
  expect(noise).toEqual([])
})

test('another persona is chosen by keyboard, sees other data, and finds what was changed before', async () => {
  await open('/?persona=administrator')
  await menu(page).getByRole('button', { name: 'Administrator' }).waitFor({ timeout: TIMEOUT })
  const created = await page.evaluate(async () => {
    const answer = await fetch('/api/teams', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Nights' }),
    })
    return answer.status
  })
  expect(created).toBe(200)
  await menu(page).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await menu(page)
    .getByRole('button', { name: /^Leadership/ })
    .focus()
  await page.keyboard.press('Enter')
  const chip = menu(page).locator('[aria-expanded]')
  await expect.poll(() => chip.textContent(), { timeout: TIMEOUT }).toBe('Leadership')
  await expect.poll(() => statusOf('/api/overview').catch(() => 0), { timeout: TIMEOUT }).toBe(200)
  expect(await statusOf('/api/people')).toBe(403)
  await chip.click()
  await menu(page)
    .getByRole('button', { name: /^Administrator/ })
    .click()
  await expect.poll(() => chip.textContent(), { timeout: TIMEOUT }).toBe('Administrator')
  await expect.poll(() => statusOf('/api/people').catch(() => 0), { timeout: TIMEOUT }).toBe(200)
  const teams = await page.evaluate(async () => (await (await fetch('/api/people')).json()).teams)
  expect(teams.map(({ name }: { name: string }) => name)).toContain('Nights')
})

test('offline requests fail, and come back', async () => {
  await open('/?persona=leadership')
  await overview(page).waitFor({ timeout: TIMEOUT })
  await chooseFault(/Cannot be reached/)
  const failed = await page.evaluate(() =>
    fetch('/api/overview').then(
      () => 'answered',
      () => 'failed',
    ),
  )
  expect(failed).toBe('failed')
  await chooseFault('Works')
  expect(await statusOf('/api/overview')).toBe(200)
})

test('a slow server answers later', async () => {
  await open('/?persona=leadership&fault=slow')
  await overview(page).waitFor({ timeout: TIMEOUT })
  const start = performance.now()
  expect(await statusOf('/api/session')).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(1900)
})

test('a server that fails is shown as an error, not as an empty page', async () => {
  await open('/?persona=leadership&fault=error')
  await page
    .getByText(/Something went wrong on the server/)
    .first()
    .waitFor({ timeout: TIMEOUT })
  expect(await statusOf('/api/overview')).toBe(500)
})

test('a conflict refuses writes alone', async () => {
  await open('/?persona=reviewer&fault=conflict')
  await menu(page).getByRole('button').waitFor({ timeout: TIMEOUT })
  await expect.poll(() => statusOf('/api/queue'), { timeout: TIMEOUT }).toBe(200)
  expect(await statusOf('/api/reviews', 'POST')).toBe(409)
})

test('signed out, one is asked to sign in', async () => {
  await open('/?persona=nobody')
  await page
    .getByLabel(/^E-?mail/i)
    .first()
    .waitFor({ timeout: TIMEOUT })
})

test('the development menu has nothing axe objects to', async () => {
  await open('/?persona=leadership')
  await overview(page).waitFor({ timeout: TIMEOUT })
  await menu(page).getByRole('button').click()
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run: (on: string) => Promise<{ violations: { id: string }[] }> }
    }
    return (await tool.run('.persona-menu')).violations.map(({ id }) => id)
  })
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  expect(await menu(page).getByRole('button').count()).toBe(1)
})

async function chooseFault(name: string | RegExp): Promise<void> {
  await menu(page).locator('[aria-expanded]').click()
  await menu(page).getByRole('radio', { name }).click()
  await page.keyboard.press('Escape')
}

function statusOf(path: string, method = 'GET'): Promise<number> {
  return page.evaluate(
    async ([address, verb]) => (await fetch(address ?? '', { method: verb ?? 'GET' })).status,
    [path, method],
  )
}
