import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { ENGINES } from '#tests/support/app.ts'
import { readSettings } from '#server/node/env.ts'
import { openApp, type OpenApp } from '#server/node/openApp.ts'
import { openPostgres } from '#server/node/postgres.ts'
import { sql } from 'kysely'

/** Accounts as they really are: better-auth on the app's own database, cookies, and where a request comes from. */

const PASSWORD = 'correct horse battery'
const REMOTE = { incoming: { socket: { remoteAddress: '10.1.2.3' } } }
const ADMINISTRATOR = {
  name: 'Ann',
  email: 'ann@example.org',
  password: PASSWORD,
  organisation: 'Org',
  timeZone: 'Europe/Paris',
  alsoReviews: false,
}

let lastAddress = 0

describe.each(ENGINES)('on %s', (engine) => {
  let folder: string
  let opened: OpenApp
  let origin = 'http://127.0.0.1:4600'
  // Tries are counted by address, for as long as the process lives: each test comes from its own.
  let local = { incoming: { socket: { remoteAddress: '' } } }

  const open = async (more: Record<string, string> = {}) => {
    const database = engine === 'postgres' ? { DATABASE_URL: await freshDatabase() } : {}
    opened = await openApp(readSettings({ ACCORD_DATA: folder, LOG_LEVEL: 'silent', ...database, ...more }))
  }
  beforeEach(async () => {
    origin = 'http://127.0.0.1:4600'
    lastAddress += 1
    local = { incoming: { socket: { remoteAddress: `127.0.1.${lastAddress}` } } }
    folder = mkdtempSync(join(tmpdir(), 'accord-accounts-'))
    await open()
  })
  afterEach(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const send = async (
    method: string,
    path: string,
    { body, cookie = '', env = local as object, headers = {} }: Ask = {},
  ) => {
    const response = await opened.app.fetch(
      new Request(`http://127.0.0.1:4600${path}`, {
        method,
        headers: { origin, cookie, 'content-type': 'application/json', ...headers },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      }),
      env,
    )
    const [set = ''] = response.headers.getSetCookie()
    return { status: response.status, set, cookie: set.split(';')[0] ?? '', json: await response.json() }
  }
  const begin = () => send('POST', '/api/start/administrator', { body: ADMINISTRATOR })
  const signIn = (email: string, password: string) => send('POST', '/api/session', { body: { email, password } })

  test('the first account is signed in by a cookie no script can read', async () => {
    const { status, set, cookie, json } = await begin()
    expect(status).toBe(200)
    expect(json.person).toMatchObject({ email: 'ann@example.org', roles: ['administrator'] })
    expect(set).toMatch(/^accord=/)
    expect(set).toMatch(/HttpOnly/i)
    expect(set).toMatch(/SameSite=Lax/i)
    expect(set).not.toMatch(/Secure/i)
    expect((await send('GET', '/api/session', { cookie })).json.person.name).toBe('Ann')
  })

  test('served over https the cookie is a __Host- one and Secure', async () => {
    await opened.close()
    origin = 'https://accord.example'
    await open({ PUBLIC_URL: origin })
    const { set } = await begin()
    expect(set).toMatch(/^__Host-accord=/)
    expect(set).toMatch(/Secure/i)
    expect(set).toMatch(/Path=\//)
    expect(set).not.toMatch(/Domain/i)
  })

  test('there is one first run: again, or two at once, make one administrator', async () => {
    const statuses = (await Promise.all([begin(), begin()])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
    expect((await begin()).json.error.code).toBe('conflict')
    expect(await opened.deps.db.selectFrom('person').select('id').execute()).toHaveLength(1)
    expect(await opened.deps.db.selectFrom('organisation').select('id').execute()).toHaveLength(1)
  })

  test('from another machine, or under a foreign name, the first run needs the one-time code', async () => {
    expect((await send('GET', '/api/start', { env: REMOTE })).json.needsCode).toBe(true)
    expect((await send('GET', '/api/start')).json.needsCode).toBe(false)
    const wrong = await send('POST', '/api/start/administrator', { body: ADMINISTRATOR, env: REMOTE })
    expect(wrong.json.error).toMatchObject({ code: 'not_allowed', fields: { code: expect.any(String) } })
    const body = { ...ADMINISTRATOR, code: opened.deps.firstRunCode }
    expect((await send('POST', '/api/start/administrator', { body, env: REMOTE })).status).toBe(200)
  })

  test('a forwarded address counts only when the proxy is trusted', async () => {
    const headers = { 'x-forwarded-for': '10.9.9.9' }
    expect((await send('GET', '/api/start', { headers })).json.needsCode).toBe(false)
    await opened.close()
    await open({ TRUST_PROXY: 'true' })
    expect((await send('GET', '/api/start', { headers })).json.needsCode).toBe(true)
  })

  test('a wrong password says no more than that, and many tries have to wait', async () => {
    await begin()
    const unknown = await signIn('nobody@example.org', PASSWORD)
    const wrong = await signIn('ann@example.org', 'not the password')
    expect(wrong.json).toEqual(unknown.json)
    let code = ''
    for (let tries = 0; tries < 40 && code !== 'too_many'; tries++) {
      code = (await signIn('ann@example.org', `wrong ${tries}`)).json.error.code
    }
    expect(code).toBe('too_many')
  })

  test('signing out ends the session on the server too', async () => {
    const { cookie } = await begin()
    await send('DELETE', '/api/session', { cookie })
    expect((await send('GET', '/api/session', { cookie })).json.person).toBeNull()
  })

  test('an invitation sets a password once; a reset ends every session', async () => {
    const { cookie } = await begin()
    const body = { name: 'Rob', email: 'rob@example.org', roles: ['reviewer'], grants: [], agentId: null, teamIds: [] }
    const invited = (await send('POST', '/api/people', { body, cookie })).json
    const accept = (path: string, password: string) =>
      send('POST', `/api${path.replace('invitation', 'invitations')}`, { body: { password } })
    expect((await send('GET', `/api${invited.link.path.replace('invitation', 'invitations')}`)).json.isReset).toBe(
      false,
    )
    const accepted = await accept(invited.link.path, PASSWORD)
    expect(accepted.json.person).toMatchObject({ name: 'Rob', roles: ['reviewer'] })
    expect((await accept(invited.link.path, PASSWORD)).json.error.code).toBe('gone')
    const link = (await send('POST', `/api/people/${invited.person.id}/link`, { cookie })).json
    expect((await accept(link.path, 'another password')).status).toBe(200)
    expect((await send('GET', '/api/session', { cookie: accepted.cookie })).json.person).toBeNull()
    expect((await signIn('rob@example.org', PASSWORD)).status).toBe(401)
    expect((await signIn('rob@example.org', 'another password')).status).toBe(200)
  })

  test('deactivating a person ends their sessions and keeps them out', async () => {
    const { cookie } = await begin()
    const rights = { name: 'Rob', roles: ['reviewer'], grants: [], agentId: null, teamIds: [] }
    const { link, person } = (
      await send('POST', '/api/people', { body: { ...rights, email: 'rob@example.org' }, cookie })
    ).json
    const accepted = await send('POST', `/api${link.path.replace('invitation', 'invitations')}`, {
      body: { password: PASSWORD },
    })
    const change = { ...rights, isActive: false, version: person.version }
    expect((await send('PUT', `/api/people/${person.id}`, { body: change, cookie })).json.isActive).toBe(false)
    expect((await send('GET', '/api/session', { cookie: accepted.cookie })).json.person).toBeNull()
    expect((await signIn('rob@example.org', PASSWORD)).status).toBe(401)
    expect((await send('PUT', `/api/people/${person.id}`, { body: change, cookie })).json.error.code).toBe('stale')
  })

  test('the last administrator cannot be let go', async () => {
    const { cookie, json } = await begin()
    const body = {
      name: 'Ann',
      roles: ['reviewer'],
      grants: [],
      agentId: null,
      teamIds: [],
      isActive: true,
      version: 1,
    }
    const answer = await send('PUT', `/api/people/${json.person.id}`, { body, cookie })
    expect(answer.json.error.code).toBe('conflict')
  })

  test('an administrator alone, without a grant, sees no queue, no scores and no recordings', async () => {
    const { cookie, json } = await begin()
    const { id, name } = json.person
    const body = { name, roles: ['administrator'], grants: [], agentId: null, teamIds: [], isActive: true, version: 1 }
    expect((await send('PUT', `/api/people/${id}`, { body, cookie })).status).toBe(200)
    for (const path of ['/api/overview', '/api/queue', '/api/interactions/x', '/api/interactions/x/recording']) {
      expect((await send('GET', path, { cookie })).status, path).toBe(403)
    }
  })

  test('the persona of the development host means nothing to the server', async () => {
    await begin()
    const headers = { 'x-accord-persona': 'administrator', 'x-test-user': 'ann@example.org' }
    expect((await send('GET', '/api/people', { headers })).status).toBe(401)
  })
})

test('the secret of the data folder is for its owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-secret-'))
  const opened = await openApp(readSettings({ ACCORD_DATA: folder, LOG_LEVEL: 'silent' }))
  await opened.close()
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true, force: true })
})

interface Ask {
  body?: object
  cookie?: string
  env?: object
  headers?: Record<string, string>
}

async function freshDatabase(): Promise<string> {
  const url = inject('postgresUrl')
  const name = `accounts_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = await openPostgres(url)
  await sql`create database ${sql.ref(name)}`.execute(admin)
  await admin.destroy()
  return url.replace(/\/postgres$/, `/${name}`)
}
