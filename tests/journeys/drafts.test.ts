import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { expectNoAxeViolations } from '#tests/support/browser.ts'
import { banner, comment, DRAFT, draftPage, seen } from '#tests/support/draftPage.ts'
import { killPage } from '#tests/support/killPage.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** Nothing is lost: whatever happens to the page, the server or the connection, the draft is equal at the end. */

let server: SampleServer
let drafts: ReturnType<typeof draftPage>

beforeAll(async () => {
  server = await openSampleServer()
  drafts = draftPage(server)
})
afterEach(() => server.context.setOffline(false))
afterAll(() => server.close())

test('a tab killed at ten random moments loses nothing', async () => {
  const below = seededRandom('nothing is lost')
  const id = await drafts.take()
  let page = await drafts.open(id)
  for (let round = 0; round < 10; round++) {
    // A slow server now and then: the tab dies before, during and after its saves.
    const slow = below(700)
    await page.route(DRAFT, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, slow))
      await route.continue().catch(() => {})
    })
    await page.keyboard.press(String(1 + below(5)))
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(below(1600))
    await comment(page).fill(`Round ${round}`)
    await page.waitForTimeout(below(200))
    const before = await seen(page)
    await killPage(page)
    page = await drafts.open(id)
    expect(await seen(page), `round ${round}`).toEqual(before)
    expect(await page.getByRole('dialog').count(), `round ${round}`).toBe(0)
  }
  await drafts.expectEqual(page, id)
  expect(Object.keys((await seen(page)).ratings).length).toBeGreaterThan(5)
  await page.close()
})

test('what is rated offline is kept, and sent once when the connection is back, also of drafts that are closed', async () => {
  const [one, two] = [await drafts.take(), await drafts.take()]
  const page = await drafts.open(one)
  await page.keyboard.press('4')
  await drafts.saved(page)
  await server.context.setOffline(true)
  await page.keyboard.press('2')
  await comment(page).fill('Written offline')
  await banner(page, /kept in this browser and sent when it is back/).waitFor()
  await expectNoAxeViolations(page)
  const before = await seen(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'Back to queue' }).click()
  await page.getByText(/You are offline. Changes to a review are kept here/).waitFor()
  expect((await drafts.stored(one).catch(() => null))?.comment ?? '').toBe('')
  let saves = 0
  await page.route(DRAFT, (route) => {
    saves += 1
    return route.continue()
  })
  await server.context.setOffline(false)
  await page.getByText('Changes to a review that were kept here are saved.').waitFor({ timeout: 20_000 })
  expect(saves).toBe(1)
  expect(await drafts.stored(one)).toEqual(before)
  await page.goto(`${server.url}/review/${two}`)
  await page.locator('[data-criterion]').first().waitFor()
  expect((await seen(page)).comment).toBe('')
  await page.close()
})

test('a server that fails is tried again, and a lost answer is no conflict', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  let failures = 0
  await page.route(DRAFT, async (route) => {
    failures += 1
    if (failures === 1) return route.fulfill({ status: 500, body: '' })
    // Stored, and then the line is cut.
    if (failures === 2) {
      await route.fetch()
      return route.abort()
    }
    return route.continue()
  })
  await page.keyboard.press('4')
  await banner(page, /The server has trouble saving/).waitFor()
  await page.keyboard.press('3')
  await banner(page, /kept in this browser and sent when it is back/).waitFor({ timeout: 10_000 })
  await comment(page).fill('Still here')
  await page.getByText(/Draft saved/).waitFor({ timeout: 20_000 })
  expect(await page.getByRole('dialog').count()).toBe(0)
  await drafts.expectEqual(page, id)
  await page.close()
})

test('an expired session loses nothing: one signs in again in the page', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await page.keyboard.press('4')
  await page.getByText(/Draft saved/).waitFor()
  await server.context.clearCookies()
  await comment(page).fill('After the session')
  await banner(page, /Your session has ended/).waitFor()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Password', { exact: true }).fill(server.administrator.password)
  await page.keyboard.press('Enter')
  await page.getByText(/Draft saved/).waitFor({ timeout: 15_000 })
  expect((await drafts.stored(id)).comment).toBe('After the session')
  await drafts.expectEqual(page, id)
  await page.close()
})

test('signing out with unsent changes asks first, and what is kept is there at the next sign-in', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await page.route(DRAFT, (route) => route.fulfill({ status: 500, body: '' }))
  await comment(page).fill('Not sent')
  await banner(page, /The server has trouble saving/).waitFor()
  await page.getByRole('button', { name: /account and appearance/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('dialog', { name: 'Not everything is saved' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Keep and sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await page.unroute(DRAFT)
  await page.getByLabel('E-mail').fill(server.administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(server.administrator.password)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await drafts.stored(id)).comment, { timeout: 20_000 }).toBe('Not sent')
  await page.close()
})

test('a browser that keeps nothing says so, and saves all the same', async () => {
  const id = await drafts.take()
  const page = await server.context.newPage()
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.route(DRAFT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto(`${server.url}/review/${id}`)
  await comment(page).fill('Kept nowhere else')
  await banner(page, /storage is full or forbidden/).waitFor()
  await page.getByText(/Draft saved/).waitFor()
  await drafts.expectEqual(page, id)
  await page.close()
})

test.each([2, -2])('a clock that is %i days wrong changes nothing', async (days) => {
  const id = await drafts.take()
  const page = await server.context.newPage()
  await page.addInitScript((ms) => {
    const now = Date.now
    Date.now = () => now() + ms
  }, days * 86_400_000)
  await page.goto(`${server.url}/review/${id}`)
  await page.locator('[data-criterion]').first().waitFor()
  await page.keyboard.press('4')
  await comment(page).fill('Whenever')
  await page.getByText(/Draft saved/).waitFor()
  await drafts.expectEqual(page, id)
  expect((await drafts.read(id)).activeMs).toBeLessThan(60_000)
  await page.close()
})
