import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import { ownSignals } from '#domain/transcript/ownSignals.ts'
import type { OwnSignals } from '#domain/transcript/signals.ts'
import { expect } from 'vitest'

/** Looks at a call millisecond by millisecond, and expects the signals to be what is heard there. */
export function expectWhatIsHeard(turns: readonly ImportedTurn[]): OwnSignals {
  const firstMs = Math.min(...turns.map(({ startMs }) => startMs ?? Infinity))
  const lastsMs = Math.max(...turns.map(({ endMs }) => endMs ?? 0)) - firstMs
  const lane = () => new Uint8Array(lastsMs)
  const heard = { agent: lane(), customer: lane(), any: lane() }
  for (const { speaker, startMs, endMs } of turns) {
    const [from, to] = [(startMs ?? 0) - firstMs, (endMs ?? 0) - firstMs]
    if (speaker === 'agent' || speaker === 'customer') heard[speaker].fill(1, from, to)
    heard.any.fill(1, from, to)
  }
  const signals = ownSignals('call', turns, null)
  const agentMs = sum(heard.agent)
  const overlaps = runs(
    heard.agent.map((one, at) => one * (heard.customer[at] ?? 0)),
    1,
  ).filter((ms) => ms >= 500)
  expect(signals.silenceShare).toBeCloseTo(1 - sum(heard.any) / lastsMs, 12)
  expect(signals.longestSilenceMs).toBe(Math.max(0, ...runs(heard.any, 0)))
  expect(signals.agentTalkShare).toBeCloseTo(agentMs / (agentMs + sum(heard.customer)), 12)
  expect(signals.talkOverCount).toBe(overlaps.length)
  expect(signals.talkOverShare).toBeCloseTo(overlaps.reduce((total, ms) => total + ms, 0) / lastsMs, 12)
  return signals
}

const sum = (lane: Uint8Array): number => lane.reduce((total, one) => total + one, 0)

/** How long each run of equal values is. */
function runs(lane: Uint8Array, value: number): number[] {
  return (lane.join('').match(new RegExp(`${value}+`, 'g')) ?? []).map((run) => run.length)
}
