import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../support/app.ts'
import { importApp, lines, row } from './importApp.ts'
import { wav } from './sounds.ts'

describe.each(ENGINES)('on %s', (engine) => {
  test('recordings are paired by name, by the field and by base name, in other folders too', async () => {
    const { db, importFiles, mediaFiles } = await importApp(engine)
    const batch = await importFiles({
      'calls.jsonl': lines([
        row('1', { recording: 'sound/first.wav' }),
        row('2', { recording: 'x.wav' }),
        row('third'),
      ]),
      'sound/first.wav': wav({ seconds: 1 }),
      'deep/er/x.wav': wav({ seconds: 2, channels: 2 }),
      'third.wav': wav({ seconds: 3 }),
      'lonely.wav': wav({ seconds: 4 }),
    })
    expect(batch).toMatchObject({
      added: 3,
      recordings: 3,
      files: 5,
      filesDone: 5,
      errors: 0,
      sidesToAnswer: ['default'],
    })
    expect(batch.said).toEqual(['note lonely.wav No interaction names this recording: it was not kept.'])
    const found = await db
      .selectFrom('interaction')
      .innerJoin('recording', 'recording.id', 'recording_id')
      .select([
        'external_id',
        'recording.duration_ms',
        'interaction.duration_ms as length',
        'channels',
        'agent_side',
        'is_playable',
      ])
      .orderBy('external_id')
      .execute()
    expect(found).toEqual([
      { external_id: '1', duration_ms: 1000, length: 1000, channels: 1, agent_side: 'mixed', is_playable: 1 },
      { external_id: '2', duration_ms: 2000, length: 2000, channels: 2, agent_side: null, is_playable: 1 },
      { external_id: 'third', duration_ms: 3000, length: 3000, channels: 1, agent_side: 'mixed', is_playable: 1 },
    ])
    expect((await mediaFiles()).every((path) => path.startsWith('recordings/'))).toBe(true)
    expect(await mediaFiles()).toHaveLength(3)
  })

  test('which side is the agent is said by the row, or once for the source', async () => {
    const { db, ask, importFiles, batch } = await importApp(engine)
    const sides = async () =>
      (await db.selectFrom('recording').select('agent_side').orderBy('duration_ms').execute()).map(
        (item) => item.agent_side,
      )
    const { id } = await importFiles({
      'a.jsonl': lines([row('1', { agentSide: 'left' }), row('2')]),
      '1.wav': wav({ seconds: 1, channels: 2 }),
      '2.wav': wav({ seconds: 2, channels: 2 }),
    })
    expect(await sides()).toEqual(['left', null])
    await ask('PUT', '/sources/agent-side', JSON.stringify({ source: 'default', agentSide: 'right' }))
    expect(await sides()).toEqual(['left', 'right'])
    expect((await batch(id)).sidesToAnswer).toEqual([])
    await importFiles({ 'b.jsonl': lines([row('3')]), '3.wav': wav({ seconds: 3, channels: 2 }) })
    expect(await sides()).toEqual(['left', 'right', 'right'])
    await expect(
      ask('PUT', '/sources/agent-side', JSON.stringify({ source: 'x', agentSide: 'left' })),
    ).rejects.toMatchObject({
      status: 404,
    })
  })

  test('sound that is none costs the sound, not the interaction', async () => {
    const { importFiles, mediaFiles } = await importApp(engine)
    const { added, recordings, said } = await importFiles({
      'a.jsonl': lines(['empty', 'text', 'gone', 'gsm', 'cut'].map((id) => row(id, { recording: `${id}.mp3` }))),
      'empty.mp3': '',
      'text.mp3': 'This is just a note somebody renamed.',
      'gsm.mp3': wav({ format: 49 }),
      'cut.mp3': wav({ seconds: 4 }).slice(0, 30_000),
    })
    expect([added, recordings]).toEqual([5, 2])
    expect(said.toSorted()).toEqual([
      'error empty.mp3 This file is empty: it has 0 bytes.',
      'error text.mp3 This file holds text, not sound, whatever its name says.',
      'note a.jsonl:3 Its recording “gone.mp3” was not among the files: it was taken in without.',
      expect.stringMatching(/^note cut\.mp3 The recording breaks off: its first 2 s were taken in\.$/),
      expect.stringMatching(/^note gsm\.mp3 .*GSM/),
    ])
    expect(await mediaFiles()).toHaveLength(2)
  })

  test('a recording shorter than the words in it may be cut off, and a note says so', async () => {
    const { importFiles } = await importApp(engine)
    const turn = (endMs: number) => ({ transcript: [{ speaker: 'agent', text: 'Hi', startMs: 0, endMs }] })
    const { recordings, said } = await importFiles({
      'a.jsonl': lines([row('1', turn(9000)), row('2', turn(2000))]),
      '1.wav': wav({ seconds: 1 }),
      '2.wav': wav({ seconds: 2 }),
    })
    expect(recordings).toBe(2)
    expect(said).toEqual([
      'note a.jsonl:1 Its recording ends after 1 s, but 9 s were to be expected: it may be cut off.',
    ])
  })

  test('a recording that could be either of two is not guessed', async () => {
    const { importFiles } = await importApp(engine)
    const { added, recordings, said } = await importFiles({
      'a.jsonl': lines([row('1', { recording: 'same.wav' })]),
      'x/same.wav': wav({ seconds: 1 }),
      'y/same.wav': wav({ seconds: 2 }),
    })
    expect([added, recordings]).toEqual([1, 0])
    expect(said[0]).toBe(
      'error a.jsonl:1 Several files could be its recording (x/same.wav, y/same.wav): it was taken in without.',
    )
  })

  test('a vCon that names no file is paired by its own name, pretty or on one line', async () => {
    const { importFiles } = await importApp(engine)
    const vcon = (uuid: string) => ({
      uuid,
      parties: [{ name: 'Ada', role: 'agent' }],
      dialog: [{ type: 'recording', start: '2026-03-02T10:00:00Z' }],
    })
    const { recordings, notes } = await importFiles({
      'x/one.vcon.json': JSON.stringify(vcon('u1')),
      'x/one.wav': wav({ seconds: 1 }),
      'two.vcon': JSON.stringify(vcon('u2'), null, 2),
      'sound/two.wav': wav({ seconds: 2 }),
    })
    expect([recordings, notes]).toEqual([2, 0])
  })
})
