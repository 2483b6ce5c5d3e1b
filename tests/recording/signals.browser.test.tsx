import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Interaction, Signals as Measured } from '#contract/interactions.ts'
import { SIGNALS, type Signal } from '#domain/transcript/signals.ts'
import { SignalMarks } from '#recording/SignalMarks.tsx'
import { Signals } from '#recording/Signals.tsx'
import { mount } from '#tests/support/mount.tsx'

const SILENCE = { kind: 'silence', startMs: 128_000, endMs: 200_000 } as const
const TALK_OVER = { kind: 'talkOver', startMs: 102_000, endMs: 102_900 } as const

function signals(values: Partial<Record<Signal, number>>, change: Partial<Measured> = {}): Measured {
  const measure = (name: Signal) => [name, { value: values[name] ?? null, usual: null }]
  const measures = Object.fromEntries(SIGNALS.map(measure)) as Measured['measures']
  return { source: 'transcript', measures, moments: [], ...change }
}

function interactionWith(measured: Measured | null, change: Partial<Interaction> = {}): Interaction {
  const turn = { speaker: 'agent' as const, text: 'I look for it.', startMs: 0, endMs: 128_000, at: null }
  return {
    id: 'i1',
    channel: 'call',
    externalId: 'HE-48213',
    subject: null,
    queue: null,
    startedAt: 0,
    durationMs: 408_000,
    turns: 1,
    hasRecording: false,
    agent: { id: 'a1', name: 'Daniel Okafor' },
    team: null,
    source: 'import',
    customerName: null,
    language: null,
    resolved: null,
    csat: null,
    recording: null,
    signals: measured,
    transcript: [turn],
    ...change,
  }
}

const ignore = () => {}
const draw = (interaction: Interaction, dimension: 'responsiveness' | 'outcome' | 'friendliness', onOpen = ignore) =>
  mount(<Signals interaction={interaction} dimension={dimension} timeZone="Europe/London" onOpen={onOpen} />, 548)

async function expectNothing(interaction: Interaction, dimension: 'responsiveness' | 'outcome' | 'friendliness') {
  const props = { interaction, dimension, timeZone: 'Europe/London', onOpen: ignore }
  const { host } = mount(
    <output>
      <Signals {...props} />
    </output>,
  )
  await expect.poll(() => host.querySelector('output')).not.toBeNull()
  expect(host.querySelector('output')?.textContent).toBe('')
}

test('a call shows its signals with what is usual, and leads to the longest silence', async () => {
  const measured = signals(
    { latencyMedianMs: 1400, longestSilenceMs: 72_000, agentTalkShare: 0.61, talkOverCount: 1, silenceShare: 0.3 },
    { moments: [TALK_OVER, SILENCE] },
  )
  measured.measures.latencyMedianMs.usual = { low: 600, high: 2100, n: 38 }
  const onOpen = vi.fn()
  const { host } = draw(interactionWith(measured), 'responsiveness', onOpen)
  await expect.element(page.getByText(/usual 0.6–2.1 s/)).toBeVisible()
  await expect.element(page.getByText('61%', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'at 2:08' }).click()
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ kind: 'turn', turn: 0 }))
  await expect.element(page.getByRole('table')).not.toBeInTheDocument()
  host.querySelector('summary')?.click()
  await expect.element(page.getByRole('row', { name: 'Reply time, median 1.4 s 0.6–2.1 s 38' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Go to 1:42 both talk 0.9 s' })).toBeVisible()
  expect((await axe.run(host)).violations).toEqual([])
})

test('repeat contacts stand beside the outcome, and nothing beside friendliness', async () => {
  const measured = signals({ repeatContacts: 2 })
  measured.measures.repeatContacts.usual = { low: 0, high: 1, n: 170 }
  const { host } = draw(interactionWith(measured), 'outcome')
  await expect.element(page.getByText(/within 7 days/)).toBeVisible()
  expect(host.querySelector('dl')?.textContent).toBe('Repeat contacts2 within 7 daysusual 0–1')
  await expectNothing(interactionWith(measured), 'friendliness')
})

test('what cannot be measured is said in words', async () => {
  draw(interactionWith(signals({})), 'responsiveness')
  await expect.element(page.getByText('Nothing measured: the transcript has no times for both sides.')).toBeVisible()
  await expectNothing(interactionWith(signals({})), 'outcome')
  await expectNothing(interactionWith(null), 'responsiveness')
})

const sentAt = (at: number | null, speaker: 'agent' | 'customer' = 'customer') => ({
  speaker,
  text: 'It broke.',
  startMs: null,
  endMs: null,
  at,
})

test.each([
  ['with one message there is nothing to measure between', [sentAt(1)]],
  ['the messages have no times to measure between', [sentAt(null), sentAt(null, 'agent')]],
  ['the agent answered no message', [sentAt(1, 'agent'), sentAt(2)]],
])('of messages it is said why nothing is measured: %s', async (words, transcript) => {
  draw(interactionWith(signals({}, { source: 'messages' }), { channel: 'email', transcript }), 'responsiveness')
  await expect.element(page.getByText(`Nothing measured: ${words}.`)).toBeVisible()
})

test('silences and talk-overs lie under the waveform, within its length', async () => {
  const late = { ...SILENCE, startMs: 390_000, endMs: 500_000 }
  const { host } = mount(<SignalMarks moments={[TALK_OVER, late]} durationMs={400_000} />, 400)
  await expect.poll(() => host.querySelectorAll('i').length).toBe(2)
  const right = Math.max(...[...host.querySelectorAll('i')].map((mark) => mark.getBoundingClientRect().right))
  expect(right).toBeLessThanOrEqual(host.getBoundingClientRect().right + 1)
})
