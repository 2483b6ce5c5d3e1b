import { readFileSync } from 'node:fs'
import { interactionFormat, unknownFieldsOf } from '#domain/interchange/interactionFormat.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../public/schema/interaction-1.json', import.meta.url), 'utf8'),
)

test('the published JSON Schema says what the reader accepts', () => {
  const { $id, title, ...rest } = z.record(z.string(), z.unknown()).parse(published)
  expect($id).toMatch(/interaction-1\.json$/)
  expect(title).toContain('version 1')
  expect(rest).toEqual(z.toJSONSchema(interactionFormat, { io: 'input' }))
})

test('unknown fields are found wherever they stand, each once', () => {
  const turn = { speaker: 'agent', text: 'Hello', mood: 'sunny' }
  const row = { externalId: '1', agent: { externalId: 'a', shoe: 43 }, weather: {}, transcript: [turn, turn] }
  expect(unknownFieldsOf(row)).toEqual(['weather', 'agent.shoe', 'transcript[].mood'])
})
