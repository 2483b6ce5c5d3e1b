import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectComplaints, expectNoAxeViolations } from '#tests/support/browser.ts'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'

/** The whole of a review by keyboard alone: nothing here clicks. */
describe('without a mouse', () => {
  let server: SampleServer
  let page: Page
  let complaints: string[]
  let presses = 0

  beforeAll(async () => {
    server = await openSampleServer()
    page = await server.context.newPage()
    complaints = collectComplaints(page)
  })
  afterAll(() => server.close())

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    presses += keys.length
  }
  const write = async (words: string) => {
    await page.keyboard.type(words)
    presses += words.length
  }
  const take = async (channel: string) => {
    await page.goto(`${server.url}/queue?channel=${channel}`)
    await page
      .getByRole('button', { name: /^Review .+, .+/ })
      .first()
      .waitFor()
    presses = 0
    await press('n')
    await page.waitForURL(/\/review\//)
    await open().waitFor()
  }
  const open = () => page.locator('[data-focused]')
  const openId = () => open().getAttribute('data-criterion')
  const row = (id: string) => page.locator(`[data-criterion=${id}]`)
  const rated = (id: string) => row(id).locator('[aria-checked=true]').textContent()
  const chips = (id: string) => row(id).getByRole('button', { name: /^Go to/ })
  const left = () => page.getByText(/still to rate|All rated|to add|to write/).textContent()
  const news = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' })
  /** Rates what is open, each its own way, until nothing is left. */
  const rateRest = async (ways: Partial<Record<string, () => Promise<void>>>) => {
    for (let index = 0; index < 20 && (await left()) !== 'All rated'; index++) {
      const id = (await openId()) ?? ''
      const isPass = (await open().locator('[data-rating=pass]').count()) > 0
      await (ways[id]?.() ?? press(isPass ? 'p' : '4'))
    }
    expect(await left()).toBe('All rated')
  }
  const submit = async () => {
    const address = page.url()
    await press('Control+Enter')
    await page.waitForURL((url) => url.href !== address)
  }

  test('a chat with two low ratings, their words, a note and a criterion that appears', async () => {
    await take('chat')
    await rateRest({
      // A whole message.
      timeWell: async () => {
        await press('2', 'l', 'l', 'e')
        expect(await chips('timeWell').count()).toBe(1)
      },
      // Words of a message, a note, and what then applies.
      solves: async () => {
        await press('1')
        await news(/applies now/)
        expect(await row('anotherWay').count()).toBe(1)
        await press('l', 'ArrowRight', 'Shift+ArrowRight', 'Enter')
        await expect.poll(() => chips('solves').count()).toBe(1)
        await press('t')
        await write('Sent away.')
        await press('Escape', 'ArrowDown')
        expect(await openId()).toBe('anotherWay')
      },
    })
    expect(await rated('solves')).toBe('1')
    expect(presses).toBeLessThan(40)
    await submit()
  })

  test('a call with a span of sound, gone to, named, taken away and brought back', async () => {
    await take('call')
    await page.getByRole('slider').first().waitFor()
    await press('4', 'i', 'l', 'o')
    await expect.poll(() => chips('letsFinish').count()).toBe(1)
    await press('r')
    await write('talks over her')
    await press('Enter')
    await page
      .getByRole('button', { name: /talks over her/ })
      .first()
      .waitFor()
    await press('ArrowUp', 'ArrowDown', ',')
    const position = () => page.getByRole('slider').first().getAttribute('aria-valuenow')
    await expect.poll(position).toBe('0')
    await press('Delete')
    await expect.poll(() => chips('letsFinish').count()).toBe(0)
    await press('Control+z')
    await expect.poll(() => chips('letsFinish').count()).toBe(1)
    await press('Control+z', 'Control+z', 'Control+z')
    expect(await openId()).toBe('warmTone')
    await press('Control+Shift+Z', 'Control+Shift+Z')
    await expect.poll(() => chips('letsFinish').count()).toBe(1)
    await rateRest({})
    await submit()
  })

  test('words go to another criterion by name, with a mouse as well', async () => {
    await take('chat')
    await press('l', 'ArrowRight', 'x')
    await page.getByRole('menu').waitFor()
    await press('ArrowDown', 'ArrowDown', 'Enter')
    await expect.poll(() => chips('letsFinish').count()).toBe(1)
    const words = page.locator('[data-turn-text]').first()
    await words.dblclick({ position: { x: 12, y: 8 } })
    await page.getByRole('toolbar').waitFor()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: /^other/ }).click()
    await page.getByRole('menuitem', { name: 'Says when' }).click()
    await expect.poll(() => chips('saysWhen').count()).toBe(1)
    await page.getByRole('toolbar').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })
})
