import '#app/theme/base.css'
import '#app/theme/tokens.css'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Recording } from '#contract/interactions.ts'
import { readCommands } from '#lib/keyboard/commandStore.ts'
import { PlayerBar } from '#recording/PlayerBar.tsx'
import { type Player, usePlayer } from '#recording/usePlayer.ts'
import { type Mark, Waveform } from '#recording/Waveform.tsx'

const MINUTE = 60_000
/** Speech in the first half of one lane, silence in the other half. */
const half = (loudFirst: boolean) =>
  btoa(Array.from({ length: 400 }, (_, at) => String.fromCharCode(at < 200 === loudFirst ? 200 : 0)).join(''))

const recording: Recording = {
  durationMs: 4 * MINUTE,
  channels: 2,
  mime: 'audio/wav',
  isPlayable: true,
  unplayableReason: null,
  agentSide: 'left',
  bucketMs: 600,
  lanes: [half(true), half(false)],
}
const marks: Mark[] = [
  { ms: MINUTE, dimension: 'friendliness', label: 'interrupted' },
  { ms: 2 * MINUTE, endMs: 2.5 * MINUTE, dimension: 'responsiveness', label: 'hold' },
]

const silences = [{ startMs: 3 * MINUTE, endMs: 3.5 * MINUTE }]

let root: Root
let host: HTMLElement
let player: Player
let renders = 0

function Listening() {
  const mine = usePlayer(null, recording.durationMs, silences)
  player = mine
  renders += 1
  return (
    <main style={{ width: 700, background: 'var(--surface)' }}>
      <h1>Call</h1>
      <Waveform recording={recording} player={mine} marks={marks} />
      <PlayerBar player={mine} recording={recording} />
    </main>
  )
}

beforeEach(async () => {
  document.documentElement.lang = 'en'
  document.title = 'Call'
  document.documentElement.dataset.mantineColorScheme = 'light'
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  root.render(<Listening />)
  await expect.poll(() => canvas().width).toBeGreaterThan(300)
})

afterEach(() => {
  root.unmount()
  host.remove()
  localStorage.clear()
})

const canvas = () => host.querySelector('canvas') as HTMLCanvasElement
const slider = () => host.querySelector('[role=slider]') as HTMLElement

/** Drawn pixels in a quarter of the picture: is there a bar or only the line of silence? */
function inkIn(lane: 0 | 1, side: 0 | 1): number {
  const { width, height } = canvas()
  const context = canvas().getContext('2d') as CanvasRenderingContext2D
  const { data } = context.getImageData((side * width) / 2, (lane * height) / 2, width / 2 - 4, height / 2 - 4)
  return data.filter((value, at) => at % 4 === 3 && value > 200).length
}

/** The colour of the first bar's middle, as the screen shows it. */
function firstBar(): number[] {
  const context = canvas().getContext('2d') as CanvasRenderingContext2D
  return Array.from(context.getImageData(0, canvas().height / 4, 1, 1).data.subarray(0, 3))
}

test('Each lane shows bars where its side speaks', () => {
  expect(inkIn(0, 0)).toBeGreaterThan(1000)
  expect(inkIn(0, 1)).toBe(0)
  expect(inkIn(1, 0)).toBe(0)
  expect(inkIn(1, 1)).toBeGreaterThan(1000)
  expect(host.textContent).toMatch(/Agent.*Customer/)
})

test('Keys seek: arrows five seconds, End to the end', async () => {
  slider().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(player.getPositionMs()).toBe(10_000)
  await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe('0:10 of 4:00')
  await userEvent.keyboard('{End}{ArrowRight}')
  expect(player.getPositionMs()).toBe(recording.durationMs)
})

test('A click seeks to where it was', async () => {
  const { width, height } = slider().getBoundingClientRect()
  await userEvent.click(slider(), { position: { x: width / 2, y: height / 2 } })
  expect(Math.abs(player.getPositionMs() - 2 * MINUTE)).toBeLessThan(1_000)
})

