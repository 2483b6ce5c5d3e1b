import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { getDefinitionDraft, saveDefinitionDraft, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { expectNoAxeViolations } from '#tests/support/browser.ts'
import { draftPage } from '#tests/support/draftPage.ts'
import { killPage } from '#tests/support/killPage.ts'
import { rateAll } from '#tests/support/rateAll.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** Whatever is typed into the definition stays, and two who write at once see each other's words. */

let server: SampleServer
beforeAll(async () => {
  server = await openSampleServer()
})
afterEach(() => server.context.setOffline(false))
afterAll(() => server.close())

type From = Parameters<typeof startDefinitionDraft.body.parse>[0]

async function begin(from: From = { kind: 'published' }): Promise<string> {
  const { url, context } = server
  const data = { from }
  const answer = await context.request.post(`${url}${startDefinitionDraft.path}`, { data, headers: { origin: url } })
  return startDefinitionDraft.response.parse(await answer.json()).id
}

async function stored(id: string) {
  const answer = await server.context.request.get(`${server.url}${getDefinitionDraft.path.replace(':id', id)}`)
  return getDefinitionDraft.response.parse(await answer.json())
}

async function saveElsewhere(id: string, name: string): Promise<void> {
  const { version, content } = await stored(id)
  const path = saveDefinitionDraft.path.replace(':id', id)
  const data = { version, content: { ...content, name } }
  expect(
    (await server.context.request.put(`${server.url}${path}`, { data, headers: { origin: server.url } })).ok(),
  ).toBe(true)
}

async function open(id: string): Promise<Page> {
  const page = await server.context.newPage()
  await page.goto(`${server.url}/definition/draft?id=${id}`)
  await page.locator('[data-criterion]').first().waitFor()
  return page
}

const nameField = (page: Page) => page.getByLabel('Name', { exact: true }).first()
const saved = (page: Page) => page.getByText('Draft saved.').waitFor()
const order = (page: Page) =>
  page.locator('[data-criterion]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-criterion')))

test('words typed while nothing can be sent survive a killed tab, and are saved by the next', async () => {
  const id = await begin()
  const page = await open(id)
  await server.context.setOffline(true)
  await nameField(page).fill('Typed in a tunnel')
  await page.getByText('kept in this browser meanwhile').waitFor()
  await killPage(page)
  await server.context.setOffline(false)
  const next = await open(id)
  expect(await nameField(next).inputValue()).toBe('Typed in a tunnel')
  await saved(next)
  expect((await stored(id)).content.name).toBe('Typed in a tunnel')
  await next.getByRole('button', { name: 'Undo' }).click()
  expect(await nameField(next).inputValue()).not.toBe('Typed in a tunnel')
  await next.close()
})

test('of two editors at once the later one sees both, and either is kept as chosen', async () => {
  const id = await begin()
  const page = await open(id)
  for (const [own, theirs, choice, end] of [
    ['Mine', 'Theirs', 'Keep mine', 'Mine'],
    ['Mine again', 'Theirs again', 'Take theirs', 'Theirs again'],
  ] as const) {
    await saveElsewhere(id, theirs)
    await nameField(page).fill(own)
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this draft' })
    await dialog.getByText('Mine').first().waitFor()
    await expectNoAxeViolations(page)
    await dialog.getByRole('button', { name: choice }).press('Enter')
    await saved(page)
    expect(await nameField(page).inputValue()).toBe(end)
    await expect.poll(async () => (await stored(id)).content.name).toBe(end)
  }
  await page.close()
})

test('what was left unsaved and overtaken meanwhile is shown beside the other', async () => {
  const id = await begin()
  const page = await open(id)
  await server.context.setOffline(true)
  await nameField(page).fill('Left behind')
  await page.getByText('kept in this browser meanwhile').waitFor()
  await killPage(page)
  await server.context.setOffline(false)
  await saveElsewhere(id, 'Went on')
  const next = await open(id)
  const dialog = next.getByRole('dialog', { name: 'Somebody else saved this draft' })
  await dialog.getByText('What you wrote last was not saved').waitFor()
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect.poll(async () => (await stored(id)).content.name).toBe('Left behind')
  await next.close()
})

test('a criterion is moved by the keyboard', async () => {
  const page = await open(await begin())
  const [first, second, third] = await order(page)
  await page.locator(`[data-criterion="${second}"]`).getByRole('button', { name: /^Move/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual([second, first, third])
  await page.close()
})

test('a criterion is moved by dragging its handle with the mouse', async () => {
  const page = await open(await begin())
  const [first, second, third] = await order(page)
  const line = (id: string | null | undefined) => page.locator(`[data-criterion="${id}"]`)
  // Both lines have to be in view: the mouse goes to where they stand.
  await line(second).evaluate((each) => each.scrollIntoView({ block: 'center' }))
  const grip = await line(first).locator('[draggable]').boundingBox()
  const target = await line(third).boundingBox()
  if (!grip || !target) throw new Error('The lines are not in view.')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  // A drag begins with the first steps and ends where the last one was.
  await page.mouse.move(target.x + 60, target.y + target.height / 2, { steps: 12 })
  await page.mouse.move(target.x + 62, target.y + target.height / 2)
  await page.mouse.up()
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual([second, third, first])
  await page.close()
})

test('a scorecard of another tool is brought over, its dimensions confirmed by a person', async () => {
  const page = await server.context.newPage()
  await page.goto(`${server.url}/definition/draft`)
  const text = [
    'Question,Dimension,Max points,Anchor 1',
    'Was the greeting friendly?,,10,"Cold, or none"',
    'Was the issue resolved?,outcome,20,=HYPERLINK("x")',
    ',outcome,5,',
  ].join('\n')
  const file = { name: 'form.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel('Scorecard file').setInputFiles(file)
  await page.getByText('Row 4:').waitFor()
  const start = page.getByRole('button', { name: 'Begin a draft with 2 criteria' })
  expect(await start.isDisabled()).toBe(true)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Confirm all suggestions' }).press('Enter')
  await start.press('Enter')
  await page.waitForURL(/id=/)
  await page.locator('[data-criterion]').first().waitFor()
  expect(await order(page)).toHaveLength(2)
  await page.close()
})

test.each(TEMPLATES)(
  '$name is begun, published as it stands and scored with, by keyboard',
  async ({ id: templateId }) => {
    const page = await open(await begin({ kind: 'template', templateId }))
    await page.getByText('Nothing is missing').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Publish…' }).press('Enter')
    const dialog = page.getByRole('dialog')
    const isNew = dialog.getByRole('radio', { name: 'New meaning' })
    await isNew.press('Space')
    for (const box of await dialog.getByRole('checkbox').all()) await box.press('Space')
    await dialog.getByRole('button', { name: 'Publish for everybody' }).press('Enter')
    await page.waitForURL(/\/definition$/)
    const drafts = draftPage(server)
    const review = await drafts.open(await drafts.take())
    await rateAll(review, '4')
    await drafts.saved(review)
    await review.close()
    await page.close()
  },
)
