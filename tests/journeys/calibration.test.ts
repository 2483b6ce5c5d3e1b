import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCalibrations } from '#contract/calibration.ts'
import { listReviews } from '#contract/reviews.ts'
import { listPeople } from '#contract/people.ts'
import { linkToAgent } from '#lib/links.ts'
import { collectComplaints, expectNoAxeViolations } from '#tests/support/browser.ts'
import { callsOf, joinServer } from '#tests/support/joinServer.ts'
import { rateAll } from '#tests/support/rateAll.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** A session of a lead and three reviewers, each at a browser of their own, to the note they agree on. */

const NUMBER = 'call-blunt-but-solved'
const NOTE = 'A promise without a day is not a next step.'
const REVIEWERS = ['Ada Amber', 'Ben Birch', 'Cleo Cedar'] as const
let server: SampleServer
let lead: Page
let agent: Page
let agentId: string
const reviewers: Page[] = []
const complaints: string[][] = []

beforeAll(async () => {
  server = await openSampleServer()
  const open = async (joining: Parameters<typeof joinServer>[1]) => {
    const page = await (await joinServer(server, joining)).newPage()
    complaints.push(collectComplaints(page))
    return page
  }
  const { agents } = listPeople.response.parse(await callsOf(server.context.request, server.url)(listPeople))
  const first = agents[0]
  if (!first) throw new Error('The sample has no agents.')
  agentId = first.id
  lead = await open({ name: 'Lea Lead', role: 'reviewer', grants: ['leadQuality'] })
  for (const name of REVIEWERS) reviewers.push(await open({ name, role: 'reviewer' }))
  agent = await (await joinServer(server, { name: 'An Agent', role: 'agent', agentId })).newPage()
}, 120_000)
afterAll(() => server.close())

test('a lead opens a session', async () => {
  await lead.goto(`${server.url}/calibration`)
  await lead.getByRole('heading', { name: 'Do we rate alike?' }).waitFor()
  await lead.getByRole('button', { name: 'Open a session' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Evening drops')
  await dialog.getByRole('radio', { name: 'By their numbers' }).check()
  await dialog.getByRole('textbox', { name: 'Numbers' }).fill(NUMBER)
  for (const name of REVIEWERS) await dialog.getByRole('checkbox', { name }).check()
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 16)
  await dialog.getByLabel('Rated until').fill(inAMonth)
  await expectNoAxeViolations(lead)
  await dialog.getByRole('button', { name: 'Open it' }).click()
  await lead.getByRole('heading', { name: 'Evening drops' }).waitFor()
  await lead.getByText('0 of 3 have rated everything.').waitFor()
  await expectNoAxeViolations(lead)
})

test('three reviewers rate the call, and see nothing of each other', async () => {
  for (const [index, page] of reviewers.entries()) {
    await page.goto(`${server.url}/calibration`)
    await page.getByRole('link', { name: 'Evening drops' }).click()
    await page.getByRole('heading', { name: 'Evening drops' }).waitFor()
    if (index === 0) await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Rate ${NUMBER}` }).click()
    await page.getByRole('heading', { name: 'Agent hidden' }).waitFor()
    await rateAll(page, (['3', '4', '5'] as const)[index] ?? '3')
    await page.keyboard.press('Control+Enter')
    await page.getByText('You have rated everything.').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/of 3 have/u)
  }
})

test('the reveal shows disagreements first, and what was agreed is recorded', async () => {
  await lead.reload()
  await lead.getByText('All have rated everything.').waitFor()
  await lead.getByRole('button', { name: 'Reveal now' }).click()
  await lead.getByRole('button', { name: 'Reveal', exact: true }).click()
  await lead.getByRole('heading', { name: 'Widest disagreement first' }).waitFor()
  await lead.getByText('3 to 5').first().waitFor()
  await lead
    .getByText(/Not enough interactions for an interval: 1 of the 8 needed/u)
    .first()
    .waitFor()
  await expectNoAxeViolations(lead)
  const agreed = lead.getByRole('group', { name: /^Agreed rating of/u })
  await agreed.getByRole('radio', { name: '3', exact: true }).focus()
  await lead.keyboard.press('Space')
  await lead.getByLabel('Why').fill('Nobody said when.')
  await lead.getByLabel('Note to the definition').fill(NOTE)
  await lead.getByLabel('Who follows up').selectOption({ label: 'Ada Amber' })
  await lead.getByLabel('With what').fill('Look for promises without a day.')
  await lead.getByRole('button', { name: 'Record' }).click()
  await lead.getByText('proposed for the definition.').waitFor()
  const [first] = reviewers
  if (!first) throw new Error('a reviewer')
  await first.reload()
  await first.getByText(NOTE).first().waitFor()
  await expectNoAxeViolations(first)
  await first.getByRole('link', { name: /1 follow-up waits for you/u }).click()
  await first.getByRole('heading', { name: 'Yours to follow up' }).waitFor()
  await expectNoAxeViolations(first)
  await first.getByRole('button', { name: 'Done: Look for promises without a day.' }).click()
  await first.getByRole('heading', { name: 'Yours to follow up' }).waitFor({ state: 'detached' })
})

test('the lead imports ratings from elsewhere, and opens a demonstration', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `item ${at},Ann,${1 + (at % 3)}\nitem ${at},Bea,${1 + (at % 2)}`)
  const csv = ['item_id,coder,score', ...rows, 'item 1,Ann,', ''].join('\n')
  await lead.goto(`${server.url}/calibration`)
  await lead.getByRole('button', { name: 'Import ratings' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('File').setInputFiles({ name: 'Pilot.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await dialog.getByLabel('Scale').fill('1, 2, 3')
  await expectNoAxeViolations(lead)
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await lead.getByRole('heading', { name: 'Pilot' }).waitFor()
  await lead.getByText('12 items, 2 raters, 24 ratings.').waitFor()
  await lead.getByText('25 rows; 1 row was left out.').waitFor()
  await lead.getByText(/Intervals: 2,000 draws of items/u).waitFor()
  await expectNoAxeViolations(lead)
  await lead.getByRole('link', { name: 'Calibration' }).last().click()
  await lead.getByText('Open a demonstration').click()
  await lead.getByRole('link', { name: 'Four observers, with gaps' }).click()
  await lead.getByText(/printed: alpha nominal \.743/u).waitFor()
  await lead.getByText('Nominal alpha 0.74').waitFor()
  await expectNoAxeViolations(lead)
})

test('an agent finds nothing of it', async () => {
  const call = callsOf(agent.request, server.url)
  await expect(call(listCalibrations)).rejects.toThrow('not_allowed')
  expect(JSON.stringify(await call(listReviews))).not.toMatch(NUMBER)
  await agent.goto(`${server.url}${linkToAgent(agentId)}`)
  await agent.getByRole('heading').first().waitFor()
  expect(await agent.getByRole('link', { name: 'Calibration' }).count()).toBe(0)
  expect(await agent.locator('body').innerText()).not.toMatch(/Evening drops|promise without a day/u)
})

test('no page of the session complained', () => {
  expect(complaints.flat()).toEqual([])
})
