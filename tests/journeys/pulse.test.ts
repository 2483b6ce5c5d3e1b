import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations } from '#tests/support/browser.ts'
import { openPulseTeam } from '#tests/support/pulseTeam.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** A pulse with five people, each at a browser of their own, and all of it by keyboard: nothing here clicks. */

const PEOPLE = [
  ['Ada Amber', 'Friendly, quick, and the problem is solved for good.'],
  ['Ben Birch', 'Being kind and polite to everybody.'],
  ['Cleo Cedar', 'Answering fast, no waiting.'],
  ['Dan Dogwood', 'Kind words, no waiting, and the issue is resolved.'],
  ['Eve Elder', 'Whatever the boss says.'],
] as const
let server: SampleServer
let team: Awaited<ReturnType<typeof openPulseTeam>>
let boss: Page
const members: Page[] = []
const complaints: string[][] = []

beforeAll(async () => {
  server = await openSampleServer()
  team = await openPulseTeam(
    server,
    PEOPLE.map(([name]) => name),
  )
  const open = async (context: (typeof team)['manager']) => {
    const page = await context.newPage()
    complaints.push(collectComplaints(page))
    return page
  }
  boss = await open(team.manager)
  for (const context of team.members) members.push(await open(context))
}, 120_000)
afterAll(() => server.close())

/** Presses Tab until the keyboard stands there. */
async function tabTo(page: Page, aim: Locator): Promise<void> {
  await aim.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    if (await aim.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not get to ${String(aim)}.`)
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp, within = page.locator('body')) {
  await tabTo(page, within.getByRole(role, { name }).first())
  await page.keyboard.press('Enter')
}

test('a manager asks the team', async () => {
  await boss.goto(`${server.url}/definition`)
  await press(boss, 'link', 'All pulses')
  await boss.getByText('No pulse yet').waitFor()
  await expectNoAxeViolations(boss)
  await press(boss, 'button', 'Start a pulse')
  const dialog = boss.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Front desk · 5 people' }).waitFor()
  await expectNoAxeViolations(boss)
  await tabTo(boss, dialog.getByRole('radio', { name: 'Pick its sentences from look-alikes' }))
  await boss.keyboard.press('ArrowDown')
  await press(boss, 'button', 'Ask now', dialog)
  await boss.getByRole('heading', { name: '0 of 5 have answered' }).waitFor()
  await boss.getByText('Dan Dogwood').waitFor()
  await expectNoAxeViolations(boss)
})

test('each member is told of it, writes it in own words, and puts the sentences in order', async () => {
  for (const [index, page] of members.entries()) {
    const words = PEOPLE[index]?.[1] ?? ''
    await page.goto(`${server.url}/definition`)
    await page.getByRole('link', { name: /1 pulse waits for your answer/ }).waitFor()
    await press(page, 'link', 'Answer in your own words')
    await tabTo(page, page.getByRole('textbox', { name: /in your own words/ }))
    await page.keyboard.type(words)
    // The sentences would say what to write.
    expect(await page.getByRole('checkbox').count()).toBe(0)
    if (index === 0) await expectNoAxeViolations(page)
    await press(page, 'button', 'Next')
    await page.getByRole('checkbox').first().waitFor()
    await page.keyboard.press('Space')
    for (const _ of [2, 3]) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    if (index === 0) await putFirstLast(page)
    await press(page, 'button', 'Send my answer')
    await page.getByText('Your answer is in').waitFor()
    await page.getByText(words).waitFor()
    await page.getByRole('link', { name: /pulse waits/ }).waitFor({ state: 'detached' })
  }
})

test('an answer is changed until the pulse is closed', async () => {
  const [ada] = members
  if (!ada) throw new Error('There is no member.')
  await ada.reload()
  await press(ada, 'button', 'Change my answer')
  const field = ada.getByRole('textbox', { name: /in your own words/ })
  await tabTo(ada, field)
  expect(await field.inputValue()).toBe(PEOPLE[0][1])
  await press(ada, 'button', 'Leave it as it was')
  await ada.getByText('Your answer is in').waitFor()
  await press(ada, 'button', 'Change my answer')
  await tabTo(ada, field)
  await ada.keyboard.press('Control+End')
  await ada.keyboard.type(' Always.')
  await press(ada, 'button', 'Next')
  await ada.getByRole('checkbox', { checked: true }).nth(2).waitFor()
  await expectNoAxeViolations(ada)
  await press(ada, 'button', 'Send my answer')
  await ada.getByText(`${PEOPLE[0][1]} Always.`).waitFor()
  await ada.reload()
  await ada.getByText(`${PEOPLE[0][1]} Always.`).waitFor()
})

async function putFirstLast(page: Page): Promise<void> {
  const order = page.getByRole('list', { name: 'Your order' }).getByRole('listitem')
  const before = await order.allTextContents()
  await tabTo(page, page.getByRole('button', { name: /^Move/ }).first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('status').filter({ hasText: 'Now 3 of 3.' }).waitFor({ state: 'attached' })
  const sentence = (text: string | undefined) => text?.replace(/^\d/u, '')
  const after = await order.allTextContents()
  expect(sentence(after[2])).toBe(sentence(before[0]))
  await expectNoAxeViolations(page)
}

test('nothing is read before it is closed; then each answer is marked without a name', async () => {
  await boss.reload()
  await boss.getByText('Everybody has answered.').waitFor()
  for (const [, words] of PEOPLE) expect(await boss.getByText(words).count()).toBe(0)
  await press(boss, 'button', 'Close it now…')
  await expectNoAxeViolations(boss)
  await press(boss, 'button', 'Close it', boss.getByRole('dialog'))
  for (let index = 1; index <= PEOPLE.length; index++) {
    await boss.getByRole('heading', { name: `Answer ${index} of 5` }).waitFor()
    for (const [name] of PEOPLE) expect(await boss.getByText(name).count()).toBe(0)
    if (index === 1) await expectNoAxeViolations(boss)
    await press(boss, 'button', index < PEOPLE.length ? 'Confirm and go on' : 'Confirm the last and show the result')
  }
})

test('the result counts without names; who asked sees, folded, who said what', async () => {
  await boss.getByRole('heading', { name: 'Who can state it?' }).waitFor()
  await boss.getByText('Not enough answers for a share: 5 of the 10 needed.').first().waitFor()
  await boss.getByText('2 of 5').first().waitFor()
  await tabTo(boss, boss.locator('summary', { hasText: 'Show the answers with names' }))
  await boss.keyboard.press('Enter')
  await boss.getByText('Eve Elder').waitFor()
  await expectNoAxeViolations(boss)
  const [peer] = members
  if (!peer) throw new Error('There is no member.')
  await peer.goto(`${server.url}/definition`)
  await peer.getByText('named all three dimensions unprompted.').waitFor()
  await expectNoAxeViolations(peer)
  await press(peer, 'link', 'The whole result')
  await peer.getByRole('heading', { name: 'One view for the whole?' }).waitFor()
  for (const [name] of PEOPLE.slice(1)) expect(await peer.getByText(name).count()).toBe(0)
  await expectNoAxeViolations(peer)
  await press(boss, 'link', 'All pulses')
  await boss.getByRole('heading', { name: 'Who could name all three, by team and over time' }).waitFor()
  await expectNoAxeViolations(boss)
  await boss.goto(`${server.url}/overview`)
  await boss.getByRole('heading', { name: 'Who can state the definition?' }).waitFor()
  await expectNoAxeViolations(boss)
  expect(complaints.flat()).toEqual([])
})
