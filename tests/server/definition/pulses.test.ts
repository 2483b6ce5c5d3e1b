import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerPulse,
  closePulse,
  getPulse,
  getPulseAnswer,
  listPulses,
  markPulseAnswer,
  startPulse,
} from '#contract/pulses.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

const DAY = 24 * 60 * 60_000
const WORDS = [
  'Friendly, quick, and the problem is solved.',
  'Being kind and polite.',
  'Answering fast.',
  'Solving the issue.',
  'Whatever the boss says.',
]
const ALL = { friendliness: true, responsiveness: true, outcome: true }

describe.each(ENGINES)('an alignment pulse on %s', (engine) => {
  let app: TestApp
  let teamId: string
  let otherTeamId: string
  let members: string[]
  let manager: ReturnType<TestApp['as']>
  let stranger: ReturnType<TestApp['as']>
  let pulseId: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { teams } = await seedOrganisation(app)
    ;[teamId = '', otherTeamId = ''] = teams.map(({ id }) => id)
    members = []
    for (const [index] of WORDS.entries()) {
      const agentId = await addTestAgent(app, `Agent ${index}`, teamId)
      members.push(await addTestPerson(app, ['agent'], { agentId, name: `Agent ${index}` }))
    }
    manager = app.as(await addTestPerson(app, ['manager'], { teamIds: [teamId], name: 'Mona' }))
    stranger = app.as(await addTestPerson(app, ['manager'], { teamIds: [otherTeamId] }))
    pulseId = (await manager(startPulse, { body: { teamId } })).body.id
  })
  afterAll(() => app.close())

  const id = () => ({ id: pulseId })
  const member = (index: number) => app.as(members[index] ?? '')

  test('it is started for a team by who manages it, once at a time, and for a team that has accounts', async () => {
    expect((await stranger(startPulse, { body: { teamId } })).error?.code).toBe('not_allowed')
    expect((await stranger(startPulse, { body: { teamId: null } })).error?.code).toBe('not_allowed')
    expect((await stranger(startPulse, { body: { teamId: otherTeamId } })).error?.code).toBe('conflict')
    expect((await manager(startPulse, { body: { teamId } })).error?.code).toBe('conflict')
    const admin = app.as(await addTestPerson(app, ['administrator']))
    expect((await admin(startPulse, { body: { teamId: 'none' } })).error?.code).toBe('not_found')
    const past = await admin(startPulse, { body: { teamId: null, closesAt: 1 } })
    expect(past.error?.code).toBe('invalid')
    expect((await member(0)(startPulse, { body: { teamId } })).status).toBe(403)
    const both = await Promise.all([1, 2].map(() => admin(startPulse, { body: { teamId: null } })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('each member is asked without being told what is right, and answers until it is closed', async () => {
    const { body } = await member(0)(getPulseAnswer, { params: id() })
    expect(body).toMatchObject({ answer: null, pulse: { isAsked: true, hasAnswered: false, canLead: false } })
    expect(JSON.stringify(body.options)).not.toContain('isPart')
    for (const [index, text] of WORDS.entries()) {
      const picked = body.options.slice(0, 3).map((option) => option.id)
      const answered = await member(index)(answerPulse, { params: id(), body: { text, picked } })
      expect(answered.body.answer).toMatchObject({ text, picked })
    }
    const again = await member(4)(answerPulse, { params: id(), body: { text: 'Obeying the boss.', picked: [] } })
    expect(again.body).toMatchObject({ answer: { text: 'Obeying the boss.' }, pulse: { answered: 5 } })
    const wrong = await member(4)(answerPulse, { params: id(), body: { text: 'x', picked: ['o99'] } })
    expect(wrong.error?.code).toBe('invalid')
    expect((await member(4)(answerPulse, { params: id(), body: { text: '  ', picked: [] } })).status).toBe(400)
    expect((await stranger(answerPulse, { params: id(), body: { text: 'x', picked: [] } })).error?.code).toBe(
      'not_found',
    )
  })

  test('while it is open nobody sees an answer, not even who leads it', async () => {
    const led = (await manager(getPulse, { params: id() })).body
    expect(led).toMatchObject({ answers: null, waiting: [], pulse: { status: 'open', answered: 5, result: null } })
    const early = await manager(markPulseAnswer, { params: { ...id(), key: 'any' }, body: { marks: ALL } })
    expect(early.error?.code).toBe('conflict')
    expect((await stranger(getPulse, { params: id() })).error?.code).toBe('not_found')
    expect((await stranger(closePulse, { params: id() })).error?.code).toBe('not_found')
    expect((await member(0)(getPulse, { params: id() })).status).toBe(403)
  })

  test('closed, its answers are marked without names, each with a suggestion that a person confirms', async () => {
    const closed = await Promise.all([1, 2].map(() => manager(closePulse, { params: id() })))
    expect(closed.map(({ body }) => body.status)).toEqual(['marking', 'marking'])
    const late = await member(0)(answerPulse, { params: id(), body: { text: 'late', picked: [] } })
    expect(late.error?.code).toBe('conflict')
    const answers = (await manager(getPulse, { params: id() })).body.answers ?? []
    expect(answers.map(({ name }) => name)).toEqual([null, null, null, null, null])
    const whole = answers.find(({ text }) => text === WORDS[0])
    expect(whole?.suggested).toMatchObject(ALL)
    const unknown = await manager(markPulseAnswer, { params: { ...id(), key: 'none' }, body: { marks: {} } })
    expect(unknown.error?.code).toBe('not_found')
    const params = { ...id(), key: whole?.key ?? '' }
    const foreign = await manager(markPulseAnswer, { params, body: { marks: { luck: true } } })
    expect(foreign.error?.code).toBe('invalid')
    for (const { key, suggested } of answers) {
      const { body } = await manager(markPulseAnswer, { params: { ...id(), key }, body: { marks: suggested } })
      if (body.pulse.status === 'marking') expect(body.answers?.every(({ name }) => name === null)).toBe(true)
    }
  })

  test('the result counts who can state it and which views are one-sided, and names nobody to peers', async () => {
    const led = (await manager(getPulse, { params: id() })).body
    expect(led.pulse).toMatchObject({ status: 'done', marked: 5 })
    expect(led.answers?.find(({ text }) => text === WORDS[1])?.name).toBe('Agent 1')
    const seen = (await member(3)(listPulses)).body.find((pulse) => pulse.id === pulseId)
    expect(seen?.result).toMatchObject({
      n: 5,
      canState: { k: 1, n: 5, rate: null },
      only: { friendliness: 1, responsiveness: 1, outcome: 1 },
      none: 1,
    })
    expect(JSON.stringify(seen)).not.toMatch(/Agent \d/)
    expect((await stranger(listPulses)).body.map((pulse) => pulse.id)).not.toContain(pulseId)
    const leader = app.as(await addTestPerson(app, ['leadership']))
    expect((await leader(listPulses)).body.find((pulse) => pulse.id === pulseId)?.result?.n).toBe(5)
    expect((await leader(getPulse, { params: id() })).status).toBe(403)
  })

  test('one with a day closes by itself, and its result stands beside the earlier one', async () => {
    app.passTime(30 * DAY)
    const closesAt = app.deps.clock() + DAY
    const later = (await manager(startPulse, { body: { teamId, closesAt } })).body
    await member(0)(answerPulse, { params: later, body: { text: 'Friendly.', picked: [] } })
    app.passTime(2 * DAY)
    const led = (await manager(getPulse, { params: later })).body
    expect(led.pulse).toMatchObject({ status: 'marking', closedAt: closesAt, asked: 5, answered: 1 })
    expect(led.waiting.toSorted()).toEqual(['Agent 1', 'Agent 2', 'Agent 3', 'Agent 4'])
    const key = led.answers?.[0]?.key ?? ''
    await manager(markPulseAnswer, { params: { ...later, key }, body: { marks: { friendliness: true } } })
    const mine = (await manager(listPulses)).body.filter((pulse) => pulse.team?.id === teamId)
    expect(mine.map((pulse) => pulse.result?.n)).toEqual([1, 5])
    const peers = (await member(2)(listPulses)).body.find((pulse) => pulse.id === later.id)
    expect(peers).toMatchObject({ status: 'done', result: null })
  })
})
