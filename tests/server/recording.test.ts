import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  ORIGIN,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

const SOUND = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)

describe.each(ENGINES)('a recording on %s', (engine) => {
  let app: TestApp
  let leader: string
  let reviewer: string
  let path: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { teams } = await seedOrganisation(app)
    const agentId = await addTestAgent(app, 'Agent', teams[0]?.id ?? null)
    leader = await addTestPerson(app, ['leadership'])
    reviewer = await addTestPerson(app, ['reviewer'])
    await app.deps.media.write('recordings/x', new Blob([SOUND]).stream(), 10_000)
    await app.db
      .insertInto('recording')
      .values({
        id: 'r1',
        media_key: 'recordings/x',
        sha256: 'x',
        bytes: 1000,
        mime: 'audio/mpeg',
        is_playable: 1,
        unplayable_reason: null,
        duration_ms: 1000,
        channels: 1,
        agent_side: 'mixed',
        bucket_ms: 50,
        lanes: '[]',
      })
      .execute()
    const { id } = await addTestInteraction(app, { agent_id: agentId, week: '2026-03-02', recording_id: 'r1' })
    path = `${ORIGIN}/api/interactions/${id}/recording`
  })
  afterEach(() => app.close())

  const get = (who: string, range?: string) =>
    app.app.fetch(new Request(path, { headers: { 'x-test-user': who, ...(range ? { range } : {}) } }))
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

  test('comes whole with its length', async () => {
    const response = await get(leader)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('1000')
    expect(response.headers.get('content-type')).toBe('audio/mpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await bytesOf(response)).toEqual(SOUND)
  })

  test('comes in parts, so that a player can seek', async () => {
    const parts: [string, number, number][] = [
      ['bytes=0-0', 0, 1],
      ['bytes=100-199', 100, 200],
      ['bytes=900-', 900, 1000],
      ['bytes=-10', 990, 1000],
      ['bytes=990-5000', 990, 1000],
    ]
    for (const [range, start, end] of parts) {
      const response = await get(leader, range)
      expect([response.status, response.headers.get('content-range')], range).toEqual([
        206,
        `bytes ${start}-${end - 1}/1000`,
      ])
      expect(response.headers.get('content-length')).toBe(String(end - start))
      expect(await bytesOf(response)).toEqual(SOUND.slice(start, end))
    }
  })

  test('says where it ends when asked for what lies behind', async () => {
    const response = await get(leader, 'bytes=1000-')
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
  })

  test('is not there for who may not hear it', async () => {
    expect((await get(reviewer)).status).toBe(404)
    expect(await app.db.selectFrom('audit_event').selectAll().execute()).toEqual([])
  })

  test('leaves one audit event per person and hour', async () => {
    await get(leader)
    await get(leader, 'bytes=5-')
    const events = () => app.db.selectFrom('audit_event').select(['person_id', 'kind']).execute()
    expect(await events()).toEqual([{ person_id: leader, kind: 'listened' }])
    app.passTime(60 * 60_000 + 1)
    await get(leader)
    expect(await events()).toHaveLength(2)
  })
})
