import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updatePerson } from '#contract/people.ts'
import {
  answerPulse,
  closePulse,
  getPulse,
  getPulseAnswer,
  getPulseAudience,
  listPendingPulses,
  listPulses,
  markPulseAnswer,
  startPulse,
} from '#contract/pulses.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  ORIGIN,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

const SECRET = 'Zanzibar'
const ALL = { friendliness: true, responsiveness: true, outcome: true }

describe.each(ENGINES)('what nobody may see of a pulse on %s', (engine) => {
  let app: TestApp
  let teamId: string
  let otherTeamId: string
  let admin: string
  let leader: string
  let manager: string
  let members: string[]

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { teams } = await seedOrganisation(app)
    ;[teamId = '', otherTeamId = ''] = teams.map(({ id }) => id)
    admin = await addTestPerson(app, ['administrator'], { name: 'Ada' })
    leader = await addTestPerson(app, ['leadership'], { name: 'Lea' })
    manager = await addTestPerson(app, ['manager'], { teamIds: [teamId], name: 'Mona' })
    members = []
    for (let index = 0; index < 7; index++) {
      const agentId = await addTestAgent(app, `Agent ${index}`, index < 5 ? teamId : otherTeamId)
      members.push(await addTestPerson(app, ['agent'], { agentId, name: `Agent ${index}` }))
    }
  })
  afterAll(() => app.close())

  const as = (index: number) => app.as(members[index] ?? '')

  /** Everything that can be read, with this id wherever an id is asked for. */
  async function readAll(who: string, id: string): Promise<string> {
    const reads = app.routes.endpoints.filter(({ method }) => method === 'get')
    const texts = reads.map(async ({ path }) => {
      const address = ORIGIN + path.replace(/:\w+/g, id)
      return (await app.app.request(address, { headers: { 'x-test-user': who } })).text()
    })
    return (await Promise.all(texts)).join('\n')
  }

  test('a manager may ask own teams alone, and everybody is for who keeps the definition', async () => {
    const own = (await app.as(manager)(getPulseAudience)).body
    expect(own).toEqual({ everybody: null, teams: [{ id: teamId, name: 'Billing', people: 5 }] })
    const all = (await app.as(admin)(getPulseAudience)).body
    expect(all.everybody).toBe(10)
    expect(all.teams.map(({ name, people }) => [name, people])).toEqual([
      ['Billing', 5],
      ['Technical', 2],
    ])
    expect((await app.as(leader)(getPulseAudience)).status).toBe(403)
    expect((await as(0)(getPulseAudience)).status).toBe(403)
  })

  test('an answer is read by its author alone while the pulse is open, at no address and by no role', async () => {
    const { id } = (await app.as(manager)(startPulse, { body: { teamId } })).body
    expect((await as(0)(listPendingPulses)).body.map((pulse) => pulse.id)).toEqual([id])
    expect((await as(5)(listPendingPulses)).body).toEqual([])
    const answered = await as(0)(answerPulse, { params: { id }, body: { text: SECRET, picked: [] } })
    expect(answered.status).toBe(200)
    expect((await as(0)(listPendingPulses)).body).toEqual([])
    expect(await readAll(members[0] ?? '', id)).toContain(SECRET)
    for (const who of [admin, leader, manager, members[1] ?? '', members[5] ?? '']) {
      expect(await readAll(who, id)).not.toContain(SECRET)
    }
    expect(JSON.stringify((await app.as(manager)(getPulse, { params: { id } })).body)).not.toContain('isPart')
    await app.as(manager)(closePulse, { params: { id } })
    for (const who of [leader, members[1] ?? '', members[5] ?? '']) {
      expect(await readAll(who, id)).not.toContain(SECRET)
    }
    expect((await as(1)(listPendingPulses)).body).toEqual([])
  })

  test('the last mark shows the names, and from then on no mark changes', async () => {
    const [pulse] = (await app.as(manager)(listPulses)).body
    const params = { id: pulse?.id ?? '' }
    const key = (await app.as(manager)(getPulse, { params })).body.answers?.[0]?.key ?? ''
    const mark = (marks: Record<string, boolean>) =>
      app.as(manager)(markPulseAnswer, { params: { ...params, key }, body: { marks } })
    expect((await mark(ALL)).body.answers?.[0]?.name).toBe('Agent 0')
    expect((await mark(ALL)).status).toBe(200)
    expect((await mark({})).error?.code).toBe('conflict')
    // One answer would say whose it is: counts are for who leads it.
    const shown = async (who: string) => (await app.as(who)(listPulses)).body[0]?.result
    expect(await shown(manager)).toMatchObject({ n: 1, orderedRight: null })
    expect(await shown(leader)).toBe(null)
    expect(await shown(members[1] ?? '')).toBe(null)
  })

  test('who was deactivated is waited for no more, and an answer given before stays counted', async () => {
    app.passTime(60_000)
    const { id } = (await app.as(manager)(startPulse, { body: { teamId } })).body
    for (const index of [0, 1]) await as(index)(answerPulse, { params: { id }, body: { text: 'Kind.', picked: [] } })
    for (const index of [1, 4]) await deactivate(members[index] ?? '')
    expect((await as(4)(getPulseAnswer, { params: { id } })).status).toBe(401)
    expect((await as(4)(answerPulse, { params: { id }, body: { text: 'x', picked: [] } })).status).toBe(401)
    const led = (await app.as(manager)(getPulse, { params: { id } })).body
    expect(led.pulse).toMatchObject({ asked: 4, answered: 2 })
    expect(led.waiting.toSorted()).toEqual(['Agent 2', 'Agent 3'])
    await app.as(manager)(closePulse, { params: { id } })
  })

  test('an answer and the close at the same moment: it is stored whole, or refused', async () => {
    app.passTime(60_000)
    const { id } = (await app.as(manager)(startPulse, { body: { teamId } })).body
    const [answered, closed] = await Promise.all([
      as(2)(answerPulse, { params: { id }, body: { text: 'Quick.', picked: [] } }),
      app.as(manager)(closePulse, { params: { id } }),
    ])
    expect(closed.status).toBe(200)
    expect([200, 409]).toContain(answered.status)
    const { answers } = (await app.as(manager)(getPulse, { params: { id } })).body
    expect(answers?.map(({ text }) => text)).toEqual(answered.status === 200 ? ['Quick.'] : [])
  })

  test('where nobody answered, closing is the end of it', async () => {
    app.passTime(60_000)
    const { id } = (await app.as(admin)(startPulse, { body: { teamId: otherTeamId } })).body
    const closed = (await app.as(admin)(closePulse, { params: { id } })).body
    expect(closed).toMatchObject({ status: 'done', answered: 0, result: { n: 0, canState: { n: 0, rate: null } } })
  })

  test('a team of nobody with an account is not asked', async () => {
    for (const index of [5, 6]) await deactivate(members[index] ?? '')
    const refused = await app.as(admin)(startPulse, { body: { teamId: otherTeamId } })
    expect(refused.error).toMatchObject({ code: 'conflict', message: expect.stringContaining('Nobody of this team') })
  })

  test('asked of everybody with the order, it tells who knows it, and small teams only to who leads it', async () => {
    app.passTime(60_000)
    for (let index = 0; index < 10; index++) {
      const team = index < 6 ? teamId : otherTeamId
      const agentId = await addTestAgent(app, `New ${index}`, team)
      members.push(await addTestPerson(app, ['agent'], { agentId, name: `New ${index}` }))
    }
    const { id } = (await app.as(admin)(startPulse, { body: { teamId: null, task: 'order' } })).body
    const everyone = [manager, ...members.slice(7)]
    for (const [index, who] of everyone.entries()) {
      const { body } = await app.as(who)(getPulseAnswer, { params: { id } })
      expect(body.pulse.task).toBe('order')
      const own = DIMENSIONS.map((each) => threeViews.dimensions[each].statement)
      const picked = own.map((statement) => body.options.find(({ text }) => text === statement)?.id ?? '')
      const order = index % 2 === 0 ? picked : picked.toReversed()
      const text = `Answer ${index}`
      const kept = await app.as(who)(answerPulse, { params: { id }, body: { text, picked: order } })
      expect(kept.body.answer?.picked).toEqual(order)
    }
    await app.as(admin)(closePulse, { params: { id } })
    const answers = (await app.as(admin)(getPulse, { params: { id } })).body.answers ?? []
    for (const { key } of answers) {
      await app.as(admin)(markPulseAnswer, { params: { id, key }, body: { marks: ALL } })
    }
    const seen = async (who: string) => (await app.as(who)(listPulses)).body.find((pulse) => pulse.id === id)?.result
    const whole = await seen(admin)
    expect(whole).toMatchObject({ n: 11, canState: { k: 11, rate: 1 }, pickedRight: { k: 11 }, orderedRight: { k: 6 } })
    expect(whole?.canState.low).toBeGreaterThan(0.7)
    expect(whole?.teams.map(({ team, n }) => [team?.name ?? null, n])).toEqual([
      ['Billing', 6],
      ['Technical', 4],
      [null, 1],
    ])
    expect((await seen(leader))?.teams.map(({ team, n }) => [team?.name, n])).toEqual([['Billing', 6]])
    expect((await seen(manager))?.teams).toEqual([])
    expect((await seen(members[8] ?? ''))?.teams).toEqual([])
    expect(JSON.stringify(await seen(members[8] ?? ''))).not.toMatch(/New \d|Agent \d|Answer/)
  })

  async function deactivate(personId: string): Promise<void> {
    const row = await app.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
    const { status } = await app.as(admin)(updatePerson, {
      params: { id: personId },
      body: {
        name: row.name,
        roles: ['agent'],
        grants: [],
        agentId: row.agent_id,
        teamIds: [],
        isActive: false,
        version: row.version,
      },
    })
    expect(status).toBe(200)
  }
})
