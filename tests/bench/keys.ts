import type { Page } from 'playwright-core'
import { openSampleServer } from '#tests/support/sampleServer.ts'
import { keyTimesOf, median, watchKeys } from './keyTimes.ts'
import type { Measure } from './measure.ts'

const SLOWER = 4
const OPENINGS = 5
const KEY_AIM_MS = 50
const WAVE_AIM_MS = 200

/** What a reviewer feels: a digit to its mark on a slow machine's screen, and a call's data to its waveform. */
export async function keysBench(): Promise<Measure[]> {
  const { url, context, close } = await openSampleServer()
  try {
    const page = await context.newPage()
    await page.goto(`${url}/queue?channel=call`)
    await page
      .getByRole('button', { name: /^Review .+, .+/ })
      .first()
      .waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(/\/review\//)
    const waves = []
    for (let opening = 0; opening < OPENINGS; opening++) waves.push(await waveTime(page))
    const debug = await context.newCDPSession(page)
    await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    return [...keyMeasures(await keyTimes(page)), waveMeasure(median(waves))]
  } finally {
    await close()
  }
}

declare global {
  interface Window {
    benchWave: { answered: number; drawn: number }
  }
}

/**
 * A message posted in the animation frame that first finds the rating is delivered once that frame is painted; the
 * browser's own event timing says the same, in steps of 8 ms.
 */
async function keyTimes(page: Page): Promise<number[]> {
  await watchKeys(page)
  const asked = await page.locator('[data-criterion]').count()
  for (let index = 0; index < asked; index++) {
    const isChecked = page.locator('[data-focused] [data-rating=pass]')
    await page.keyboard.press((await isChecked.count()) > 0 ? 'p' : '4')
    await page.waitForTimeout(250)
  }
  return keyTimesOf(page)
}

/** Opens the review anew: from the answer with the call's peaks to the first bars on the canvas. */
async function waveTime(page: Page): Promise<number> {
  await page.addInitScript(() => {
    window.benchWave = { answered: 0, drawn: 0 }
    const { json } = Response.prototype
    const { text } = Response.prototype
    const note = (address: string) => {
      if (address.includes('/api/interactions/')) window.benchWave.answered ||= performance.now()
    }
    Response.prototype.json = function () {
      note(this.url)
      return json.call(this)
    }
    Response.prototype.text = function () {
      note(this.url)
      return text.call(this)
    }
    for (const name of ['fill', 'fillRect', 'roundRect'] as const) {
      const original = CanvasRenderingContext2D.prototype[name] as (...values: unknown[]) => void
      Object.defineProperty(CanvasRenderingContext2D.prototype, name, {
        value(this: CanvasRenderingContext2D, ...values: unknown[]) {
          original.apply(this, values)
          if (window.benchWave.drawn === 0) {
            window.benchWave.drawn = -1
            requestAnimationFrame(() => (window.benchWave.drawn = performance.now()))
          }
        },
      })
    }
  })
  await page.reload()
  await page.waitForFunction(() => window.benchWave.drawn > 0)
  const { answered, drawn } = await page.evaluate(() => window.benchWave)
  if (answered === 0) throw new Error('The answer with the peaks was not seen.')
  return drawn - answered
}

function keyMeasures(times: readonly number[]): Measure[] {
  if (times.length < 5) throw new Error(`Only ${times.length} ratings were seen.`)
  const how = `${times.length} ratings in Chromium with the processor slowed ${SLOWER} times: from the time stamp of keydown to the end of the frame that paints the rating`
  const values = [
    { which: 'median', value: median(times) },
    { which: 'slowest', value: Math.max(...times) },
  ]
  return values.map(({ which, value }) => ({
    name: `Rating by key, ${which}`,
    value,
    unit: 'ms',
    aim: `≤ ${KEY_AIM_MS} ms`,
    met: value <= KEY_AIM_MS,
    how,
  }))
}

function waveMeasure(value: number): Measure {
  return {
    name: 'Waveform of a call, from its data to its bars',
    value,
    unit: 'ms',
    aim: `≤ ${WAVE_AIM_MS} ms`,
    met: value <= WAVE_AIM_MS,
    how: `median of ${OPENINGS} openings, the processor not slowed: from the answer with the peaks to the frame after the first bar`,
  }
}
