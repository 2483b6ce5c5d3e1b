import { parseJson } from '#domain/interchange/parseJson.ts'
import { isVcon, readVcon } from '#domain/interchange/readVcon.ts'
import { readInteractionJsonl } from '#domain/interchange/readInteractionJsonl.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Objects that look like ours in places: fields we know, with anything in them. */
const half = (fields: string[]) =>
  fc.dictionary(
    fc.constantFrom(...fields),
    fc.oneof(fc.jsonValue(), fc.array(fc.object({ key: fc.constantFrom(...fields) }))),
  )

const VCON = [
  'uuid',
  'parties',
  'dialog',
  'analysis',
  'type',
  'recording',
  'text',
  'start',
  'body',
  'role',
  'meta',
  'speaker',
]
const ROW = ['externalId', 'channel', 'agent', 'startedAt', 'transcript', 'csat', 'survey', 'tags', 'speaker', 'at']

test('whatever a line holds, it is an interaction or a sentence, never a crash', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        half(ROW).map((row) => JSON.stringify(row)),
        fc.json(),
      ),
      (line) => {
        const result = readInteractionJsonl(line, 'UTC')
        if (!result.ok) expect(result.message).toMatch(/\S[.)]$/)
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever stands in a vCon, it is read or told', () => {
  fc.assert(
    fc.property(half(VCON), (vcon) => {
      const parsed = parseJson(JSON.stringify({ uuid: 'u', parties: [], dialog: [{ type: 'recording' }], ...vcon }))
      if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) throw new Error('It is an object.')
      expect(isVcon(parsed.value)).toBe(true)
      const result = readVcon(parsed.value, 'UTC')
      if (!result.ok) expect(result.message).toMatch(/\S\.$/)
    }),
    { numRuns: 500 },
  )
})
