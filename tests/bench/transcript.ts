import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openSampleServer, type SampleServer } from '#tests/support/sampleServer.ts'
import { LONG_RECORDINGS } from './longRecording.ts'
import type { Measure } from './measure.ts'

const MINUTES = 60
const TURNS = 5_000
const OPENINGS = 7
const OPEN_AIM_MS = 500
const FRAME_AIM_MS = 20
const SCROLLS = 240
const NAME = 'a-long-call'

/** A call of an hour with 5,000 turns: how long it takes to open, and how it scrolls and follows. */
export async function transcriptBench(): Promise<Measure[]> {
  const sample = await openSampleServer()
  try {
    await importLongCall(sample)
    const page = await sample.context.newPage()
    await page.goto(`${sample.url}/queue?search=${NAME}`)
    await page
      .getByRole('button', { name: /^Review .+, .+/ })
      .first()
      .click()
    await page.waitForURL(/\/review\//)
    const review = page.url()
    const openings = []
    for (let opening = 0; opening < OPENINGS; opening++) openings.push(await openingTime(page, review, sample.url))
    return [...openMeasures(openings), ...frameMeasures(await scrollFrames(page)), await followMeasure(page)]
  } finally {
    await sample.close()
  }
}

async function importLongCall({ url, context }: SampleServer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-bench-'))
  try {
    const recording = join(folder, 'long.mp3')
    await LONG_RECORDINGS.find(({ kind }) => kind.endsWith('MP3'))?.write(recording, MINUTES)
    const { request } = context
    const headers = { origin: url }
    const created = await request.post(`${url}/api/imports`, { data: { source: 'bench' }, headers })
    const { id } = (await created.json()) as { id: string }
    const files: [string, Buffer][] = [
      ['long.mp3', await readFile(recording)],
      ['calls.jsonl', Buffer.from(`${JSON.stringify(longCall())}\n`)],
    ]
    for (const [path, data] of files) {
      const type = { ...headers, 'content-type': 'application/octet-stream' }
      await request.put(`${url}/api/imports/${id}/files?path=${path}`, { data, headers: type, timeout: 60_000 })
    }
    await request.post(`${url}/api/imports/${id}/start`, { headers })
    for (let wait = 0; wait < 600; wait++) {
      const batch = (await (await request.get(`${url}/api/imports/${id}`)).json()) as { status: string }
      if (batch.status === 'done') return
      await new Promise((done) => setTimeout(done, 200))
    }
    throw new Error('The long call is still being imported.')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function longCall() {
  const stepMs = (MINUTES * 60_000) / TURNS
  const words = 'we have looked at the meter reading you sent us in September and it was never booked'.split(' ')
  const transcript = Array.from({ length: TURNS }, (_, turn) => ({
    speaker: turn % 2 === 0 ? 'agent' : 'customer',
    text: `Turn ${turn}: ${words.slice(0, 3 + (turn % 14)).join(' ')}.`,
    startMs: Math.round(turn * stepMs),
    endMs: Math.round((turn + 0.9) * stepMs),
  }))
  return {
    externalId: NAME,
    channel: 'call',
    agent: { externalId: 'bench-agent', name: 'Bea Lang' },
    startedAt: new Date().toISOString(),
    subject: NAME,
    recording: 'long.mp3',
    agentSide: 'left',
    transcript,
  }
}

/** From a press in the queue's place to the frame after turns and waveform are drawn; the pages' code is there already. */
async function openingTime(page: Page, review: string, base: string): Promise<number> {
  await page.goto(`${base}/queue`)
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page.evaluate(async (path) => {
    const from = performance.now()
    history.pushState({}, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
    const frame = () => new Promise(requestAnimationFrame)
    const isDrawn = () => {
      const canvas = document.querySelector('canvas')
      return document.querySelectorAll('[data-turn-text]').length > 10 && canvas !== null && canvas.width > 400
    }
    while (!isDrawn()) await frame()
    await frame()
    return performance.now() - from
  }, new URL(review).pathname)
}

/** Lengths of frames while the transcript is scrolled by a screen's third each frame, from end to end and back. */
function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async (steps) => {
    const list = document.querySelector('[role=group][aria-label=Transcript]')
    if (!list) throw new Error('There is no transcript.')
    list.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
    const frame = () => new Promise<number>(requestAnimationFrame)
    const times: number[] = []
    let before = await frame()
    for (let step = 0; step < steps; step++) {
      list.scrollTop += step < steps / 2 ? 220 : -170
      const now = await frame()
      times.push(now - before)
      before = now
    }
    return times
  }, SCROLLS)
}

/** From a seek across the call to the frame in which its turn is shown as spoken. */
async function followMeasure(page: Page): Promise<Measure> {
  const value = await page.evaluate(async () => {
    const slider = document.querySelector('[role=slider]')
    if (!(slider instanceof HTMLElement)) throw new Error('There is no slider.')
    const frame = () => new Promise(requestAnimationFrame)
    const from = performance.now()
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }))
    while (!document.querySelector('[data-spoken]')?.textContent?.includes('Turn 4999')) await frame()
    return performance.now() - from
  })
  return {
    name: 'Transcript of 5,000 turns, following a seek from start to end',
    value,
    unit: 'ms',
    aim: `≤ ${OPEN_AIM_MS} ms`,
    met: value <= OPEN_AIM_MS,
    how: 'from the End key on the waveform to the frame that shows the last turn as spoken',
  }
}

function openMeasures(times: readonly number[]): Measure[] {
  const value = median(times)
  return [
    {
      name: `Review of a ${MINUTES}-minute call with 5,000 turns, opening`,
      value,
      unit: 'ms',
      aim: `≤ ${OPEN_AIM_MS} ms`,
      met: value <= OPEN_AIM_MS,
      how: `median of ${OPENINGS}, slowest ${Math.round(Math.max(...times))}: within the running app, from the address to the frame after turns and waveform are drawn, fetched from the real server`,
    },
  ]
}

function frameMeasures(frames: readonly number[]): Measure[] {
  const value = median(frames)
  const late = frames.filter((ms) => ms > 34).length
  return [
    {
      name: 'Scrolling a transcript of 5,000 turns, median frame',
      value,
      unit: 'ms',
      aim: `≤ ${FRAME_AIM_MS} ms`,
      met: value <= FRAME_AIM_MS,
      how: `${frames.length} frames, each scrolled on by 220 or 170 pixels; ${late} took longer than two screen refreshes`,
    },
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}
