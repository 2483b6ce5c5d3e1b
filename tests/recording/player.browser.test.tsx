import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Span } from '#domain/transcript/span.ts'
import { type Player, usePlayer } from '#recording/usePlayer.ts'
import { wavAddress } from '#tests/support/wavAddress.ts'

let root: Root
let host: HTMLElement
let player: Player

const NONE: readonly Span[] = []

function Listening({ src, durationMs, silences }: { src: string; durationMs: number; silences: readonly Span[] }) {
  player = usePlayer(src, durationMs, silences)
  return (
    <>
      <output>{player.error ?? (player.isPlaying ? 'playing' : 'resting')}</output>
      <button type="button" aria-label="Play" onClick={() => player.toggle()} />
    </>
  )
}

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(() => {
  root.unmount()
  host.remove()
  localStorage.clear()
  vi.restoreAllMocks()
})

const quiet = () => 0
const tone = (seconds: number) => Math.sin(seconds * 440 * 2 * Math.PI)
const silence = (durationMs: number) => wavAddress(durationMs, [quiet])

/** A person's press: browsers play no sound without one. */
const pressPlay = () => userEvent.click(host.querySelector('button') as HTMLElement)

async function open(src: string, durationMs: number, silences = NONE) {
  root.render(<Listening src={src} durationMs={durationMs} silences={silences} />)
  await expect.poll(() => host.textContent).toBe('resting')
}

test('Opening a recording fetches nothing; the first play does', async () => {
  const address = new URL('/icon.svg?as-sound', location.href).href
  const fetches = () => performance.getEntriesByName(address).length
  await open(address, 300)
  // Decided by the browser on its own time: it has settled once it waits without having asked.
  await expect.poll(() => player.audioRef.current?.networkState).toBe(HTMLMediaElement.NETWORK_IDLE)
  expect(fetches()).toBe(0)
  await pressPlay()
  await expect.poll(fetches).toBeGreaterThan(0)
})

test('A recording plays to its end and rests there', async () => {
  await open(silence(300), 300)
  const states: string[] = []
  player.subscribe(() => states.push(player.isPlaying ? 'playing' : 'resting'))
  await pressPlay()
  await expect.poll(() => states.includes('playing') && host.textContent === 'resting').toBe(true)
  expect(player.getPositionMs()).toBe(300)
})

test('A place chosen before the first play is where it begins', async () => {
  await open(silence(60_000), 60_000)
  player.seek(50_000)
  await pressPlay()
  await expect.poll(() => player.getPositionMs()).toBeGreaterThan(50_000)
  player.pause()
  await expect.poll(() => host.textContent).toBe('resting')
})

test('Skipping never leaves the recording', async () => {
  await open(silence(1000), 1000)
  player.skip(-5000)
  expect(player.getPositionMs()).toBe(0)
  player.skip(5000)
  expect(player.getPositionMs()).toBe(1000)
})

test('A speed is kept for the next recording', async () => {
  await open(silence(300), 300)
  player.setRate(1.5)
  await open(silence(400), 400)
  await expect.poll(() => player.rate).toBe(1.5)
})

test('What cannot be fetched is said in a sentence', async () => {
  await open('data:audio/wav;base64,AAAA', 1000)
  await pressPlay()
  await expect.poll(() => host.textContent).toMatch(/could not be fetched or played/)
})

test('Speed keeps the pitch, goes by steps, and stops at its ends', async () => {
  await open(silence(300), 300)
  expect(player.audioRef.current?.preservesPitch).toBe(true)
  player.stepRate(1)
  await expect.poll(() => player.rate).toBe(1.25)
  for (let step = 0; step < 12; step++) player.stepRate(1)
  await expect.poll(() => player.rate).toBe(3)
  for (let step = 0; step < 12; step++) player.stepRate(-1)
  await expect.poll(() => player.rate).toBe(0.5)
  expect(player.audioRef.current?.playbackRate).toBe(0.5)
})

