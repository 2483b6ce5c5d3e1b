import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importApp } from './importApp.ts'

const folder = process.env['ACCORD_REAL_DATA'] ?? ''
const isThere = folder !== '' && existsSync(join(folder, 'calls'))
// Real recordings are not part of the repository: ACCORD_REAL_DATA says where they lie.
const real = test.skipIf(!isThere)

const bytes = (path: string) => new Uint8Array(readFileSync(join(folder, path)))
const filesOf = (path: string) =>
  Object.fromEntries(readdirSync(join(folder, path)).map((name) => [`${path}/${name}`, bytes(`${path}/${name}`)]))

real(
  'every real call comes in with its recording, its words and its length, and again adds nothing',
  async () => {
    const { db, importFiles } = await importApp()
    const files = filesOf('calls/vcon_tts')
    const first = await importFiles(files)
    expect(first).toMatchObject({ files: 36, filesDone: 36, added: 18, recordings: 18, failed: 0, errors: 0 })
    expect(first.said).toEqual(['note  18 times had no offset; read as Europe/Paris.'])
    const calls = await db
      .selectFrom('interaction')
      .innerJoin('recording', 'recording.id', 'recording_id')
      .innerJoin('agent', 'agent.id', 'agent_id')
      .select(['turns', 'recording.duration_ms', 'agent.email', 'lanes', 'customer_ref'])
      .execute()
    for (const call of calls) {
      expect(call.turns).toBeGreaterThan(3)
      expect(call.duration_ms).toBeGreaterThan(30_000)
      expect(call.lanes.length).toBeGreaterThan(500)
      expect(call.email).toMatch(/@/)
      expect(call.customer_ref).toMatch(/@/)
    }
    const again = await importFiles(files)
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 18, recordings: 0, errors: 0 })
  },
  120_000,
)

real(
  'every real chat comes in with its survey, and again adds nothing',
  async () => {
    const { db, importFiles } = await importApp()
    const files = { 'star.jsonl': bytes('interactions/star.jsonl') }
    const first = await importFiles(files)
    expect(first).toMatchObject({ rows: 284, added: 284, failed: 0, errors: 0, notes: 0 })
    expect(await importFiles(files)).toMatchObject({ added: 0, updated: 0, unchanged: 284 })
    const { surveys } = await db
      .selectFrom('interaction')
      .select((the) => the.fn.count<number>('survey').as('surveys'))
      .executeTakeFirstOrThrow()
    expect(surveys).toBeGreaterThan(200)
  },
  60_000,
)

real('sound inside a vCon is taken out of it, and GSM is kept with the reason it cannot be heard', async () => {
  const { db, importFiles } = await importApp()
  const { added, recordings, said } = await importFiles({
    'hello.vcon': bytes('calls/vcon_inline_audio/hello.vcon'),
    'gsm.jsonl': `${JSON.stringify({ externalId: 'g', channel: 'call', agent: { externalId: 'a' }, startedAt: '2026-01-01T10:00Z', recording: 'call.wav' })}\n`,
    'call.wav': bytes('calls/odd_codecs/call.wav'),
  })
  expect([added, recordings]).toEqual([2, 2])
  expect(said.join('\n')).toMatch(/note call\.wav .*GSM/)
  const found = await db.selectFrom('recording').selectAll().orderBy('is_playable').execute()
  expect(found.map(({ is_playable, mime }) => [is_playable, mime])).toEqual([
    [0, 'audio/wav'],
    [1, 'audio/wav'],
  ])
  expect(found[1]?.bytes).toBe(131_194)
  expect(found[1]?.duration_ms).toBeGreaterThan(500)
})

real(
  'two real channels ask which side is the agent, one does not',
  async () => {
    const { importFiles } = await importApp()
    const row = (externalId: string, recording: string) =>
      `${JSON.stringify({ externalId, channel: 'call', agent: { externalId: 'a' }, startedAt: '2026-01-01T10:00Z', recording })}\n`
    const { sidesToAnswer, recordings } = await importFiles({
      'rows.jsonl': row('two', 'Auto_Repairs_40_UTC_stereo.mp3'),
      'Auto_Repairs_40_UTC_stereo.mp3': bytes('calls/two_channel_human/Auto_Repairs_40_UTC_stereo.mp3'),
    })
    expect([sidesToAnswer, recordings]).toEqual([['default'], 1])
  },
  60_000,
)

real('a folder of other systems’ vCons is read or told, file by file', async () => {
  const { importFiles } = await importApp()
  const found = readdirSync(join(folder, 'formats/vcon'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(json|vcon)$/.test(name),
  )
  const files = Object.fromEntries(found.map((name) => [name, bytes(`formats/vcon/${name}`)]))
  const { added, failed, status, said } = await importFiles(files)
  expect(status).toBe('done')
  expect(added + failed).toBe(found.length)
  expect(added).toBeGreaterThan(20)
  expect(said.filter((text) => text.startsWith('error')).length).toBe(failed)
})
