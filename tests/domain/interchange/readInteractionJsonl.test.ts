import type { ReadInteraction } from '#domain/interchange/importedInteraction.ts'
import { readInteractionJsonl } from '#domain/interchange/readInteractionJsonl.ts'
import { expect, test } from 'vitest'

const ROW = {
  externalId: 'c-1',
  channel: 'chat',
  agent: { externalId: 'a-1', name: 'Ada' },
  startedAt: '2026-03-01T09:30:00+01:00',
}

const read = (change: object, zone = 'Europe/Paris') =>
  readInteractionJsonl(JSON.stringify({ ...ROW, ...change }), zone)
const good = (result: ReadInteraction) => {
  if (!result.ok) throw new Error(result.message)
  return result
}
const problem = (result: ReadInteraction) => (result.ok ? null : result.message)

test('a row with only what is required is an interaction', () => {
  const { interaction, notes, zonelessTimes } = good(read({}))
  expect(interaction.startedAt).toBe(Date.UTC(2026, 2, 1, 8, 30))
  expect(interaction).toMatchObject({ source: null, externalId: 'c-1', channel: 'chat', csat: null, transcript: [] })
  expect([notes, zonelessTimes]).toEqual([[], 0])
})

test('a time without an offset is read in the zone chosen, and counted', () => {
  const { interaction, zonelessTimes } = good(
    read({ startedAt: '2026-07-01 09:30', transcript: [{ speaker: 'agent', text: 'Hi', at: '2026-07-01 09:31' }] }),
  )
  expect(interaction.startedAt).toBe(Date.UTC(2026, 6, 1, 7, 30))
  expect(interaction.transcript[0]?.at).toBe(Date.UTC(2026, 6, 1, 7, 31))
  expect(zonelessTimes).toBe(2)
})

test.each([
  ['{"externalId": "c-1"', /^This is not valid JSON \(.+\)\.$/],
  ['[1, 2]', 'This is JSON, but not an object that holds an interaction.'],
  ['null', 'This is JSON, but not an object that holds an interaction.'],
])('%s is refused with a sentence', (line, expected) => {
  const message = problem(readInteractionJsonl(line, 'UTC'))
  if (typeof expected === 'string') expect(message).toBe(expected)
  else expect(message).toMatch(expected)
})

test('what broke the JSON is told without quoting the text', () => {
  const message = problem(readInteractionJsonl('{"name": "Secret Person", oops}', 'UTC'))
  expect(message).toMatch(/not valid JSON/)
  expect(message).not.toContain('Secret')
})

test.each([
  [{ externalId: undefined }, 'externalId is missing.'],
  [{ externalId: '' }, 'externalId is empty.'],
  [{ externalId: 'x'.repeat(201) }, 'externalId is longer than 200 characters.'],
  [{ externalId: 7 }, 'externalId must be a string; it is 7.'],
  [{ agent: undefined }, 'agent is missing.'],
  [{ agent: 'Ada' }, 'agent must be an object; it is “Ada”.'],
  [{ agent: { name: 'Ada' } }, 'agent.externalId is missing.'],
  [{ channel: 'fax' }, /^channel must be one of call, chat, .*; it is “fax”\.$/],
  [{ csat: { score: 'five', max: 5 } }, 'csat.score must be a number; it is “five”.'],
  [
    {
      transcript: [
        { speaker: 'agent', text: 'a' },
        { speaker: 'dog', text: 'b' },
      ],
    },
    /^transcript\[1\]\.speaker must be/,
  ],
  [{ startedAt: 'yesterday' }, /^startedAt “yesterday” is no time Accord can read/],
  [{ externalId: undefined, channel: 'fax' }, 'externalId is missing (and 1 more problem).'],
])('%j is refused with a sentence', (change, expected) => {
  const message = problem(read(change))
  if (typeof expected === 'string') expect(message).toBe(expected)
  else expect(message).toMatch(expected)
})

test('U+0000 and halves of surrogate pairs are taken out of every text, with a word', () => {
  const { interaction, notes } = good(
    readInteractionJsonl(
      JSON.stringify({ ...ROW, subject: 'a\0b\0', queue: 'x\ud800y', survey: { 'q\0': '\0' } }),
      'UTC',
    ),
  )
  expect(interaction).toMatchObject({ subject: 'ab', queue: 'x\ufffdy', survey: { q: '' } })
  expect(notes).toEqual(['4 U+0000 (NUL) characters were taken out.', '1 broken character was replaced by “\ufffd”.'])
})

test('whole surrogate pairs stay', () => {
  expect(good(read({ subject: 'Thanks 🙂' })).interaction.subject).toBe('Thanks 🙂')
})

test('JSON nested without end is refused, not followed', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  expect(problem(readInteractionJsonl(`{"metadata": ${deep}}`, 'UTC'))).toMatch(/nested|not valid JSON/)
})

test('a field named like a piece of the language is data', () => {
  const line = `${JSON.stringify({ ...ROW, metadata: {} }).slice(0, -3)}{"__proto__": {"polluted": true}, "a": 1}}`
  const { interaction } = good(readInteractionJsonl(line, 'UTC'))
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(interaction.metadata).toMatchObject({ a: 1 })
})

test('what cannot be true is left out with a note, and the row is taken in', () => {
  const { interaction, notes } = good(
    read({
      endedAt: '2026-03-01T09:00:00+01:00',
      csat: { score: 7, max: 5 },
      transcript: [{ speaker: 'agent', text: 'Hi', startMs: 500, endMs: 100, at: 'soon' }],
    }),
  )
  expect(interaction).toMatchObject({ endedAt: null, csat: null })
  expect(interaction.transcript).toEqual([{ speaker: 'agent', text: 'Hi', startMs: 500, endMs: null, at: null }])
  expect(notes).toHaveLength(4)
})

test('a chat lasts from first to last message, a call as long as it says', () => {
  const turns = ['09:30:00', '09:31:30'].map((time) => ({ speaker: 'agent', text: '', at: `2026-03-01T${time}Z` }))
  expect(good(read({ transcript: turns })).interaction.durationMs).toBe(90_000)
  expect(good(read({ channel: 'call', endedAt: '2026-03-01T09:32:00+01:00' })).interaction.durationMs).toBe(120_000)
  expect(good(read({})).interaction.durationMs).toBeNull()
})
