import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { expectNoAxeViolations } from '#tests/support/browser.ts'
import { draftPage, seen } from '#tests/support/draftPage.ts'
import { killPage } from '#tests/support/killPage.ts'
import { rateAll } from '#tests/support/rateAll.ts'
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

const DRAFT = '**/api/reviews/*/draft'
const banner = (page: Page, words: RegExp) => page.getByRole('status').getByText(words)
const criteriaOf = (page: Page) =>
  page.locator('[data-criterion]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-criterion') ?? ''))
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment for the agent' })

async function expectEqual(page: Page, id: string): Promise<void> {
  await drafts.saved(page)
  expect(await drafts.stored(id)).toEqual(await seen(page))
}

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
  await expectEqual(page, id)
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
  await expectEqual(page, id)
  await page.close()
})

test('a draft changed on another device is shown beside the own one, and the chosen one is kept', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await page.keyboard.press('4')
  await page.getByText(/Draft saved/).waitFor()
  await drafts.saveElsewhere(id, { comment: 'From the other device' })
  await comment(page).fill('From here')
  await page.getByRole('dialog', { name: 'This draft was changed elsewhere' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Keep what is here' }).click()
  await page.getByText(/Draft saved/).waitFor()
  expect((await drafts.stored(id)).comment).toBe('From here')
  await expectEqual(page, id)
  await drafts.saveElsewhere(id, { comment: 'Once more' })
  await comment(page).fill('From here again')
  await page.getByRole('button', { name: 'Take the stored one' }).click()
  await expect.poll(async () => (await seen(page)).comment).toBe('Once more')
  await expectEqual(page, id)
  await page.close()
})

const rated = (rating: 2 | 3 | 5) => ({ ...EMPTY_ANSWER, rating })

test('two devices that rate different criteria of one draft lose nothing and are asked nothing', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await page.keyboard.press('4')
  await page.getByText(/Draft saved/).waitFor()
  const [first = '', second = '', third = ''] = await criteriaOf(page)
  await drafts.saveElsewhere(id, { answers: { [third]: rated(5) } })
  await page.keyboard.press('3')
  await page.getByText(/^Changed elsewhere, and added: /).waitFor()
  await drafts.saved(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect((await seen(page)).ratings).toEqual({ [first]: '4', [second]: '3', [third]: '5' })
  await expectEqual(page, id)
  // Undo takes back what was rated here, never what came from there.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await seen(page)).ratings).toEqual({ [first]: '4', [third]: '5' })
  await page.getByText('Saving…').waitFor()
  await expectEqual(page, id)
  await page.close()
})

test('what both devices changed is asked criterion by criterion, and the rest is put together', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  const [first = '', second = '', third = ''] = await criteriaOf(page)
  await drafts.saveElsewhere(id, {
    answers: { [first]: rated(2), [second]: rated(2), [third]: rated(3) },
    comment: 'Added by itself',
  })
  await page.keyboard.press('4')
  await page.keyboard.press('4')
  const dialog = page.getByRole('dialog', { name: 'This draft was changed elsewhere' })
  await dialog.getByText('2 things were changed in both').waitFor()
  expect(await dialog.getByRole('radio').count()).toBe(4)
  await dialog
    .getByRole('radio', { name: /Here Rated 4/ })
    .first()
    .check()
  await dialog.getByText('1 left to choose').waitFor()
  await dialog
    .getByRole('radio', { name: /Stored Rated 2/ })
    .last()
    .check()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: 'Go on with these' }).click()
  await page.getByText(/Draft saved/).waitFor()
  expect(await seen(page)).toEqual({
    ratings: { [first]: '4', [second]: '2', [third]: '3' },
    comment: 'Added by itself',
  })
  await expectEqual(page, id)
  await page.close()
})

test('a submission can be undone while the next draft asks which version to go on with', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await rateAll(page, '4')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => !url.pathname.includes(id))
  await page.locator('[data-criterion]').first().waitFor()
  const next = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await drafts.saveElsewhere(next, { comment: 'From the other device' })
  await comment(page).fill('From here')
  await page.getByRole('dialog', { name: 'This draft was changed elsewhere' }).waitFor()
  const undo = page.getByRole('button', { name: /^Undo/ })
  // Pressed where it is seen: nothing lies over it.
  await undo.click({ trial: true, timeout: 2000 })
  await page.keyboard.press('u')
  await page.waitForURL((url) => url.pathname.includes(id))
  expect((await drafts.read(id)).status).toBe('draft')
  await page.close()
})

test('two windows of one browser are told of each other at once, and neither loses a word', async () => {
  const id = await drafts.take()
  const [one, two] = [await drafts.open(id), await drafts.open(id)]
  await banner(one, /open in another window/).waitFor()
  await banner(two, /open in another window/).waitFor()
  await one.bringToFront()
  await comment(one).fill('From the first')
  await drafts.saved(one)
  await expect.poll(async () => (await seen(two)).comment).toBe('From the first')
  await Promise.all([comment(one).fill('First again'), comment(two).fill('Second now')])
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'This draft was changed elsewhere' })
  await expect.poll(async () => (await dialog(one).count()) + (await dialog(two).count()), { timeout: 8000 }).toBe(1)
  const [loser, winner] = (await dialog(one).count()) === 1 ? [one, two] : [two, one]
  const kept = (await seen(loser)).comment
  await dialog(loser).getByText(kept).waitFor()
  await dialog(loser)
    .getByText((await seen(winner)).comment)
    .waitFor()
  await dialog(loser).getByRole('button', { name: 'Keep what is here' }).click()
  await expect.poll(async () => (await seen(winner)).comment).toBe(kept)
  await expectEqual(winner, id)
  await Promise.all([one.close(), two.close()])
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
  await expectEqual(page, id)
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
  await expectEqual(page, id)
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
  await expectEqual(page, id)
  expect((await drafts.read(id)).activeMs).toBeLessThan(60_000)
  await page.close()
})

test('a submission can be taken back by key while the next one is open, refused offline, and corrected with a reason', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await rateAll(page, '4')
  await server.context.setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Not submitted. The server cannot be reached/).waitFor()
  await server.context.setOffline(false)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => !url.pathname.includes(id))
  await page.locator('[data-criterion]').first().waitFor()
  await page.getByText(/^[1-9] s$/).waitFor()
  await page.keyboard.press('u')
  await page.waitForURL((url) => url.pathname.includes(id))
  await page.locator('[data-criterion]').first().waitFor()
  expect((await drafts.read(id)).status).toBe('draft')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL((url) => !url.pathname.includes(id))
  await page.goto(`${server.url}/reviews/${id}`)
  await page.getByRole('link', { name: 'Correct this review' }).click()
  await page.locator('[data-criterion]').first().waitFor()
  await page.keyboard.press('5')
  await page.getByRole('textbox', { name: 'Why it is corrected' }).fill('Heard it again')
  await page.reload()
  await page.locator('[data-criterion]').first().waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Submit correction' }).click()
  await page.getByText('Corrected, version 2').waitFor()
  await page.getByText('Heard it again').waitFor()
  await page
    .getByText(/4 → 5/)
    .first()
    .waitFor()
  await expectNoAxeViolations(page)
  await page.close()
})
