import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropConversation, listConversations, noteConversation } from '#contract/coaching.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'

const DAY = 86_400_000
/** Thirty days before the clock of the tests. */
const TALKED = '2026-02-02'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let ada: string
  let bo: string
  let manager: string
  let stranger: string
  let own: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    own = teams[0]?.id ?? ''
    ada = await addTestAgent(app, 'Ada Love', own)
    bo = await addTestAgent(app, 'Bo Park', teams[1]?.id ?? '')
    manager = await addTestPerson(app, ['manager'], { teamIds: [own], name: 'Mara' })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [teams[1]?.id ?? ''] })
    const scores = Array.from({ length: 16 }, (_, at): Row<'score'> => ({
      interaction_id: `i${at}`,
      review_id: `v${at}`,
      agent_id: ada,
      team_id: own,
      week: '2026-02-23',
      // Eight in the weeks before, eight in those after.
      started_at: START + (at < 8 ? -60 + at : -20 + at) * DAY,
      channel: 'call',
      queue: null,
      reviewer_id: manager,
      series_id: version.series_id,
      definition_version_id: version.id,
      selection: 'random',
      weight: 1,
      friendliness: 8000,
      responsiveness: at < 12 ? 7000 + at : null,
      outcome: (at < 8 ? 5000 : 7000) + 100 * (at % 2),
      balanced: 7000,
      overall: 7000,
      is_critical_failed: 0,
      is_complete_service: 0,
    }))
    await app.write((trx) => insertRows(trx, 'score', scores))
  })
  afterEach(() => app.close())

  const list = async (who = manager) => (await app.as(who)(listConversations)).body
  const note = (body: object = {}, who = manager) =>
    app.as(who)(noteConversation, { body: { agentId: ada, day: TALKED, note: 'Name an owner.', ...body } })

  test('a conversation is noted, with what changed over it where there is enough on both sides', async () => {
    const { id } = (await note()).body
    const { agents, conversations } = await list()
    expect(agents).toEqual([{ id: ada, name: 'Ada Love' }])
    expect(conversations).toMatchObject([
      { id, agent: { id: ada, name: 'Ada Love' }, day: TALKED, note: 'Name an owner.', by: 'Mara', isOwn: true },
    ])
    const { outcome, responsiveness } = conversations[0]?.effects ?? {}
    expect(outcome).toMatchObject({ before: { n: 8, mean: 50.5 }, after: { n: 8, mean: 70.5 }, adjusted: null })
    expect(outcome?.raw?.change).toBeCloseTo(20, 9)
    expect(responsiveness).toMatchObject({ before: { n: 8 }, after: { n: 4 }, raw: null })
  })

  test('noted again it stays one, with its newest words', async () => {
    const first = (await note()).body
    expect((await note({ note: 'Say when.' })).body).toEqual(first)
    await Promise.all([note({ note: 'Say when.' }), note({ note: 'Say when.' })])
    expect((await list()).conversations.map((one) => one.note)).toEqual(['Say when.'])
  })

  test('nobody has talked tomorrow', async () => {
    const { error } = await note({ day: '2026-03-05' })
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual(['invalid', ['day']])
    expect((await note({ day: '2026-03-04' })).status).toBe(200)
  })

  test('one takes away what one noted oneself, once, and nobody else’s', async () => {
    const { id } = (await note()).body
    const drop = (who: string) => app.as(who)(dropConversation, { params: { id } })
    const leader = await addTestPerson(app, ['leadership'])
    expect((await list(leader)).conversations).toMatchObject([{ id, isOwn: false }])
    expect((await drop(leader)).error?.code).toBe('not_found')
    expect((await drop(manager)).status).toBe(200)
    expect((await drop(manager)).error?.code).toBe('not_found')
    expect((await list()).conversations).toEqual([])
  })

  test('who does not coach the agent neither notes nor sees anything', async () => {
    await note()
    expect((await note({}, stranger)).error?.code).toBe('not_found')
    expect(await list(stranger)).toEqual({ agents: [{ id: bo, name: 'Bo Park' }], conversations: [] })
    for (const role of ['reviewer', 'agent', 'administrator'] as const) {
      const person = await addTestPerson(app, [role], { agentId: ada })
      expect((await note({}, person)).error?.code).toBe('not_allowed')
      expect((await app.as(person)(listConversations)).error?.code).toBe('not_allowed')
    }
    const self = await addTestPerson(app, ['manager', 'agent'], { teamIds: [own], agentId: ada })
    expect(await list(self)).toEqual({ agents: [], conversations: [] })
  })

  test('a conversation of more than half a year ago is no longer listed', async () => {
    await note({ day: '2025-09-03' })
    await note({ day: '2025-09-04' })
    expect((await list()).conversations.map(({ day }) => day)).toEqual(['2025-09-04'])
  })
})
