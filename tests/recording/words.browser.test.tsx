import axe from 'axe-core'
import { useEffect, useRef, useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Interaction, TranscriptTurn } from '#contract/interactions.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'
import { readSelection } from '#recording/readSelection.ts'
import type { TextMark } from '#recording/splitByMarks.ts'
import { type Player, usePlayer } from '#recording/usePlayer.ts'
import { withPins } from '#recording/withPins.ts'
import { WordsPanel } from '#recording/WordsPanel.tsx'
import { mount } from '#tests/support/mount.tsx'

const turn = (part: Partial<TranscriptTurn>): TranscriptTurn => ({
  speaker: 'agent',
  text: 'Yes.',
  startMs: null,
  endMs: null,
  at: null,
  ...part,
})
const RECORDING = {
  durationMs: 3_600_000,
  channels: 1,
  mime: 'audio/wav',
  isPlayable: true,
  unplayableReason: null,
  agentSide: null,
  bucketMs: 50,
  lanes: [],
}

let player: Player
let point: (turn: number, at: number) => void

function Reading({ interaction, marks }: { interaction: Interaction; marks: TextMark[] }) {
  player = usePlayer(null, 3_600_000)
  useKeyboard()
  const page = useRef<HTMLElement>(null)
  // By then its keys are registered.
  useEffect(() => page.current?.setAttribute('data-ready', ''), [])
  const [selectedTurn, setSelectedTurn] = useState<number | null>(null)
  const [pointed, setPointed] = useState<{ at: number | null; count: number }>({ at: null, count: 0 })
  point = (turn, at) => {
    setSelectedTurn(turn)
    setPointed(({ count }) => ({ at, count: count + 1 }))
  }
  const [pins, setPins] = useState<Record<string, number>>({})
  const handlePin = (turn: number, ms: number | null) =>
    setPins((before) => {
      const others = Object.entries(before).filter(([pin]) => pin !== String(turn))
      return Object.fromEntries(ms === null ? others : [...others, [String(turn), ms]])
    })
  return (
    <main ref={page} style={{ display: 'flex', flexDirection: 'column', height: 400 }}>
      <h1 className="visually-hidden">Call</h1>
      <WordsPanel
        interaction={withPins(interaction, pins)}
        pins={pins}
        onPin={handlePin}
        player={player}
        marks={marks}
        timeZone="UTC"
        selectedTurn={selectedTurn}
        selectedAt={pointed.at}
        selections={pointed.count}
        onSelectTurn={setSelectedTurn}
      />
    </main>
  )
}

async function show(transcript: TranscriptTurn[], part: Partial<Interaction> = {}, marks: TextMark[] = []) {
  document.documentElement.lang = 'en'
  document.title = 'Call'
  document.documentElement.dataset.mantineColorScheme = 'light'
  const interaction = {
    transcript,
    recording: RECORDING,
    channel: 'call',
    agent: { id: 'a', name: 'Daniel Okafor' },
    ...part,
  }
  const { host } = mount(<Reading interaction={interaction as unknown as Interaction} marks={marks} />, 800)
  const shown = `[data-ready] ${transcript.length > 0 ? '[data-turn-text]' : '#words'}`
  await expect.poll(() => host.querySelector(shown)).not.toBeNull()
  return host
}

const many = Array.from({ length: 5_000 }, (_, at) =>
  turn({ text: at % 100 === 7 ? `A refund, number ${at}.` : `Turn ${at}.`, startMs: at * 720 }),
)
const status = (host: HTMLElement) => host.querySelector('[role=search] [role=status]')?.textContent

test('A search counts, marks all, and goes from one to the next and back', async () => {
  const host = await show(many)
  await userEvent.keyboard('/')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Search what was said')
  await userEvent.keyboard('REFUND')
  await expect.poll(() => status(host)).toBe('1 of 50')
  await expect.poll(() => host.querySelector('mark[data-current]')?.textContent).toBe('refund')
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.poll(() => status(host)).toBe('3 of 50')
  await expect
    .poll(() => host.querySelector('mark[data-current]')?.closest('[data-turn-text]')?.textContent)
    .toBe('A refund, number 207.')
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(() => status(host)).toBe('2 of 50')
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => host.querySelector('mark')).toBeNull()
})

