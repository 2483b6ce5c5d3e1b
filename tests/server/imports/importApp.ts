import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importBatch, importProblem } from '#contract/imports.ts'
import { createApp } from '#server/app.ts'
import { computePeaks } from '#server/audio/computePeaks.ts'
import { streamChunks } from '#server/commands/imports/streamChunks.ts'
import type { Db } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import { uuidv7 } from '#server/ids.ts'
import { runDueJobs } from '#server/jobs.ts'
import { jobWorkers } from '#server/jobWorkers.ts'
import { folderMedia } from '#server/node/folderMedia.ts'
import { openSqlite } from '#server/node/sqlite.ts'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

export type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
export type ImportApp = Awaited<ReturnType<typeof importApp>>

/** The real app on a database in memory and a folder of its own, asked as the import script asks it. */
export async function importApp(change: Partial<Deps> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-imports-'))
  const media = folderMedia(folder)
  const db = openSqlite(':memory:')
  await migrate(db)
  const warnings: string[] = []
  const deps: Deps = {
    db,
    engine: 'sqlite',
    media,
    auth: nobody,
    compute: {
      run: async (_task, { mediaKey }) => {
        const stream = await media.read(mediaKey)
        if (!stream) throw new Error('No such recording.')
        return computePeaks(streamChunks(stream))
      },
    },
    clock: Date.now,
    ids: uuidv7(Date.now),
    logger: {
      info: () => {},
      warn: (_, message) => warnings.push(message),
      error: (_, message) => warnings.push(message),
    },
    version: '0',
    connection: () => ({ isLocal: true, hasLocalToken: true, origin: 'http://localhost' }),
    firstRunCode: '',
    sampleSound: () => Promise.reject(new Error('There is no sample sound here.')),
    ...change,
  }
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  await db
    .insertInto('organisation')
    .values({ id: 'o', name: 'Test', time_zone: 'Europe/Paris', week_start: 1, created_at: 0 })
    .execute()
  const { app } = createApp(deps)
  const ask = async (method: string, path: string, body?: Content): Promise<unknown> => {
    const init = { method, ...(body === undefined ? {} : { body, duplex: 'half' }) }
    const response = await app.fetch(new Request(`http://localhost/api${path}`, init))
    const answer: unknown = await response.json()
    if (!response.ok)
      throw new Refused(
        response.status,
        z.object({ error: z.object({ message: z.string() }) }).parse(answer).error.message,
      )
    return answer
  }
  const open = async (options: object = {}) =>
    importBatch.parse(await ask('POST', '/imports', JSON.stringify(options))).id
  const send = (id: string, path: string, content: Content) =>
    ask('PUT', `/imports/${id}/files?path=${encodeURIComponent(path)}`, content)
  const start = (id: string) => ask('POST', `/imports/${id}/start`)
  const read = () => runDueJobs(deps, jobWorkers)
  const batch = async (id: string) => importBatch.parse(await ask('GET', `/imports/${id}`))
  const problems = async (id: string) => {
    const page = z.object({ items: z.array(importProblem) })
    return page.parse(await ask('GET', `/imports/${id}/problems?limit=500`)).items
  }
  /** A whole import: its counts, and its problems as `severity file:line message`. */
  const importFiles = async (files: Record<string, Content>, options: object = {}) => {
    const id = await open(options)
    for (const [path, content] of Object.entries(files)) await send(id, path, content)
    await start(id)
    await read()
    const said = (await problems(id)).map(
      ({ severity, file, line, message }) => `${severity} ${file}${line === null ? '' : `:${line}`} ${message}`,
    )
    return { ...(await batch(id)), id, said }
  }
  const mediaFiles = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return { deps, db, ask, open, send, start, read, batch, problems, importFiles, mediaFiles, warnings }
}

export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const nobody: Deps['auth'] = {
  identify: () => Promise.resolve(null),
  signIn: () => Promise.resolve({ ok: false, reason: 'wrong' }),
  signOut: () => Promise.resolve(new Headers()),
  setPassword: () => Promise.resolve(''),
  endSessions: () => Promise.resolve(),
}

/** A row of the open format with just what is needed. */
export function row(externalId: string, change: object = {}): object {
  return {
    externalId,
    channel: 'call',
    agent: { externalId: 'ada', name: 'Ada', team: 'North' },
    startedAt: '2026-03-02T10:00:00+01:00',
    transcript: [{ speaker: 'agent', text: `Hello from ${externalId}` }],
    ...change,
  }
}

export const lines = (rows: readonly object[]): string => rows.map((item) => `${JSON.stringify(item)}\n`).join('')

/** A submitted review of an interaction. */
export async function addReview(db: Db, about: { interactionId: string; agentId: string }): Promise<void> {
  const review: NewRow<'review'> = {
    id: 'r',
    interaction_id: about.interactionId,
    reviewer_id: 'p',
    definition_version_id: 'd',
    series_id: 's',
    agent_id: about.agentId,
    team_id: null,
    week: '2026-03-02',
    channel: 'call',
    status: 'submitted',
    selection: 'random',
    probability: null,
    version: 1,
    answers: '{}',
    comment: '',
    active_ms: 0,
    created_at: 0,
    first_submitted_at: 0,
    submitted_at: 0,
    publish_at: null,
    evidence_count: 0,
    friendliness: null,
    responsiveness: null,
    outcome: null,
    balanced: null,
    overall: null,
    is_critical_failed: 0,
    is_complete_service: null,
  }
  await db.insertInto('review').values(review).execute()
}
