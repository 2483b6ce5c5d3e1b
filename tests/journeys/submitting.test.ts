import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoAxeViolations } from '#tests/support/browser.ts'
import { comment, draftPage } from '#tests/support/draftPage.ts'
import { rateAll } from '#tests/support/rateAll.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** Submitted at once, taken back within ten seconds, and corrected with a reason after that. */

let server: SampleServer
let drafts: ReturnType<typeof draftPage>

beforeAll(async () => {
  server = await openSampleServer()
  drafts = draftPage(server)
})
afterAll(() => server.close())

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
