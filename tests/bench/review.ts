import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { CDPSession, Page } from 'playwright-core'
import { openSampleServer } from '#tests/support/sampleServer.ts'
import { keyTimesOf, median, watchKeys } from './keyTimes.ts'
import type { Measure } from './measure.ts'

const REVIEWS = 100
const EARLY = 10
/** The reviews in which the processor is slowed for the keys to be timed. */
const SLOWED = { from: 20, to: 30, times: 4 }
const KEY_AIM_MS = 50
const MEMORY_AIM = 1.2

/** A day at the scorecard by keyboard alone: every rating is there once, keys stay quick, memory stays flat. */
export async function reviewBench(): Promise<Measure[]> {
  const { url, dataFolder, context, close } = await openSampleServer()
  try {
    const page = await context.newPage()
    const debug = await context.newCDPSession(page)
    await page.goto(`${url}/queue`)
    await page
      .getByRole('button', { name: /^Review .+, .+/ })
      .first()
      .waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(/\/review\//)
    await page.locator('[data-criterion]').first().waitFor()
    const pressed = new Map<string, Record<string, string>>()
    const heaps: number[] = []
    const times: number[] = []
    for (let index = 0; index < REVIEWS; index++) {
      const isSlowed = index >= SLOWED.from && index < SLOWED.to
      await debug.send('Emulation.setCPUThrottlingRate', { rate: isSlowed ? SLOWED.times : 1 })
      if (index === SLOWED.from) await watchKeys(page)
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      pressed.set(id, await rate(page, index, isSlowed))
      if (index === SLOWED.to - 1) times.push(...(await keyTimesOf(page)))
      await page.keyboard.press('Control+Enter')
      await page.waitForURL((next) => !next.pathname.includes(id))
      await page.locator('[data-criterion]').first().waitFor()
      if (index + 1 === EARLY || index + 1 === REVIEWS) heaps.push(await heapOf(page, debug))
    }
    return [countMeasure(dataFolder, pressed), keyMeasure(times), memoryMeasure(heaps)]
  } finally {
    await close()
  }
}

/** Presses one key after the other; what each criterion was given. */
async function rate(page: Page, seed: number, isSlowed: boolean): Promise<Record<string, string>> {
  const given: Record<string, string> = {}
  const focused = page.locator('[data-criterion][data-focused]')
  for (let step = 0; step < 40; step++) {
    const { id, asksPass, isDone } = await focused.first().evaluate((row) => ({
      id: row.getAttribute('data-criterion') ?? '',
      asksPass: row.querySelector('[data-rating=pass]') !== null,
      isDone: row.querySelector('[role=radio][aria-checked=true]') !== null,
    }))
    if (isDone) return given
    const key = asksPass ? 'p' : String(3 + ((seed + step) % 3))
    given[id] = asksPass ? 'pass' : key
    await page.keyboard.press(key)
    // For the paint to be timed before the next key comes.
    if (isSlowed) await page.waitForTimeout(150)
  }
  throw new Error('The scorecard is not finished after forty keys.')
}

async function heapOf(page: Page, debug: CDPSession): Promise<number> {
  // What a review leaves behind is let go a moment later.
  await page.waitForTimeout(2500)
  await debug.send('HeapProfiler.collectGarbage')
  return (await debug.send('Runtime.getHeapUsage')).usedSize
}

function countMeasure(dataFolder: string, pressed: ReadonlyMap<string, Record<string, string>>): Measure {
  const database = new DatabaseSync(join(dataFolder, 'accord.sqlite'), { readOnly: true })
  const read = database.prepare('select status, answers from review where id = ?')
  const events = database.prepare("select count(*) as n from review_event where review_id = ? and kind = 'submitted'")
  let wrong = 0
  for (const [id, given] of pressed) {
    const row = read.get(id)
    const answers: Record<string, { rating: unknown }> = JSON.parse(String(row?.answers ?? '{}'))
    const stored = Object.entries(answers).map(([criterion, { rating }]) => `${criterion} ${String(rating)}`)
    const expected = Object.entries(given).map(([criterion, rating]) => `${criterion} ${rating}`)
    const isOnce = row?.status === 'submitted' && events.get(id)?.n === 1
    const lost = expected.filter((one) => !stored.includes(one)).length
    wrong += lost + Math.abs(stored.length - expected.length) + (isOnce ? 0 : 1)
  }
  database.close()
  const missing = REVIEWS - pressed.size
  return {
    name: 'Ratings lost or doubled in 100 reviews by keyboard',
    value: wrong + missing,
    unit: 'ratings and submissions',
    aim: '0',
    met: wrong + missing === 0,
    how: `${pressed.size} reviews, ${[...pressed.values()].flatMap(Object.keys).length} keys; each rating compared in the database, and one submission for each`,
  }
}

function keyMeasure(times: readonly number[]): Measure {
  if (times.length < 50) throw new Error(`Only ${times.length} ratings were timed.`)
  const value = median(times)
  return {
    name: 'Rating by key in the course of a day, median',
    value,
    unit: 'ms',
    aim: `≤ ${KEY_AIM_MS} ms`,
    met: value <= KEY_AIM_MS,
    how: `${times.length} ratings in reviews ${SLOWED.from + 1} to ${SLOWED.to} with the processor slowed ${SLOWED.times} times: from the time stamp of keydown to the frame after aria-checked is set`,
  }
}

function memoryMeasure([early = NaN, late = NaN]: readonly number[]): Measure {
  const value = late / early
  const [before, after] = [early, late].map((bytes) => `${Math.round(bytes / 1e6)} MB`)
  return {
    name: 'Memory after 100 reviews, against after 10',
    value,
    unit: 'times',
    aim: `≤ ${MEMORY_AIM}`,
    met: value <= MEMORY_AIM,
    how: `JavaScript heap after garbage collection in one page that was never reloaded: ${before}, then ${after}`,
  }
}
