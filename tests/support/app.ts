import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Grant, Role } from '#contract/session.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { createApp } from '#server/app.ts'
import { publishDefinition } from '#server/commands/publishDefinition.ts'
import { type Engine, inTransaction } from '#server/db/dialect.ts'
import { migrate } from '#server/db/migrate.ts'
import type { Row } from '#server/db/schema.ts'
import type { Auth, Deps } from '#server/deps.ts'
import { uuidv7 } from '#server/ids.ts'
import { jobWorkers } from '#server/jobWorkers.ts'
import { runDueJobs } from '#server/jobs.ts'
import { workerCompute } from '#server/node/compute.ts'
import { folderMedia } from '#server/node/folderMedia.ts'
import { openPostgres } from '#server/node/postgres.ts'
import { openSqlite } from '#server/node/sqlite.ts'

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres']
export const ORIGIN = 'http://accord.test'
export const START = Date.UTC(2026, 2, 4, 10)

type Input<E extends Endpoint> = {
  params?: z.input<E['params']>
  query?: z.input<E['query']>
  body?: z.input<E['body']>
  stream?: BodyInit
  headers?: Record<string, string>
}

interface Answer<T> {
  status: number
  /** The parsed answer; reading it of a failure throws with what the server said. */
  body: T
  error: { code: string; message: string; fields?: Record<string, string>; current?: unknown } | undefined
  headers: Headers
}