test('A drag chooses a span to loop and starts it anew; the button lets it go', async () => {
  const { left, top, width } = slider().getBoundingClientRect()
  const at = (share: number) => ({
    bubbles: true,
    button: 0,
    pointerId: 1,
    pointerType: 'mouse',
    clientX: left + share * width,
    clientY: top + 10,
  })
  slider().setPointerCapture = () => {}
  slider().dispatchEvent(new PointerEvent('pointerdown', at(0.5)))
  slider().dispatchEvent(new PointerEvent('pointermove', at(0.4)))
  await expect.poll(() => slider().childElementCount).toBe(2)
  slider().dispatchEvent(new PointerEvent('pointermove', at(0.25)))
  slider().dispatchEvent(new PointerEvent('pointerup', at(0.25)))
  await expect.poll(() => player.loop?.endMs).toBeCloseTo(2 * MINUTE, -1)
  expect(player.loop?.startMs).toBeCloseTo(MINUTE, -1)
  expect(player.getPositionMs()).toBeCloseTo(MINUTE, -1)
  const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('1:00–'))
  await userEvent.click(button as HTMLElement)
  await expect.poll(() => player.loop).toBeNull()
})

test('A finger moves the position and makes no loop', () => {
  const { left, width } = slider().getBoundingClientRect()
  const at = (share: number) => ({
    bubbles: true,
    pointerId: 2,
    pointerType: 'touch',
    clientX: left + share * width,
  })
  slider().setPointerCapture = () => {}
  slider().dispatchEvent(new PointerEvent('pointerdown', at(0.5)))
  slider().dispatchEvent(new PointerEvent('pointermove', at(0.25)))
  slider().dispatchEvent(new PointerEvent('pointerup', at(0.25)))
  expect(player.getPositionMs()).toBeCloseTo(MINUTE, -1)
  expect(player.loop).toBeNull()
})

test('Silence is shaded with its length, and the button says what skipping it saves', async () => {
  expect(host.querySelector('[data-silence]')?.textContent).toBe('0:30')
  const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Skip silence'))
  expect(button?.textContent).toContain('would save 0:30')
  await userEvent.click(button as HTMLElement)
  await expect.poll(() => button?.getAttribute('aria-pressed')).toBe('true')
})

test('The keys of the recording do what its buttons do', async () => {
  const run = (id: string) =>
    readCommands()
      .find((command) => command.id === `recording:${id}`)
      ?.run()
  run('forward')
  expect(player.getPositionMs()).toBe(5_000)
  run('back')
  expect(player.getPositionMs()).toBe(0)
  run('faster')
  await expect.poll(() => player.rate).toBe(1.25)
  run('silence')
  await expect.poll(() => player.skipsSilence).toBe(true)
  run('loop')
  run('forward')
  run('loop')
  await expect.poll(() => player.loop).toEqual({ startMs: 0, endMs: 5_000 })
})

test('Two channels have a volume each', async () => {
  await userEvent.click(host.querySelector('[aria-label="Volume of each side"]') as HTMLElement)
  await expect.poll(() => host.querySelectorAll('input[type=range]').length).toBe(2)
  expect(host.querySelector('[aria-label="Volume of Agent"]')).not.toBeNull()
})

test('A mark seeks to its moment and says which dimension it speaks for', async () => {
  await userEvent.click(host.querySelector('[aria-label="interrupted, friendliness, at 1:00"]') as HTMLElement)
  expect(player.getPositionMs()).toBe(MINUTE)
})

test('What was heard is darker, and another scheme is drawn anew', async () => {
  const unheard = firstBar()
  player.seek(MINUTE)
  const heard = firstBar()
  expect(heard).toEqual([0x12, 0x16, 0x1d])
  expect(unheard).not.toEqual(heard)
  document.documentElement.dataset.mantineColorScheme = 'dark'
  await expect.poll(firstBar).toEqual([0xee, 0xf1, 0xf6])
})

test('A moving position renders no page', async () => {
  const before = renders
  player.seek(30_000)
  player.seek(90_000)
  await expect.poll(() => host.textContent).toContain('1:30 / 4:00')
  expect(renders).toBe(before)
})

test.for(['light', 'dark'])('Nothing for axe to say in the %s scheme', async (scheme) => {
  document.documentElement.dataset.mantineColorScheme = scheme
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})
