import { setTimeout as wait } from 'node:timers/promises'
import { readImport } from '#server/commands/imports/readImport.ts'
import { sweepMedia } from '#server/commands/sweepMedia.ts'
import { jobWorkers } from '#server/jobWorkers.ts'
import { releaseJobs, startJobLoop } from '#server/jobs.ts'
import type { Deps } from '#server/deps.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../support/app.ts'
import { importApp, lines, row } from './importApp.ts'
import { wav } from './sounds.ts'

const DAY_MS = 86_400_000

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => row(`r${from + index}`, { mood: 1 }))

/** Stops like a crash at the n-th look at the clock: there is one for each agent and row, and one after each chunk. */
function crashing(deps: Deps, atLook: number): Deps {
  let looks = 0
  const clock = (): number => {
    if (++looks >= atLook) throw new Error('The power went.')
    return deps.clock()
  }
  return { ...deps, clock }
}

describe.each(ENGINES)('on %s', (engine) => {
  test('after a crash in the middle the job goes on where it stopped, and counts every row once', async () => {
    const { deps, db, open, send, start, batch, problems } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', `${lines(rows(0, 150))}broken\n${lines(rows(150, 450))}`)
    await send(id, 'b.jsonl', lines(rows(450, 460)))
    await start(id)
    await expect(readImport(crashing(deps, 102), { batchId: id })).rejects.toThrow('The power went.')
    const half = await batch(id)
    expect(half).toMatchObject({ status: 'running', rows: 100, added: 100, filesDone: 0 })
    expect(half.progress).toBeGreaterThan(0)
    expect(half.progress).toBeLessThan(1)
    await readImport(deps, { batchId: id })
    expect(await batch(id)).toMatchObject({
      status: 'done',
      rows: 461,
      added: 460,
      unchanged: 0,
      failed: 1,
      errors: 1,
      filesDone: 2,
      progress: 1,
    })
    const stored = await db.selectFrom('interaction').select('external_id').execute()
    expect(new Set(stored.map((item) => item.external_id)).size).toBe(460)
    expect((await problems(id)).filter(({ severity }) => severity === 'error')).toMatchObject([{ line: 151 }])
    await readImport(deps, { batchId: id })
    expect((await batch(id)).rows).toBe(461)
  })

  test('a server that is stopped gives the import back, and the next one finishes it', async () => {
    const { deps, db, open, send, start, read, batch } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines(rows(0, 450)))
    await start(id)
    const loop = startJobLoop(deps, jobWorkers)
    while ((await batch(id)).rows === 0) await wait(1)
    await loop.stop()
    const half = await batch(id)
    expect(half.rows).toBeLessThan(450)
    expect(half.status).toBe('running')
    const job = db.selectFrom('job').selectAll().where('kind', '=', 'readImport')
    expect(await job.executeTakeFirst()).toMatchObject({ attempts: 0, leased_until: null, last_error: null })
    await read()
    expect(await batch(id)).toMatchObject({ status: 'done', rows: 450, added: 450 })
  })

  test('what a crash left leased is free when an embedded database is opened', async () => {
    const { db, open, send, start, read, batch } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines(rows(0, 3)))
    await start(id)
    await db
      .updateTable('job')
      .set({ leased_until: Date.now() + 1e9 })
      .execute()
    await read()
    expect((await batch(id)).status).toBe('queued')
    await releaseJobs(db)
    await read()
    expect((await batch(id)).status).toBe('done')
  })

  test('a crash between moving a recording and naming it loses nothing', async () => {
    const { deps, db, open, send, start, batch, mediaFiles } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines([row('1')]))
    await send(id, '1.wav', wav())
    await start(id)
    const media = {
      ...deps.media,
      move: async (from: string, to: string) => {
        await deps.media.move(from, to)
        throw new Error('The power went.')
      },
    }
    await expect(readImport({ ...deps, media }, { batchId: id })).rejects.toThrow('The power went.')
    expect((await mediaFiles()).some((path) => path.startsWith('recordings/'))).toBe(true)
    expect(await db.selectFrom('interaction').selectAll().execute()).toEqual([])
    await readImport(deps, { batchId: id })
    expect(await batch(id)).toMatchObject({
      status: 'done',
      added: 1,
      recordings: 1,
      errors: 0,
      notes: 0,
      filesDone: 2,
    })
  })

  test('the same rows in two imports at once are stored once', async () => {
    const { deps, db, open, send, start, batch } = await importApp(engine)
    const ids = await Promise.all([open(), open()])
    for (const id of ids) {
      await send(id, 'a.jsonl', lines(rows(0, 250)))
      await send(id, 'r7.wav', wav())
      await start(id)
    }
    await Promise.all(ids.map((batchId) => readImport(deps, { batchId })))
    const [one, two] = await Promise.all(ids.map(batch))
    expect((one?.added ?? 0) + (two?.added ?? 0)).toBe(250)
    expect((one?.unchanged ?? 0) + (two?.unchanged ?? 0)).toBe(250)
    expect([one?.errors, two?.errors]).toEqual([0, 0])
    expect(await db.selectFrom('recording').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('agent').select('id').execute()).toHaveLength(1)
  })

  test('one import read by two workers at once is read once', async () => {
    const { deps, open, send, start, batch } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines(rows(0, 250)))
    await start(id)
    const read = await Promise.allSettled([readImport(deps, { batchId: id }), readImport(deps, { batchId: id })])
    expect(read.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    expect(await batch(id)).toMatchObject({
      status: 'done',
      rows: 250,
      added: 250,
      unchanged: 0,
      errors: 0,
      progress: 1,
    })
  })

  test('a row the database refuses is told alone, and its neighbours are stored', async () => {
    const { db, importFiles } = await importApp(engine)
    await sql`create unique index trap on interaction ((case when external_id in ('r2', 'r3') then 1 end))`.execute(db)
    const { added, failed, said } = await importFiles({ 'a.jsonl': lines(rows(0, 10)) })
    expect([added, failed]).toEqual([9, 1])
    expect(said).toContain('error a.jsonl:4 The database refused this row; it was left out.')
  })

  test('an import that fails to the last says so', async () => {
    const { db, deps, open, send, start, read, batch, problems } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines(rows(0, 3)))
    await start(id)
    await db.updateTable('job').set({ attempts: 4 }).where('kind', '=', 'readImport').execute()
    deps.media.read = () => Promise.reject(new Error('The disk is gone.'))
    await read()
    expect(await batch(id)).toMatchObject({ status: 'failed' })
    expect((await problems(id))[0]?.message).toMatch(/^The import stopped before its end\./)
  })

  test('the sweep takes what nobody names and is a day old, and nothing else', async () => {
    const { deps, open, send, importFiles, mediaFiles, passTime } = await importApp(engine)
    await importFiles({ 'a.jsonl': lines([row('1')]), '1.wav': wav() })
    const kept = await mediaFiles()
    await deps.media.write('recordings/orphan', new Blob(['x']).stream(), 10)
    await deps.media.write('uploads/gone/file', new Blob(['x']).stream(), 10)
    await send(await open(), 'waiting.jsonl', 'x')
    await sweepMedia(deps, {})
    expect(await mediaFiles()).toHaveLength(kept.length + 3)
    passTime(2 * DAY_MS)
    await sweepMedia(deps, {})
    expect((await mediaFiles()).filter((path) => path.startsWith('recordings/'))).toEqual(kept)
    expect(await mediaFiles()).toHaveLength(kept.length + 1)
    passTime(7 * DAY_MS)
    await sweepMedia(deps, {})
    expect(await mediaFiles()).toEqual(kept)
  })
})
