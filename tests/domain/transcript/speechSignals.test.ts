import type { ImportedTurn } from '#domain/interchange/importedInteraction.ts'
import { ownSignals } from '#domain/transcript/ownSignals.ts'
import { SIGNALS } from '#domain/transcript/signals.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectWhatIsHeard } from './everyMillisecond.ts'
import { anyTurns, calls, said } from './turns.ts'

const measure = (...turns: ImportedTurn[]) => ownSignals('call', turns, null)

/** Greeting 0–2 s, question 3–6 s, answer 8–10 s, 12 s of silence, answer 22–24 s, thanks 24.5–25 s, goodbye 24.8–26 s. */
const CALL = [
  said('agent', 0, 2000),
  said('customer', 3000, 6000),
  said('agent', 8000, 10_000),
  said('agent', 22_000, 24_000),
  said('customer', 24_500, 25_000),
  said('agent', 24_800, 26_000),
]

describe('response latency', () => {
  test('is the time from where the customer stops to where the agent begins; an early answer took none', () => {
    expect(measure(...CALL)).toMatchObject({ latencyMedianMs: 1000, latencyP90Ms: 1800 })
  })

  test('is taken once for what the customer says in several turns', () => {
    const turns = [said('customer', 0, 1000), said('customer', 1500, 2000), said('agent', 2600, 3000)]
    expect(measure(...turns).latencyMedianMs).toBe(600)
  })

  test('is null when the customer has the last word, and where a machine answers first', () => {
    expect(measure(said('agent', 0, 1000), said('customer', 2000, 3000)).latencyMedianMs).toBeNull()
    const bot = [said('customer', 0, 1000), said('bot', 1200, 2000), said('agent', 2500, 3000)]
    expect(measure(...bot).latencyMedianMs).toBeNull()
  })

  test('does not count a nod of the customer into the agent’s words, nor one of the agent into the customer’s', () => {
    const nods = [said('agent', 0, 5000), said('customer', 2000, 2300), said('customer', 5100, 9000)]
    expect(measure(...nods, said('agent', 6000, 6200)).latencyMedianMs).toBeNull()
  })
})

describe('silence', () => {
  test('lies between the first word and the last; from ten seconds on it is a moment', () => {
    const { longestSilenceMs, silenceShare, moments } = measure(...CALL)
    expect(longestSilenceMs).toBe(12_000)
    expect(silenceShare).toBeCloseTo((1 + 2 + 12 + 0.5) / 26, 12)
    expect(moments).toEqual([{ kind: 'silence', startMs: 10_000, endMs: 22_000 }])
  })

  test('is 0 where somebody always speaks; a machine’s voice is none', () => {
    const turns = [said('agent', 0, 1000), said('bot', 1000, 60_000), said('customer', 60_000, 61_000)]
    expect(measure(...turns)).toMatchObject({ longestSilenceMs: 0, silenceShare: 0, moments: [] })
  })
})

describe('talk', () => {
  test('the agent’s share is of all speech, words said at once counted for both', () => {
    expect(measure(...CALL).agentTalkShare).toBeCloseTo(7.2 / 10.7, 12)
  })

  test('talk-over counts from half a second on; less is how people take turns', () => {
    const turns = [said('agent', 0, 5000), said('customer', 4000, 9000), said('agent', 8501, 10_000)]
    const { talkOverCount, talkOverShare, moments } = measure(...turns)
    expect([talkOverCount, talkOverShare]).toEqual([1, 0.1])
    expect(moments).toEqual([{ kind: 'talkOver', startMs: 4000, endMs: 5000 }])
  })

  test('a rate is words a minute of the agent’s speech, and needs five seconds of it', () => {
    const words = 'It’s the 3rd e-mail, isn’t it?'
    const turns = [said('agent', 0, 4000, words), said('customer', 4000, 9000), said('agent', 9500, 11_500, words)]
    expect(measure(...turns).agentWordsPerMinute).toBe(120)
    expect(measure(...turns.slice(0, 2)).agentWordsPerMinute).toBeNull()
    expect(measure(...turns, said('agent', 12_000, 20_000, '你好')).agentWordsPerMinute).toBeNull()
  })
})

describe('what cannot be measured', () => {
  test.each([
    ['there are no turns', []],
    ['one side never speaks', [said('agent', 0, 900), said('agent', 1000, 2000)]],
    ['turns have no times', [said('agent', null, null), said('customer', null, null)]],
    ['turns have no ends', [said('agent', 0, null), said('customer', 2000, null), said('agent', 3000, null)]],
    [
      'every turn ends where the next begins',
      [0, 1000, 2500, 7000, 9000].map((at, index) =>
        said(index % 2 === 0 ? 'agent' : 'customer', at, [1000, 2500, 7000, 9000, 9500][index] ?? 0),
      ),
    ],
  ])('is null when %s', (_, turns) => {
    const signals = measure(...turns)
    expect(SIGNALS.filter((name) => name !== 'repeatContacts' && signals[name] !== null)).toEqual([])
    expect(signals.moments).toEqual([])
  })

  test('is never NaN, nor a share outside 0–1, whatever the turns', () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        const signals = measure(...turns)
        for (const name of SIGNALS) {
          const value = name === 'repeatContacts' ? null : signals[name]
          expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
          if (name.endsWith('Share')) expect(value ?? 0).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('any call', () => {
  test('measures the same in any order of its turns', () => {
    fc.assert(
      fc.property(calls, fc.infiniteStream(fc.nat()), (turns, keys) => {
        const shuffled = turns
          .map((turn) => ({ turn, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ turn }) => turn)
        expect(measure(...shuffled)).toEqual(measure(...turns))
      }),
    )
  })

  test('measures the same when it begins later', () => {
    fc.assert(
      fc.property(calls, fc.nat({ max: 3_600_000 }), (turns, by) => {
        const later = turns.map((turn) => said(turn.speaker, (turn.startMs ?? 0) + by, (turn.endMs ?? 0) + by))
        const { moments: _, ...before } = measure(...turns)
        expect(measure(...later)).toMatchObject(before)
      }),
    )
  })

  test('is what looking at every millisecond finds', () => {
    fc.assert(
      fc.property(calls, (turns) => void expectWhatIsHeard(turns)),
      { numRuns: 30 },
    )
  })
})

test('five thousand turns of three hours take no noticeable time', () => {
  const turns = Array.from({ length: 5000 }, (_, index) =>
    said(index % 2 === 0 ? 'agent' : 'customer', index * 2100, index * 2100 + 2000),
  )
  const before = performance.now()
  expect(measure(...turns).latencyMedianMs).toBe(100)
  expect(performance.now() - before).toBeLessThan(250)
})
