import '#app/theme/base.css'
import '#app/theme/tokens.css'
import axe from 'axe-core'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { TranscriptTurn } from '#contract/interactions.ts'
import { ChatThread } from '#recording/ChatThread.tsx'
import { readSelection, type TextSelection } from '#recording/readSelection.ts'
import { TranscriptView } from '#recording/TranscriptView.tsx'
import { type Player, usePlayer } from '#recording/usePlayer.ts'

const TURNS = 5000
const transcript: TranscriptTurn[] = Array.from({ length: TURNS }, (_, turn) => ({
  speaker: turn % 2 === 0 ? 'agent' : 'customer',
  text: `🙂 It was ours, turn ${turn}.`,
  startMs: turn * 1000,
  endMs: null,
  at: Date.UTC(2026, 10, 19, 10) + turn * 1000,
}))
const marks = [{ turn: 0, start: 3, end: 9, dimension: 'outcome' as const }]

let root: Root
let host: HTMLElement
let player: Player
let selectTurn: (turn: number) => void
const NOTHING_SELECTED = { selectedTurn: null, selections: 0 }
let reported: TextSelection | null

function Reading({ isChat }: { isChat: boolean }) {
  player = usePlayer(null, TURNS * 1000)
  const [selected, setSelected] = useState<{ selectedTurn: number | null; selections: number }>(NOTHING_SELECTED)
  selectTurn = (turn) => setSelected(({ selections }) => ({ selectedTurn: turn, selections: selections + 1 }))
  const found = { hits: [], current: null }
  const props = { transcript, agentName: 'Daniel Okafor', marks, found, ...selected, onSelectTurn: selectTurn }
  const onSelectText = (selection: TextSelection | null) => (reported = selection)
  return (
    <main style={{ display: 'flex', width: 700, height: 400, background: 'var(--surface)' }}>
      <h1 className="visually-hidden">Call</h1>
      {isChat ? (
        <ChatThread {...props} player={null} onSelectText={onSelectText} timeZone="UTC" />
      ) : (
        <TranscriptView {...props} player={player} onSelectText={onSelectText} />
      )}
    </main>
  )
}

async function show(isChat: boolean) {
  root.render(<Reading isChat={isChat} />)
  await expect.poll(() => texts().length).toBeGreaterThan(5)
}

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'Call'
  document.documentElement.dataset.mantineColorScheme = 'light'
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  reported = null
})

afterEach(() => {
  root.unmount()
  host.remove()
})

const texts = () => [...host.querySelectorAll<HTMLElement>('[data-turn-text]')]
const turn = (index: number) => host.querySelector<HTMLElement>(`[data-turn-text="${index}"]`)

function select(from: [Node, number], to: [Node, number]) {
  document.getSelection()?.setBaseAndExtent(...from, ...to)
}

test('Five thousand turns keep only what is in sight in the page', async () => {
  await show(false)
  expect(texts().length).toBeLessThan(60)
  expect(host.querySelector('li')?.getAttribute('aria-setsize')).toBe('5000')
})

test('The transcript follows the recording and marks the turn being spoken', async () => {
  await show(false)
  player.seek(4_000_500)
  await expect.poll(() => turn(4000)?.closest('[data-spoken]')).toBeTruthy()
})

test.for([[false], [true]])('The same turn selected again is scrolled to again (thread: %s)', async ([isChat]) => {
  await show(isChat === true)
  selectTurn(3000)
  await expect.poll(() => turn(3000)).toBeTruthy()
  const scroll = host.querySelector('[tabindex="0"][role=group]') as HTMLElement
  scroll.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  scroll.scrollTop = 0
  await expect.poll(() => turn(3000)).toBeNull()
  selectTurn(3000)
  await expect.poll(() => turn(3000)).toBeTruthy()
})

test('A time seeks to its turn and selects it', async () => {
  await show(false)
  await userEvent.click(host.querySelector('[aria-label="Play from 0:03"]') as HTMLElement)
  expect(player.getPositionMs()).toBe(3000)
  await expect.poll(() => host.querySelector('[aria-current]')?.textContent).toBe('0:03')
})

test('A selection across a marked and an unmarked part is counted from the start of the turn', async () => {
  await show(false)
  const pieces = turn(0)?.childNodes as NodeListOf<ChildNode>
  select([pieces[1]?.firstChild as Node, 3], [pieces[2]?.firstChild as Node, 5])
  expect(readSelection(host)).toEqual({ turn: 0, start: 6, end: 14 })
  await expect.poll(() => reported).toEqual({ turn: 0, start: 6, end: 14 })
})

test('A selection over several turns counts as far as the first', async () => {
  await show(false)
  select([turn(1)?.firstChild?.firstChild as Node, 10], [turn(3)?.firstChild?.firstChild as Node, 4])
  expect(readSelection(host)).toEqual({ turn: 1, start: 10, end: '🙂 It was ours, turn 1.'.length })
})

test('A thread tells who wrote when, and a message is selected by its time', async () => {
  await show(true)
  expect(host.textContent).toContain('Thursday 19 November, 10:00')
  await userEvent.click(host.querySelector('[aria-label="Message 2 by Customer, 10:00"]') as HTMLElement)
  await expect
    .poll(() => host.querySelector('[aria-current]')?.getAttribute('aria-label'))
    .toBe('Message 2 by Customer, 10:00')
})

test.for([
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const)('Nothing for axe to say in the %s scheme (thread: %s)', async ([scheme, isChat]) => {
  document.documentElement.dataset.mantineColorScheme = scheme
  await show(isChat)
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