test('While one searches, the recording pulls nobody away', async () => {
  const host = await show(many)
  await userEvent.keyboard('{Control>}f{/Control}')
  await userEvent.keyboard('refund')
  await expect.poll(() => host.querySelector('mark[data-current]')).not.toBeNull()
  player.seek(3_000_000)
  await new Promise((done) => setTimeout(done, 100))
  expect(host.querySelector('mark[data-current]')).not.toBeNull()
  expect(host.querySelector('[data-spoken]')).toBeNull()
})

test('The word being spoken is highlighted, and no text is drawn anew', async () => {
  const words: [number, number, number][] = [
    [0, 1_000, 1_300],
    [3, 1_400, 1_900],
  ]
  const host = await show([
    turn({ text: '🙂 good day', startMs: 0 }),
    turn({ text: 'So be it', startMs: 1_000, words }),
  ])
  const before = host.querySelector('[data-turn-text="1"]')?.firstChild?.firstChild
  player.seek(1_500)
  const spoken = () => [...(CSS.highlights.get('spoken-word') ?? [])].map(String)
  await expect.poll(spoken).toEqual(['be it'])
  player.seek(1_050)
  await expect.poll(spoken).toEqual(['So'])
  expect(host.querySelector('[data-turn-text="1"]')?.firstChild?.firstChild).toBe(before)
  player.seek(5_000)
  await expect.poll(spoken).toEqual([])
})

test.for(['call', 'chat'] as const)(
  'Evidence deep in a turn of a megabyte is scrolled to in a %s, again each time it is asked for',
  async (channel) => {
    const before = 'lorem ipsum '.repeat(80_000)
    const text = `${before}the evidence${' and so on'.repeat(5_000)}`
    const mark = { turn: 1, start: before.length, end: before.length + 12, dimension: 'outcome' as const }
    const host = await show(
      [turn({ text: 'Before it.' }), turn({ text }), turn({ text: 'After it.' })],
      { channel, ...(channel === 'chat' ? { recording: null } : {}) },
      [mark],
    )
    const frame = () => host.querySelector('[role=group]')
    const isSeen = () => {
      const [line, window] = [
        host.querySelector('mark')?.getClientRects()[0],
        frame()?.getBoundingClientRect() ?? new DOMRect(),
      ]
      return line !== undefined && line.top >= window.top && line.bottom <= window.bottom
    }
    expect(host.querySelector('mark')).toBeNull()
    point(1, mark.start)
    await expect.poll(isSeen, { timeout: 5_000 }).toBe(true)
    frame()?.scrollTo({ top: 0 })
    await expect.poll(isSeen).toBe(false)
    point(1, mark.start)
    await expect.poll(isSeen, { timeout: 5_000 }).toBe(true)
  },
)

test('A turn of a megabyte is clipped, found in, and shown on request, with its offsets right', async () => {
  const text = `${'lorem ipsum '.repeat(87_000)}needle`
  const host = await show([turn({ text }), turn({ text: 'After it.' })])
  const shown = () => host.querySelector('[data-turn-text="0"]')
  expect(shown()?.textContent?.length).toBeLessThan(10_000)
  const [node] = [...(shown()?.querySelectorAll('span') ?? [])].map(({ firstChild }) => firstChild)
  document.getSelection()?.setBaseAndExtent(node as Node, 12, node as Node, 17)
  expect(readSelection(host)).toEqual({ turn: 0, start: 12, end: 17 })
  const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Show all'))
  expect(button?.textContent).toBe('Show all 1,044,006 characters')
  const from = performance.now()
  await userEvent.click(button as HTMLElement)
  await expect.poll(() => shown()?.textContent?.length).toBe(text.length)
  expect(performance.now() - from).toBeLessThan(5_000)
})

test('Script tags are text, and text runs in its own direction', async () => {
  const host = await show([
    turn({ text: '<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">' }),
    turn({ text: 'שלום 🙂 עולם' }),
  ])
  expect(host.querySelector('[data-turn-text="0"]')?.textContent).toContain('<script>')
  expect(host.querySelector('script, img')).toBeNull()
  expect('hurt' in window).toBe(false)
  expect(getComputedStyle(host.querySelector('[data-turn-text="1"]') as Element).direction).toBe('rtl')
})

test.each([
  ['a call', {}],
  ['an e-mail', { recording: null, channel: 'email' } as const],
])('An empty transcript of %s is searched, pinned and selected in without a word', async (_, part) => {
  const host = await show([], part)
  player.seek(5_000)
  await userEvent.keyboard('h/')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Search what was said')
  await userEvent.keyboard('needle{Enter}')
  await expect.poll(() => status(host)).toBe('not found')
  expect(host.querySelectorAll('[data-turn-text]')).toHaveLength(0)
})

