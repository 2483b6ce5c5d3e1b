import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Player, usePlayer } from '#recording/usePlayer.ts'

let root: Root
let host: HTMLElement
let player: Player

function Listening({ src, durationMs }: { src: string; durationMs: number }) {
  player = usePlayer(src, durationMs)
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
})

/** So much silence, as a browser plays it. */
function silence(durationMs: number): string {
  const samples = durationMs * 8
  const view = new DataView(new ArrayBuffer(44 + samples))
  const text = (at: number, word: string) =>
    [...word].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, 8000, true)
  view.setUint32(28, 8000, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, samples, true)
  new Uint8Array(view.buffer, 44).fill(128)
  return URL.createObjectURL(new Blob([view], { type: 'audio/wav' }))
}

/** A person's press: browsers play no sound without one. */
const pressPlay = () => userEvent.click(host.querySelector('button') as HTMLElement)

async function open(src: string, durationMs: number) {
  root.render(<Listening src={src} durationMs={durationMs} />)
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
