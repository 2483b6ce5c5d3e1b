import type { Page } from 'playwright-core'
import { getOverview } from '#contract/agents.ts'
import type { Comparison } from '#contract/comparison.ts'
import { openSampleServer } from '#tests/support/sampleServer.ts'
import { median } from './keyTimes.ts'
import type { Measure } from './measure.ts'

const OPENINGS = 5
const DRAWN_AIM_MS = 1000
const ROWS = 10_000
const FRAME_AIM_MS = 20
/** How long an answer to a filter is kept back, so that what stands there meanwhile can be seen. */
const KEPT_BACK_MS = 500

/** What somebody sees who opens a page of charts, filters it, and scrolls its table. */
export async function chartsBench(): Promise<Measure[]> {
  const { url, context, close } = await openSampleServer()
  try {
    const overview = await context.request.get(`${url}${getOverview.path}`)
    const { agents } = getOverview.response.parse(await overview.json())
    const page = await context.newPage()
    await page.addInitScript(watchCharts)
    const measures: Measure[] = []
    for (const path of ['/overview', '/compare', `/agents/${agents[0]?.id}`]) {
      measures.push(...(await openingMeasures(page, url, path)))
    }
    measures.push(await filterMeasure(page, url))
    measures.push(await scrollMeasure(page, url))
    return measures
  } finally {
    await close()
  }
}

interface Seen {
  /** The last frame that changed from loading to drawn, and the last answer before it. */
  drawnAt: number
  answeredAt: number
  shift: number
  /** Fewest charts in a frame since it was last set, and frames in which one was loading. */
  fewest: number
  loading: number
}

declare global {
  interface Window {
    benchCharts: Seen
  }
}

/** Looks at each frame: in the page, so nothing from outside may be used. */
function watchCharts(): void {
  const seen: Seen = { drawnAt: 0, answeredAt: 0, shift: 0, fewest: Infinity, loading: 0 }
  window.benchCharts = seen
  let wasDrawn = false
  const look = (now: number) => {
    const charts = document.querySelectorAll('main figure, main table').length
    const loading = document.querySelectorAll('main [aria-label="Loading"]').length
    seen.fewest = Math.min(seen.fewest, charts)
    if (loading > 0) seen.loading++
    const isDrawn = charts > 0 && loading === 0
    if (isDrawn && !wasDrawn) {
      seen.drawnAt = now
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/'))
      seen.answeredAt = Math.max(...answers.map((entry) => (entry as PerformanceResourceTiming).responseEnd))
    }
    wasDrawn = isDrawn
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) seen.shift += value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function openingMeasures(page: Page, url: string, path: string): Promise<Measure[]> {
  const [times, shifts]: [number[], number[]] = [[], []]
  for (let opening = 0; opening < OPENINGS; opening++) {
    await page.goto(`${url}${path}`)
    await page.waitForFunction(() => window.benchCharts.drawnAt > 0)
    await page.waitForLoadState('networkidle')
    const { drawnAt, answeredAt, shift } = await page.evaluate(() => window.benchCharts)
    times.push(Math.max(0, drawnAt - answeredAt))
    shifts.push(shift)
  }
  const name = path.split('/')[1] ?? ''
  const [time, shift] = [median(times), median(shifts)]
  const how = `median of ${OPENINGS} openings of the sample, 1440 × 900`
  return [
    {
      name: `Charts drawn, ${name}`,
      value: time,
      unit: 'ms',
      aim: `≤ ${DRAWN_AIM_MS}`,
      met: time <= DRAWN_AIM_MS,
      how: `${how}: from the last answer to the frame in which nothing is loading`,
    },
    { name: `Layout shift, ${name}`, value: shift, unit: 'of the screen', aim: '0', met: shift < 0.001, how },
  ]
}

async function filterMeasure(page: Page, url: string): Promise<Measure> {
  await page.goto(`${url}/overview`)
  await page.waitForFunction(() => window.benchCharts.drawnAt > 0)
  await page.waitForLoadState('networkidle')
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, KEPT_BACK_MS))
    await route.continue()
  })
  const charts = await page.evaluate(() => {
    Object.assign(window.benchCharts, { fewest: Infinity, loading: 0 })
    return document.querySelectorAll('main figure, main table').length
  })
  await page.getByRole('button', { name: /^Period/ }).click()
  const answer = page.waitForResponse((response) => response.url().includes(`${getOverview.path}?`))
  await page.getByText('Last 12 weeks').click()
  await answer
  await page.waitForLoadState('networkidle')
  const { fewest, loading } = await page.evaluate(() => window.benchCharts)
  await page.unrouteAll()
  const value = Math.max(0, charts - fewest) + loading
  return {
    name: 'Charts lost while a filter changes',
    value,
    unit: 'charts and frames of loading',
    aim: '0',
    met: value === 0,
    how: `${charts} charts and tables of the overview, answers kept back for ${KEPT_BACK_MS} ms, each frame looked at`,
  }
}

async function scrollMeasure(page: Page, url: string): Promise<Measure> {
  await page.route('**/api/comparison?*', async (route) => {
    const response = await route.fetch()
    const answer: Comparison = await response.json()
    const rows = Array.from({ length: ROWS }, (_, at) => {
      const row = answer.rows[at % answer.rows.length]
      return row && { ...row, id: `${row.id}-${at}`, name: `${row.name} ${at}` }
    })
    await route.fulfill({ response, json: { ...answer, rows } })
  })
  await page.goto(`${url}/compare`)
  await page.getByText('10,000').first().waitFor()
  await page.waitForLoadState('networkidle')
  const times = await page.evaluate(async () => {
    const scrollers = [...document.querySelectorAll('main *')].filter(({ scrollHeight }) => scrollHeight > 300_000)
    const scroller = scrollers.find((one) => getComputedStyle(one).overflowY !== 'visible')
    if (!scroller) throw new Error('No table is as long.')
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const taken: number[] = []
    let before = await frame()
    for (let step = 0; step < 200; step++) {
      scroller.scrollTop += 100
      const now = await frame()
      taken.push(now - before)
      before = now
    }
    return taken
  })
  const value = median(times)
  return {
    name: 'Frame while a table of 10,000 rows is scrolled, median',
    value,
    unit: 'ms',
    aim: `≤ ${FRAME_AIM_MS}`,
    met: value <= FRAME_AIM_MS,
    how: `${times.length} frames of 100 pixels each, as a wheel turned fast; comparison of agents`,
  }
}