test('Turns out of order and overlapping are all shown, and the last that began is the one spoken', async () => {
  const host = await show([
    turn({ text: 'Late.', startMs: 9_000 }),
    turn({ text: 'Early.', startMs: 1_000, endMs: 8_000 }),
    turn({ text: 'Over it.', startMs: 2_000, endMs: 3_000, speaker: 'customer' }),
  ])
  player.seek(2_500)
  await expect.poll(() => host.querySelector('[data-spoken] [data-turn-text]')?.textContent).toBe('Over it.')
  player.seek(9_500)
  await expect.poll(() => host.querySelector('[data-spoken] [data-turn-text]')?.textContent).toBe('Late.')
})

const MAIL = {
  recording: null,
  channel: 'email',
} as const
const sent = (text: string, minutes: number, part: Partial<TranscriptTurn> = {}) =>
  turn({ text, at: Date.UTC(2026, 10, 19, 10, minutes), ...part })

test('The quoted part of an e-mail is folded, stays in the text, and opens by hand or for what is found in it', async () => {
  const text = 'It is solved.\n\nOn 19 Nov 2026, Marcus <m@example.org> wrote:\n> Still no refund.\n\nRegards, Priya'
  const host = await show([sent('Still no refund.', 0, { speaker: 'customer' }), sent(text, 30)], MAIL)
  const mail = () => host.querySelector('[data-turn-text="1"]') as HTMLElement
  expect(mail().innerText).not.toContain('Still no refund')
  expect(mail().textContent).toBe(text)
  const after = [...mail().querySelectorAll('span')].at(-1)?.firstChild as Node
  document.getSelection()?.setBaseAndExtent(after, 2, after, 9)
  expect(readSelection(host)).toEqual({ turn: 1, start: text.indexOf('Regards'), end: text.indexOf('Regards') + 7 })
  await userEvent.click(host.querySelector('[aria-label="Quoted text"]') as HTMLElement)
  await expect.poll(() => mail().innerText).toContain('Still no refund')
  await userEvent.click(host.querySelector('[aria-label="Quoted text"]') as HTMLElement)
  document.getSelection()?.removeAllRanges()
  await userEvent.click(host.querySelector('[aria-label="Message 1 by Customer, 10:00"]') as HTMLElement)
  await userEvent.keyboard('/no refund{Enter}')
  await expect.poll(() => mail().innerText).toContain('Still no refund')
})

test('Who wrote when stands above a thread, with the first reply and the longest gap', async () => {
  const host = await show([sent('Hello?', 0, { speaker: 'customer' }), sent('Here.', 2), sent('Done.', 20)], MAIL)
  const strip = host.querySelector('[aria-labelledby="who-wrote-when"]')
  expect(strip?.textContent).toMatch(/First reply 2:00.*Longest gap 18:00/)
  await userEvent.click(strip?.querySelectorAll('button')[1] as HTMLElement)
  await expect.poll(() => host.querySelector('[aria-current]')?.getAttribute('aria-label')).toMatch(/Message 3/)
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('Without times, turns are pinned by key and by hand, then seek and are followed, and can be let go', async () => {
  const host = await show(['One.', 'Two.', 'Three.'].map((text) => turn({ text })))
  const times = () => [...host.querySelectorAll('li')].map((row) => row.querySelector('button')?.textContent)
  player.seek(5_000)
  await userEvent.keyboard('h')
  await expect.poll(times).toEqual(['0:05', '2', '3'])
  player.seek(9_000)
  await userEvent.keyboard('h')
  await expect.poll(times).toEqual(['0:05', '0:09', '3'])
  await userEvent.click(host.querySelector('[aria-label="Turn 3"]') as HTMLElement)
  player.seek(20_000)
  const button = (text: string) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(text))
  await expect.poll(() => button('Heard now')).toBeDefined()
  await userEvent.click(button('Heard now') as HTMLElement)
  await expect.poll(times).toEqual(['0:05', '0:09', '0:20'])
  await userEvent.click(host.querySelector('[aria-label="Play from 0:09"]') as HTMLElement)
  expect(player.getPositionMs()).toBe(9_000)
  await expect.poll(() => host.querySelector('[data-spoken] [data-turn-text]')?.textContent).toBe('Two.')
  await userEvent.click(button('Unpin') as HTMLElement)
  await expect.poll(times).toEqual(['0:05', '2', '0:20'])
})