/** The real app on a real database; only who one is comes from a header, so that no test waits for password hashes. */
export async function openTestApp(engine: Engine) {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'))
  const url = engine === 'postgres' ? await newPostgresDatabase() : ''
  const database = engine === 'sqlite' ? join(folder, 'test.sqlite') : url
  const openDatabase = () => (engine === 'sqlite' ? openSqlite(database) : openPostgres(database))
  const db = await openDatabase()
  await migrate(db)
  let now = START
  const clock = () => now
  const logged: object[] = []
  const log = (detail: object) => void logged.push(detail)
  const mediaFolder = join(folder, 'media')
  const deps: Deps = {
    db,
    engine,
    media: folderMedia(mediaFolder),
    auth: headerAuth(),
    compute: workerCompute({ mediaFolder, database }),
    clock,
    ids: uuidv7(clock),
    logger: { info: log, warn: log, error: log },
    version: 'test',
    connection: (request) => ({
      isLocal: !request.headers.has('x-test-remote'),
      hasLocalToken: request.headers.get('authorization') === 'Bearer test-token',
      origin: ORIGIN,
    }),
    firstRunCode: 'the-code',
    sampleSound: (name) => readFile(fileURLToPath(new URL(`../../server/sample/calls/${name}.mp3`, import.meta.url))),
  }
  const { app, routes } = createApp(deps)
  return {
    app,
    routes,
    /** The open database; another one after a restart. */
    get db() {
      return deps.db
    },
    deps,
    engine,
    logged,
    setTime: (to: number) => void (now = to),
    passTime: (ms: number) => void (now += ms),
    runJobs: () => runDueJobs(deps, jobWorkers),
    write: <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(deps.db, engine, work),
    /** Closes the database and opens it again, as a server that is started anew. */
    restart: async () => {
      await deps.db.destroy()
      deps.db = await openDatabase()
      await migrate(deps.db)
    },
    /** Calls as a person (by id), as the local script, or as nobody. */
    as: (who: string | 'script' | null) => caller(app, who),
    close: async () => {
      await deps.db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type TestApp = Awaited<ReturnType<typeof openTestApp>>

function caller(app: Hono, who: string | null) {
  return async <E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<Answer<z.output<E['response']>>> => {
    const response = await app.fetch(requestOf(endpoint, input, who))
    const text = endpoint.kind === 'file' && response.ok ? '' : await response.text()
    const last = endpoint.kind === 'lines' && response.ok ? (text.trimEnd().split('\n').at(-1) ?? '') : text
    const json: unknown = last === '' ? undefined : JSON.parse(last)
    const error = response.ok ? undefined : (json as { error: Answer<never>['error'] }).error
    return {
      status: response.status,
      error,
      headers: response.headers,
      get body() {
        if (error) throw new Error(`${endpoint.id} answered ${response.status} ${error.code}: ${error.message}`)
        return endpoint.response.parse(json) as z.output<E['response']>
      },
    }
  }
}

function requestOf<E extends Endpoint>(endpoint: E, input: Input<E>, who: string | null): Request {
  const params = new Map(Object.entries((input.params ?? {}) as Record<string, string>))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params.get(name) ?? 'none'))
  const url = new URL(path, ORIGIN)
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  const headers: Record<string, string> = { origin: ORIGIN, ...input.headers }
  if (who === 'script') headers.authorization = 'Bearer test-token'
  else if (who !== null) headers['x-test-user'] = who
  const hasBody = endpoint.method !== 'get' && endpoint.kind === 'json'
  return new Request(url, {
    method: endpoint.method.toUpperCase(),
    headers,
    ...(hasBody ? { body: JSON.stringify(input.body ?? {}) } : {}),
    ...(input.stream === undefined ? {} : { body: input.stream, duplex: 'half' }),
  })
}

function headerAuth(): Auth {
  return {
    identify: (request) => Promise.resolve(request.headers.get('x-test-user')),
    signIn: (_request, email) => Promise.resolve({ ok: true, headers: new Headers(), authUserId: email }),
    signOut: () => Promise.resolve(new Headers()),
    setPassword: ({ email }) => Promise.resolve(email),
    endSessions: () => Promise.resolve(),
  }
}

async function newPostgresDatabase(): Promise<string> {
  const url = inject('postgresUrl')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = await openPostgres(url)
  await sql`create database ${sql.ref(name)}`.execute(admin)
  await admin.destroy()
  return url.replace(/\/postgres$/, `/${name}`)
}

/** An organisation with a published definition, two teams and the people of the tests. */
export async function seedOrganisation({ deps, write }: TestApp) {
  const { ids, clock } = deps
  return write(async (trx) => {
    await trx
      .insertInto('organisation')
      .values({ id: ids(), name: 'Test', time_zone: 'Europe/Paris', week_start: 1, created_at: clock() })
      .execute()
    const template = TEMPLATES[0]
    if (!template) throw new Error('There is no template.')
    const version = await publishDefinition(trx, deps, { definition: template.definition, personId: null })
    const teams = ['Billing', 'Technical'].map((name) => ({ id: ids(), name, name_key: name.toLowerCase() }))
    await trx.insertInto('team').values(teams).execute()
    return { version, teams, definition: template.definition }
  })
}

/** A person who can call at once: the id is also the auth user id. */
export async function addTestPerson(
  { deps, write }: TestApp,
  roles: Role[],
  more: { agentId?: string; teamIds?: string[]; name?: string; grants?: Grant[]; skills?: string[] } = {},
): Promise<string> {
  const id = deps.ids()
  await write(async (trx) => {
    await trx
      .insertInto('person')
      .values({
        id,
        auth_user_id: id,
        name: more.name ?? roles.join(' '),
        email: `${id}@example.org`,
        roles: JSON.stringify(roles),
        grants: JSON.stringify(more.grants ?? []),
        skills: JSON.stringify(more.skills ?? []),
        agent_id: more.agentId ?? null,
        is_active: 1,
        version: 1,
        created_at: deps.clock(),
      })
      .execute()
    const managed = (more.teamIds ?? []).map((team_id) => ({ team_id, person_id: id }))
    if (managed.length > 0) await trx.insertInto('team_manager').values(managed).execute()
  })
  return id
}

export async function addTestAgent({ deps, write }: TestApp, name: string, teamId: string | null): Promise<string> {
  const id = deps.ids()
  await write(async (trx) => {
    await trx
      .insertInto('agent')
      .values({ id, name, name_key: name.toLowerCase(), email: null, is_active: 1, created_at: deps.clock() })
      .execute()
    const membership = { id: deps.ids(), agent_id: id, team_id: teamId, valid_from: 0, valid_to: null }
    await trx.insertInto('membership').values(membership).execute()
  })
  return id
}

export async function addTestInteraction(
  { deps, write }: TestApp,
  row: Partial<Row<'interaction'>> & Pick<Row<'interaction'>, 'agent_id' | 'week'>,
): Promise<Row<'interaction'>> {
  const id = deps.ids()
  const interaction: Row<'interaction'> = {
    id,
    source: 'test',
    external_id: id,
    channel: 'call',
    direction: null,
    team_id: null,
    customer_ref: null,
    customer_name: null,
    contact_id: null,
    started_at: deps.clock(),
    ended_at: null,
    language: null,
    subject: null,
    queue: null,
    tags: '[]',
    resolved: null,
    csat_score: null,
    csat_max: null,
    csat_comment: null,
    survey: null,
    metadata: null,
    duration_ms: null,
    turns: 0,
    recording_id: null,
    content_hash: id,
    import_batch_id: null,
    created_at: deps.clock(),
    ...row,
  }
  await write((trx) => trx.insertInto('interaction').values(interaction).execute())
  return interaction
}
