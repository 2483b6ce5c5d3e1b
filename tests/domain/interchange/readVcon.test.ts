import { isVcon, readVcon } from '#domain/interchange/readVcon.ts'
import { expect, test } from 'vitest'

const VCON = {
  uuid: 'v-1',
  created_at: '2026-03-01T10:00:00Z',
  parties: [
    { tel: '+100', meta: { role: 'agent' }, name: 'Ada Agent', mailto: 'ada@example.com' },
    { tel: '+200', meta: { role: 'customer' }, name: 'Cleo Caller' },
  ],
  dialog: [
    {
      type: 'recording',
      start: '2026-03-01T09:30:00',
      duration: 95.256,
      filename: 'v-1.mp3',
      url: 'https://example.com/v-1.mp3',
      parties: [1, 0],
      meta: { direction: 'in' },
    },
  ],
  analysis: [
    {
      type: 'transcript',
      dialog: 0,
      body: [
        { speaker: 'Agent', message: 'Hello' },
        { speaker: 'Customer', message: 'Hi' },
        { speaker: 'Cleo Caller', message: 'Me again' },
      ],
    },
  ],
}

const read = (change: object = {}) => {
  const result = readVcon({ ...VCON, ...change }, 'Europe/Paris')
  if (!result.ok) throw new Error(result.message)
  return result
}

test('a recorded call becomes one interaction keyed by the uuid', () => {
  const { interaction, notes, zonelessTimes } = read()
  expect(interaction).toMatchObject({
    externalId: 'v-1',
    channel: 'call',
    direction: 'inbound',
    agent: { externalId: 'ada@example.com', name: 'Ada Agent', email: 'ada@example.com' },
    customer: { externalId: '+200', name: 'Cleo Caller' },
    startedAt: Date.UTC(2026, 2, 1, 8, 30),
    durationMs: 95_256,
    recording: 'v-1.mp3',
  })
  expect(interaction.transcript.map((turn) => turn.speaker)).toEqual(['agent', 'customer', 'customer'])
  expect(interaction.transcript[0]).toEqual({ speaker: 'agent', text: 'Hello', startMs: null, endMs: null, at: null })
  expect([notes, zonelessTimes]).toEqual([[], 1])
})

test('nobody is scored by a guess: without the role the agent is unknown, with a note', () => {
  const { interaction, notes } = read({ parties: [{ tel: '1234' }, { tel: '5678' }] })
  expect(interaction.agent.name).toBe('Unknown agent')
  expect(notes.join()).toContain('No party of this vCon has the role “agent”')
})

test('texts become a chat with their writers and times', () => {
  const dialog = [
    { type: 'text', start: '2026-03-01T09:30:00Z', parties: [0], originator: 0, body: 'Welcome' },
    { type: 'text', start: '2026-03-01T09:31:00Z', parties: [1, 0], body: 'Thanks' },
  ]
  const { interaction } = read({ dialog })
  expect(interaction).toMatchObject({ channel: 'chat', durationMs: 60_000, recording: null })
  expect(interaction.transcript.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['agent', 'Welcome'],
    ['customer', 'Thanks'],
  ])
})

test('sound inside it is handed on as it is', () => {
  const dialog = [{ ...VCON.dialog[0], encoding: 'base64url', body: 'UklGRg' }]
  expect(read({ dialog }).interaction.inlineRecording).toBe('UklGRg')
})

test('a transcript that names no speakers is left out with a note', () => {
  const { interaction, notes } = read({ analysis: [{ type: 'transcript', body: { transcript: 'Hello, hi' } }] })
  expect(interaction.transcript).toEqual([])
  expect(notes).toEqual(['The transcript does not say who speaks and was left out.'])
})

test('an odd field costs the field, not the interaction', () => {
  const { interaction } = read({
    subject: 7,
    parties: [{ ...VCON.parties[0], tel: 100 }, VCON.parties[1]],
    dialog: [{ ...VCON.dialog[0], duration: 'long' }],
  })
  expect(interaction).toMatchObject({ subject: null, durationMs: null })
})

test('script in a telephone number is data', () => {
  const { interaction } = read({ parties: [VCON.parties[0], { tel: '<script>1</script>', role: 'customer' }] })
  expect(interaction.customer.externalId).toBe('<script>1</script>')
})

test.each([
  [{ uuid: undefined }, /uuid is missing/],
  [{ parties: 'both' }, /parties must be an array/],
  [{ dialog: [] }, /neither a recording nor texts/],
  [{ dialog: [{ type: 'recording', start: 'noon' }] }, /“noon” is no time/],
])('%j is refused with a sentence', (change, expected) => {
  const result = readVcon({ ...VCON, ...change }, 'UTC')
  expect(result.ok ? '' : result.message).toMatch(expected)
})

test('an interaction of the open format is no vCon', () => {
  expect([isVcon(VCON), isVcon({ externalId: '1', channel: 'call' })]).toEqual([true, false])
})

test('times of turns and words are read where a recogniser wrote them', () => {
  const words = [
    { word: 'Hello', start: 0.5, end: 0.9 },
    { word: 'there', start: 1, end: 1.25 },
  ]
  const body = [
    { speaker: 'Agent', message: 'Hello there.', start: 0.5, end: 1.4, words },
    { speaker: 'Customer', message: 'Hi' },
  ]
  const { transcript } = read({ analysis: [{ type: 'transcript', body }] }).interaction
  expect(transcript[0]).toEqual({
    speaker: 'agent',
    text: 'Hello there.',
    startMs: 500,
    endMs: 1400,
    at: null,
    words: [
      [0, 500, 900],
      [6, 1000, 1250],
    ],
  })
  expect(transcript[1]).toMatchObject({ startMs: null, endMs: null })
})