test('Silence is left out: a recording of a minute is over in a moment', async () => {
  await open(silence(60_000), 60_000, [{ startMs: 200, endMs: 59_700 }])
  player.setSkipsSilence(true)
  await expect.poll(() => player.skipsSilence).toBe(true)
  const heard: number[] = []
  player.subscribe(() => heard.push(player.getPositionMs()))
  await pressPlay()
  await expect.poll(() => player.getPositionMs(), { timeout: 8_000 }).toBe(60_000)
  expect(heard.filter((ms) => ms > 400 && ms < 59_700)).toEqual([])
})

test('Without leave to skip, silence is heard', async () => {
  await open(silence(60_000), 60_000, [{ startMs: 100, endMs: 59_700 }])
  await pressPlay()
  await expect.poll(() => player.getPositionMs()).toBeGreaterThan(400)
  player.pause()
  expect(player.getPositionMs()).toBeLessThan(30_000)
})

test('A loop is set by its start and its end, goes round, and is let go', async () => {
  await open(silence(60_000), 60_000)
  player.seek(5_000)
  player.markLoop()
  player.seek(5_300)
  player.markLoop()
  await expect.poll(() => player.loop).toEqual({ startMs: 5_000, endMs: 5_300 })
  player.seek(5_000)
  let rounds = 0
  let before = 5_000
  player.subscribe(() => {
    if (player.getPositionMs() < before) rounds += 1
    before = player.getPositionMs()
  })
  await pressPlay()
  await expect.poll(() => rounds, { timeout: 8_000 }).toBeGreaterThan(2)
  player.markLoop()
  await expect.poll(() => player.loop).toBeNull()
  await expect.poll(() => player.getPositionMs()).toBeGreaterThan(5_600)
  player.pause()
})

test('A loop to the very end goes round too', async () => {
  await open(silence(500), 500)
  player.setLoop({ startMs: 200, endMs: 500 })
  let ends = 0
  player.audioRef.current?.addEventListener('ended', () => (ends += 1))
  await pressPlay()
  await expect.poll(() => ends + Number(player.isPlaying), { timeout: 8_000 }).toBeGreaterThan(0)
  await expect.poll(() => player.getPositionMs()).toBeGreaterThan(400)
  await expect.poll(() => player.getPositionMs()).toBeLessThan(400)
  player.pause()
})

test('A span is played once and rests at its end', async () => {
  await open(silence(60_000), 60_000)
  await pressPlay()
  player.playSpan({ startMs: 20_000, endMs: 20_400 })
  await expect.poll(() => host.textContent === 'resting' && player.getPositionMs() > 20_300).toBe(true)
  expect(player.getPositionMs()).toBeLessThan(21_000)
})

test('Each side has its own volume, and no graph is made before one is changed', async () => {
  const makeMerger = vi.spyOn(AudioContext.prototype, 'createChannelMerger')
  await open(wavAddress(20_000, [tone, tone]), 20_000)
  await pressPlay()
  await expect.poll(() => player.isPlaying).toBe(true)
  expect(makeMerger).not.toHaveBeenCalled()
  player.setVolume(0, 0)
  player.setVolume(1, 0.5)
  const merger = makeMerger.mock.results[0]?.value as ChannelMergerNode
  const heard = loudness(merger)
  await expect.poll(() => heard(1)).toBeGreaterThan(0.1)
  expect(heard(0)).toBe(0)
  expect(heard(1)).toBeLessThan(0.55)
  player.setVolume(0, 1)
  await expect.poll(() => heard(0)).toBeGreaterThan(0.6)
  expect(makeMerger).toHaveBeenCalledTimes(1)
  player.pause()
})

/** The loudest sample of a channel just now. */
function loudness(node: ChannelMergerNode): (channel: 0 | 1) => number {
  const { context } = node
  const splitter = context.createChannelSplitter(2)
  node.connect(splitter)
  const sides = [0, 1].map((channel) => {
    const analyser = context.createAnalyser()
    splitter.connect(analyser, channel)
    return analyser
  })
  return (channel) => {
    const samples = new Float32Array(2048)
    sides[channel]?.getFloatTimeDomainData(samples)
    return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  }
}
