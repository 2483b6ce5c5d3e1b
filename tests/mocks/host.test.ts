import { afterAll, beforeAll, expect, test } from 'vitest'
import { getInteraction, getRecording } from '#contract/interactions.ts'
import { listQueue } from '#contract/queue.ts'
import { getSession, ROLES } from '#contract/session.ts'
import { asPersona } from '#mocks/forward.ts'
import { NOBODY, PERSONAS } from '#mocks/personas.ts'
import { openTestHost } from '#tests/support/mockHost.ts'

let host: Awaited<ReturnType<typeof openTestHost>>
beforeAll(async () => {
  host = await openTestHost()
})
afterAll(() => host.close())

const ORIGIN = 'http://127.0.0.1:5173'
const ask = async (persona: string, path: string, init?: RequestInit) =>
  host.fetch(asPersona(new Request(`${ORIGIN}${path}`, init), persona))
const session = async (persona: string) => getSession.response.parse(await (await ask(persona, '/api/session')).json())

test('there is a persona for every role, and each has that role alone', async () => {
  expect(PERSONAS.map(({ id }) => id)).toEqual([...ROLES])
  for (const { id, name } of PERSONAS) {
    const { person, organisation } = await session(id)
    expect(person).toMatchObject({ name, roles: [id] })
    expect(organisation?.name).toBe('Hearthline')
  }
})

test('nobody is signed out', async () => {
  expect((await session(NOBODY)).person).toBeNull()
})

test('a persona without a name that is known is nobody', async () => {
  expect((await session('somebody else')).person).toBeNull()
})

test('near the top of what is unclaimed are calls that can be heard, and their sound is there', async () => {
  const queue = async (view: string) =>
    listQueue.response.parse(await (await ask('reviewer', `/api/queue?view=${view}&limit=10`)).json())
  expect((await queue('all')).total.count).toBeGreaterThan(200)
  const { items } = await queue('free')
  const heard = items.find(({ hasRecording }) => hasRecording)
  const path = getInteraction.path.replace(':id', heard?.id ?? 'none')
  const { recording } = getInteraction.response.parse(await (await ask('leadership', path)).json())
  expect(recording?.lanes).toHaveLength(2)
  const sound = await ask('leadership', getRecording.path.replace(':id', heard?.id ?? 'none'))
  expect(sound.headers.get('content-type')).toBe('audio/mpeg')
  expect((await sound.arrayBuffer()).byteLength).toBe(Number(sound.headers.get('content-length')))
})

test('a write comes with the origin of the page, which a browser does not let anybody set', async () => {
  const answer = await ask('administrator', '/api/teams', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Nights' }),
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: 'Nights' })
})

test('signing in by an address becomes that person, signing out nobody', async () => {
  const json = { headers: { 'content-type': 'application/json' } }
  const body = JSON.stringify({ email: 'valentina.rossi@sample.example', password: 'anything' })
  expect((await ask(NOBODY, '/api/session', { ...json, method: 'POST', body })).status).toBe(200)
  expect(host.chosen.get()).toBe('leadership')
  await ask('leadership', '/api/session', { method: 'DELETE' })
  expect(host.chosen.get()).toBe(NOBODY)
  const unknown = JSON.stringify({ email: 'nobody@sample.example', password: 'anything' })
  expect((await ask(NOBODY, '/api/session', { ...json, method: 'POST', body: unknown })).status).toBe(401)
})

test('nothing was logged meanwhile', () => {
  expect(host.logged).toEqual([])
})
