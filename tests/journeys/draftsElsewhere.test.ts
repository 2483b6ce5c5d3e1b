import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { expectNoAxeViolations } from '#tests/support/browser.ts'
import { banner, comment, draftPage, seen } from '#tests/support/draftPage.ts'
import { joinServer } from '#tests/support/joinServer.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** One draft in two places, and one item with two persons: nobody loses a word, and nobody reads the other's. */

let server: SampleServer
let drafts: ReturnType<typeof draftPage>

beforeAll(async () => {
  server = await openSampleServer()
  drafts = draftPage(server)
})
afterAll(() => server.close())

const criteriaOf = (page: Page) =>
  page.locator('[data-criterion]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-criterion') ?? ''))

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
  await drafts.expectEqual(page, id)
  await drafts.saveElsewhere(id, { comment: 'Once more' })
  await comment(page).fill('From here again')
  await page.getByRole('button', { name: 'Take the stored one' }).click()
  await expect.poll(async () => (await seen(page)).comment).toBe('Once more')
  await drafts.expectEqual(page, id)
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
  await drafts.expectEqual(page, id)
  // Undo takes back what was rated here, never what came from there.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await seen(page)).ratings).toEqual({ [first]: '4', [third]: '5' })
  await page.getByText('Saving…').waitFor()
  await drafts.expectEqual(page, id)
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
  await drafts.expectEqual(page, id)
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
  await drafts.expectEqual(winner, id)
  await Promise.all([one.close(), two.close()])
})

test('a claim that ran out and was taken by another: the first is told and reads on, and neither sees the other', async () => {
  const id = await drafts.take()
  const page = await drafts.open(id)
  await page.keyboard.press('4')
  await comment(page).fill('Of the first')
  await drafts.saved(page)
  const mine = await seen(page)
  drafts.endClaim(id)
  const other = await joinServer(server, { name: 'Second Reviewer', role: 'reviewer' })
  const theirs = draftPage({ ...server, context: other })
  const otherId = await theirs.take((await drafts.read(id)).interactionId)
  const second = await theirs.open(otherId)
  expect(await seen(second)).toEqual({ ratings: {}, comment: '' })
  await second.keyboard.press('2')
  await comment(second).fill('Of the second')
  await theirs.expectEqual(second, otherId)
  await page.bringToFront()
  await comment(page).fill('Of the first, still')
  await banner(page, /taken this interaction.* Your ratings stay here for you to read/).waitFor()
  await page.getByText('To read only').waitFor()
  await expectNoAxeViolations(page)
  for (const [reader, hidden] of [
    [drafts, otherId],
    [theirs, id],
  ] as const)
    expect((await reader.answer(hidden)).status()).toBe(404)
  await page.reload()
  await banner(page, /taken this interaction/).waitFor()
  await page.keyboard.press('1')
  expect((await seen(page)).ratings).toEqual(mine.ratings)
  expect(await page.getByText('Of the second').count()).toBe(0)
  expect(await drafts.stored(id)).toEqual(mine)
  await theirs.expectEqual(second, otherId)
  await Promise.all([page.close(), other.close()])
})
