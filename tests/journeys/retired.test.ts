import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDefinitionDraft, publishDefinitionDraft } from '#contract/definitionDrafts.ts'
import { getDefinition } from '#contract/definition.ts'
import { submitReview } from '#contract/reviews.ts'
import { collectComplaints } from '#tests/support/browser.ts'
import { draftPage } from '#tests/support/draftPage.ts'
import { rateAll } from '#tests/support/rateAll.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

let server: SampleServer
beforeAll(async () => {
  server = await openSampleServer()
})
afterAll(() => server.close())

/** Somebody publishes the next version, with other words for one question. */
async function publishNext(): Promise<void> {
  const { url, context } = server
  const headers = { origin: url }
  const current = getDefinition.response.parse(await (await context.request.get(`${url}${getDefinition.path}`)).json())
  const made = await context.request.post(`${url}${startDefinitionDraft.path}`, {
    data: { from: { kind: 'published' } },
    headers,
  })
  const draft = startDefinitionDraft.response.parse(await made.json())
  const data = {
    version: draft.version,
    replaces: current.id,
    meaning: 'same',
    note: 'Clearer',
    confirmed: ['sameMeaning'],
  }
  const path = publishDefinitionDraft.path.replace(':id', draft.id)
  const answer = await context.request.post(`${url}${path}`, { data, headers })
  expect(await answer.text()).toContain('"status":"published"')
}

test('a definition retired while a draft is open: the draft says so, goes on with its own version and counts', async () => {
  const drafts = draftPage(server)
  const id = await drafts.take()
  const before = await drafts.open(id)
  const complaints = collectComplaints(before)
  await before.keyboard.press('4')
  await drafts.saved(before)
  await publishNext()
  await before.keyboard.press('4')
  await drafts.saved(before)
  await before.close()
  const page = await drafts.open(id)
  await page.getByText(/^Version \d+, since replaced$/).waitFor()
  await rateAll(page, '4')
  const submitted = page.waitForResponse((response) => response.url().endsWith(submitReview.path.replace(':id', id)))
  await page.keyboard.press('Control+Enter')
  expect((await submitted).status()).toBe(200)
  const { status, definition } = await drafts.read(id)
  expect({ status, version: definition.status }).toEqual({ status: 'submitted', version: 'retired' })
  expect(complaints).toEqual([])
  await page.close()
})
