import { listImports, uploadImportFile } from '#contract/imports.ts'
import { describe, expect, test } from 'vitest'
import { ENGINES } from '../../support/app.ts'
import { importApp, lines, row } from './importApp.ts'

const MB = 1024 * 1024

/** Bytes made as they are asked for, and how many were. */
function endless(total: number) {
  const state = { made: 0 }
  const chunk = new Uint8Array(MB)
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (state.made >= total) return controller.close()
      state.made += chunk.length
      controller.enqueue(chunk)
    },
  })
  return { stream, state }
}

describe.each(ENGINES)('on %s', (engine) => {
  test.each(['../x.jsonl', '/etc/x.jsonl', 'C:/x.jsonl', 'a\\x.jsonl', 'a\0.jsonl', 'a/../../x.jsonl'])(
    'a path that leads outside is refused and nothing is stored: %j',
    async (path) => {
      const { db, open, send, mediaFiles } = await importApp(engine)
      const id = await open()
      await expect(send(id, path, 'x')).rejects.toMatchObject({ status: 400, message: expect.stringMatching(/\.$/) })
      expect(await db.selectFrom('import_file').selectAll().execute()).toEqual([])
      expect(await mediaFiles()).toEqual([])
    },
  )

  test('a file over its limit is refused while it streams in, and nothing of it stays', async () => {
    const { open, send, mediaFiles, batch } = await importApp(engine)
    const id = await open()
    const { stream, state } = endless(200 * MB)
    await expect(send(id, 'big.json', stream)).rejects.toMatchObject({
      status: 413,
      message: '“big.json” is larger than 64 MB.',
    })
    expect(state.made).toBeLessThan(80 * MB)
    expect(await mediaFiles()).toEqual([])
    expect(await batch(id)).toMatchObject({ files: 0, status: 'receiving' })
  })

  test('a recording and a JSONL file may be larger than that', async () => {
    const { open, send, batch } = await importApp(engine)
    const id = await open()
    await send(id, 'a.mp3', endless(70 * MB).stream)
    await send(id, 'a.jsonl', endless(70 * MB).stream)
    expect((await batch(id)).files).toBe(2)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const { open, send, mediaFiles, db } = await importApp(engine)
    const id = await open()
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(new Error('The connection was lost.')),
    })
    await expect(send(id, 'a.jsonl', broken)).rejects.toMatchObject({ status: 500 })
    expect(await mediaFiles()).toEqual([])
    expect(await db.selectFrom('import_file').selectAll().execute()).toEqual([])
  })

  test('a file sent twice counts once, as it was sent last', async () => {
    const { open, send, start, read, batch, mediaFiles } = await importApp(engine)
    const id = await open()
    await send(id, 'a.jsonl', lines([row('1')]))
    await send(id, './a.jsonl', lines([row('1'), row('2')]))
    expect(await mediaFiles()).toHaveLength(1)
    await start(id)
    await start(id)
    await read()
    expect(await batch(id)).toMatchObject({ status: 'done', files: 1, rows: 2, added: 2 })
    await expect(send(id, 'b.jsonl', 'x')).rejects.toMatchObject({ status: 409 })
  })

  test('an import without files cannot start, one unknown is not found, a zone that is none is refused', async () => {
    const { ask, open, start, send } = await importApp(engine)
    await expect(start(await open())).rejects.toMatchObject({ status: 409 })
    await expect(start('nope')).rejects.toMatchObject({ status: 404 })
    await expect(send('nope', 'a.jsonl', '')).rejects.toMatchObject({ status: 404 })
    await expect(ask('GET', '/imports/nope')).rejects.toMatchObject({ status: 404 })
    await expect(ask('GET', '/imports/nope/problems')).rejects.toMatchObject({ status: 404 })
    await expect(open({ timeZone: 'Mars/Olympus' })).rejects.toMatchObject({ status: 400 })
    await expect(open({ source: '' })).rejects.toMatchObject({ status: 400 })
  })

  test('before there is an organisation nothing can be imported', async () => {
    const { db, open } = await importApp(engine)
    await db.deleteFrom('organisation').execute()
    await expect(open()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('set it up') })
  })

  test('imports are listed newest first, and problems page by page', async () => {
    const { ask, importFiles } = await importApp(engine)
    const first = await importFiles({ 'a.jsonl': 'x\ny\nz\n' })
    const second = await importFiles({ 'b.jsonl': lines([row('1')]) })
    expect(await ask('GET', '/imports')).toMatchObject([{ id: second.id }, { id: first.id }])
    const page = await ask('GET', `/imports/${first.id}/problems?limit=2`)
    expect(page).toMatchObject({ items: [{ line: 1 }, { line: 2 }], next: expect.any(String) })
    const next: unknown = Reflect.get(page ?? {}, 'next')
    const rest = await ask('GET', `/imports/${first.id}/problems?limit=2&after=${String(next)}`)
    expect(rest).toMatchObject({ items: [{ line: 3 }], next: null })
  })

  test('nobody imports without leave', async () => {
    const { as } = await importApp(engine)
    expect((await as(null)(listImports)).status).toBe(401)
    expect((await as(null)(uploadImportFile, { params: { id: 'x' }, query: { path: 'a' }, stream: 'x' })).status).toBe(
      401,
    )
  })
})
