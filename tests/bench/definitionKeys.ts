import type { Page } from 'playwright-core'
import { startDefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { openSampleServer } from '#tests/support/sampleServer.ts'
import type { Measure } from './measure.ts'

const SLOWER = 4
const CRITERIA = 200
const SECTIONS = 12
const AIM_MS = 50
const TYPED = 'The reply names what happens next'

/** What somebody feels who writes a long definition: a key to its letter on a slow machine's screen. */
export async function definitionKeysBench(): Promise<Measure[]> {
  const { url, context, close } = await openSampleServer()
  try {
    const from = { kind: 'content', content: longDefinition() }
    const answer = await context.request.post(`${url}${startDefinitionDraft.path}`, {
      data: { from },
      headers: { origin: url },
    })
    const { id } = startDefinitionDraft.response.parse(await answer.json())
    const page = await context.newPage()
    await page.goto(`${url}/definition/draft?id=${id}`)
    await page.locator('[data-criterion] [aria-expanded]').nth(100).click()
    await watchTyping(page)
    const debug = await context.newCDPSession(page)
    await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const label = await typingTimes(page, 'Label, two to five words')
    const anchor = await typingTimes(page, 'At 3 one sees or hears')
    return [...measuresOf('label', label), ...measuresOf('anchor', anchor)]
  } finally {
    await close()
  }
}

function longDefinition(): Definition {
  const criteria = Array.from({ length: CRITERIA }, (_, index) => {
    const source = threeViews.criteria[index % threeViews.criteria.length]
    if (!source) throw new Error('The template has no criteria.')
    const section = `Section ${Math.floor((index * SECTIONS) / CRITERIA) + 1}`
    return { ...source, id: `c${index}`, label: `Criterion ${index}`, section, condition: null }
  })
  return { ...threeViews, criteria }
}

declare global {
  interface Window {
    typingTimes: number[]
  }
}

/** A message posted in the first animation frame after a key is delivered once that frame is painted. */
function watchTyping(page: Page): Promise<void> {
  return page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        const told = () => window.typingTimes.push(performance.now() - event.timeStamp)
        painted.port1.addEventListener('message', told, { once: true })
        painted.port1.start()
        painted.port2.postMessage(null)
      })
    }
    addEventListener('keydown', note, true)
  })
}

async function typingTimes(page: Page, field: string): Promise<number[]> {
  await page.getByLabel(field, { exact: true }).fill('')
  await page.evaluate(() => {
    window.typingTimes = []
  })
  for (const key of TYPED) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(120)
  }
  return page.evaluate(() => window.typingTimes)
}

function measuresOf(field: string, times: readonly number[]): Measure[] {
  if (times.length < TYPED.length) throw new Error(`Only ${times.length} keys were seen.`)
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  const how = `${times.length} letters into a ${field} among ${CRITERIA} criteria in ${SECTIONS} sections, the processor slowed ${SLOWER} times and saving by itself: from the time stamp of keydown to the end of the frame that paints the letter`
  return [
    { which: 'median', value: at(0.5) },
    { which: 'nine in ten', value: at(0.9) },
  ].map(({ which, value }) => ({
    name: `Writing a long definition, ${field}, ${which}`,
    value,
    unit: 'ms',
    aim: `≤ ${AIM_MS} ms`,
    met: value <= AIM_MS,
    how,
  }))
}
