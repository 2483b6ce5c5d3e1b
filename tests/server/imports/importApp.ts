import { importBatch, importProblem } from '#contract/imports.ts'
import { computeInPlace } from '#mocks/computeInPlace.ts'
import type { Db, Engine } from '#server/db/dialect.ts'
import type { NewRow } from '#server/db/schema.ts'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { openTestApp, ORIGIN } from '../../support/app.ts'

export type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

/** The real app, asked as the import script asks it. Peaks are computed here: a worker each would take its time. */
export async function importApp(engine: Engine = 'sqlite') {
  const app = await openTestApp(engine)
  onTestFinished(app.close)
  const { db, deps } = app
  const { media } = deps
  deps.compute = computeInPlace(media, db)
  // Files are as old as they are: the clock starts where theirs does.
  app.setTime(Date.now())
  await db
    .insertInto('organisation')
    .values({ id: 'o', name: 'Test', time_zone: 'Europe/Paris', week_start: 1, created_at: 0 })
    .execute()
  const ask = async (method: string, path: string, body?: Content): Promise<unknown> => {
    const init = { method, ...(body === undefined ? {} : { body, duplex: 'half' }) }
    const headers = { origin: ORIGIN, authorization: 'Bearer test-token' }
    const response = await app.app.fetch(new Request(`${ORIGIN}/api${path}`, { ...init, headers }))
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
  const read = app.runJobs
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
  const mediaFiles = async () => (await media.list('')).map(({ key }) => key)
  const { passTime, as } = app
  return { deps, db, ask, as, passTime, open, send, start, read, batch, problems, importFiles, mediaFiles }
}

class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
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
