import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAgentBalance } from '#contract/agentBalance.ts'
import { type CoachingPage, getCoaching, getCoachingEvidence, listConversations } from '#contract/coaching.ts'
import { loadSample } from '#server/commands/loadSample.ts'
import { STORIES } from '#server/sample/stories.ts'
import { addTestPerson, ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'

describe.each(ENGINES)('the sample on %s', (engine) => {
  let app: TestApp
  let leader: string
  let agents: Map<string, string>
  let teams: Map<string, string>
  let coaching: CoachingPage

  beforeAll(async () => {
    app = await openTestApp(engine)
    await app.write(async (trx) => {
      const place = { id: app.deps.ids(), name: 'Test', time_zone: 'Europe/Berlin', week_start: 1, created_at: 0 }
      await trx.insertInto('organisation').values(place).execute()
      await loadSample(trx, app.deps, { recordings: new Map(), personId: null })
    })
    await app.runJobs()
    leader = await addTestPerson(app, ['leadership'])
    const [people, groups] = [
      await app.db.selectFrom('agent').select(['id', 'name']).execute(),
      await app.db.selectFrom('team').select(['id', 'name']).execute(),
    ]
    agents = new Map(people.map(({ id, name }) => [name, id]))
    teams = new Map(groups.map(({ id, name }) => [name, id]))
    coaching = await see(leader)
  }, 120_000)
  afterAll(() => app.close())

  async function see(who: string, teamId?: string): Promise<CoachingPage> {
    const { body } = await app.as(who)(getCoaching, { query: teamId ? { teamId } : {} })
    if (body === null) throw new Error('There is no definition.')
    return body
  }
  const story = (id: string) => STORIES.find((each) => each.id === id)?.agent ?? ''
  const needOf = (id: string, page = coaching) => page.needs.find(({ agent }) => agent.name === story(id))
  const kinds = (id: string) =>
    needOf(id)?.reasons.map((reason) =>
      reason.kind === 'oneSided' ? `${reason.stronger} over ${reason.weaker}` : reason.kind,
    )

  test('who serves one-sidedly is found, in the right dimension', () => {
    expect(kinds('friendly')).toEqual(expect.arrayContaining(['friendliness over outcome', 'below']))
    expect(kinds('fast')).toEqual(expect.arrayContaining(['responsiveness over outcome', 'below']))
    expect(kinds('blunt')).toEqual(expect.arrayContaining(['outcome over friendliness', 'below']))
    expect(['friendly', 'fast', 'blunt'].map((id) => [needOf(id)?.level, needOf(id)?.main])).toEqual([
      ['coach', 'outcome'],
      ['coach', 'outcome'],
      ['coach', 'friendliness'],
    ])
  })

  test('an agent’s own page finds exactly the pairs that this page finds', async () => {
    const found = async (who: string, id: string) => {
      const { body } = await app.as(who)(getAgentBalance, { params: { id } })
      return body.oneSided
    }
    for (const [name, id] of agents) {
      const need = coaching.needs.find(({ agent }) => agent.name === name)
      const expected = need?.reasons.filter(({ kind }) => kind === 'oneSided') ?? []
      expect(await found(leader, id), name).toEqual(expected)
    }
    const billing = teams.get('Billing') ?? ''
    const manager = await addTestPerson(app, ['manager'], { teamIds: [billing] })
    for (const { agent, reasons } of (await see(manager)).needs) {
      expect(await found(manager, agent.id)).toEqual(reasons.filter(({ kind }) => kind === 'oneSided'))
    }
  })

  test('the balance of an agent is of the weeks and channels asked for, and for the agent of published reviews', async () => {
    const id = agents.get(story('friendly')) ?? ''
    const ask = async (who: string, query: object = {}) => app.as(who)(getAgentBalance, { params: { id }, query })
    const self = await addTestPerson(app, ['agent'], { agentId: id })
    const whole = (await ask(leader)).body
    const own = (await ask(self)).body
    expect(own.oneSided.map(({ stronger, weaker }) => `${stronger} over ${weaker}`)).toContain(
      'friendliness over outcome',
    )
    expect(own.n).toBeLessThanOrEqual(whole.n)
    expect(whole.tests).toBe(3 * (coaching.agents - coaching.tooFew.length))
    // Six in the team, so that five colleagues are left; with one away they would be told apart.
    expect(whole.peers.outcome?.agents).toBe(5)
    expect(own.peers).toEqual(whole.peers)
    const other = coaching.needs.find(({ agent }) => agent.team?.name === 'Billing' && agent.id !== id)
    await app.db
      .updateTable('agent')
      .set({ is_active: 0 })
      .where('id', '=', other?.agent.id ?? '')
      .execute()
    expect((await ask(self)).body.peers).toEqual({ friendliness: null, responsiveness: null, outcome: null })
    await app.db.updateTable('agent').set({ is_active: 1 }).execute()
    const calls = (await ask(leader, { channel: 'call' })).body
    expect(calls.n).toBeLessThan(whole.n)
    const week = (await ask(leader, { fromWeek: whole.to, toWeek: whole.to })).body
    expect(week).toMatchObject({ from: whole.to, n: 0, oneSided: [], tests: 0 })
    const stranger = await addTestPerson(app, ['agent'], { agentId: agents.get(story('new')) ?? '' })
    expect((await ask(stranger)).status).toBe(404)
    await app.db.updateTable('review').set({ status: 'submitted' }).where('agent_id', '=', id).execute()
    expect((await ask(self)).body).toMatchObject({ n: 0, oneSided: [] })
    expect((await ask(leader)).body).toEqual(whole)
    await app.db.updateTable('review').set({ status: 'published' }).where('agent_id', '=', id).execute()
  })

  test('who drifts down is found falling, with a slope whose interval lies below 0', () => {
    const falling = needOf('drifting')?.reasons.filter((reason) => reason.kind === 'falling') ?? []
    expect(falling.length).toBeGreaterThan(0)
    for (const { slope, high } of falling) {
      expect(slope).toBeLessThan(-2)
      expect(high).toBeLessThan(0)
    }
  })

  test('who is consistent, or came up after coaching, is left in peace; of the usual ones nobody fails', () => {
    expect([needOf('consistent'), needOf('coached')]).toEqual([undefined, undefined])
    const usual = coaching.needs.filter(({ agent }) => !STORIES.some((each) => each.agent === agent.name))
    const kinds = usual.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))
    expect(kinds).not.toContain('critical')
    // They do not change over time: who is said to fall is one of the false flags that the page counts on.
    expect(kinds.filter((kind) => kind === 'falling').length).toBeLessThanOrEqual(1)
  })

  test('most agents need no conversation: the list is short, and stories lead to it', () => {
    const toCoach = coaching.needs.filter(({ level }) => level === 'coach').map(({ agent }) => agent.name)
    expect(toCoach).toEqual(expect.arrayContaining(['friendly', 'fast', 'blunt'].map(story)))
    expect(toCoach.length).toBeLessThanOrEqual(6)
  })

  test('of somebody new nothing is said but how few reviews there are', () => {
    expect(needOf('new')).toBeUndefined()
    expect(coaching.tooFew).toEqual([{ id: agents.get(story('new')), name: story('new'), n: 3 }])
  })

  test('the page says how many were looked at, by which model, and how many flags will be false', () => {
    expect(coaching.agents).toBe(24)
    expect(coaching.model).toEqual({ fittedAt: app.deps.clock(), isCrossed: true })
    const certain = coaching.needs.flatMap(({ reasons }) =>
      reasons.filter((reason) => reason.kind !== 'below' || reason.level === 'coach'),
    )
    expect(coaching.flags.count).toBe(certain.length)
    expect(coaching.flags.expectedFalse).toBeGreaterThan(0)
    expect(coaching.flags.expectedFalse).toBeLessThan(0.1 * certain.length)
    expect(coaching.teams.map(({ name }) => name)).toEqual([...teams.keys()].toSorted())
  })

  test('targeted reviews and second scorings change nothing', async () => {
    await app.db
      .updateTable('review')
      .set({ friendliness: 0, responsiveness: 0, outcome: 0 })
      .where('selection', '!=', 'random')
      .execute()
    expect(await see(leader)).toEqual(coaching)
  })

  test('a manager sees the own teams, whatever the filter asks for, and the tests count these agents alone', async () => {
    const billing = teams.get('Billing') ?? ''
    const manager = await addTestPerson(app, ['manager'], { teamIds: [billing] })
    const own = await see(manager)
    expect(own.agents).toBe(6)
    expect(own.needs.map(({ agent }) => agent.team?.name)).toEqual(own.needs.map(() => 'Billing'))
    expect(needOf('friendly', own)?.main).toBe('outcome')
    expect(own.teams).toEqual([{ id: billing, name: 'Billing' }])
    expect(own.tooFew).toEqual([])
    expect(await see(manager, teams.get('New customers'))).toMatchObject({ agents: 0, needs: [], flags: { count: 0 } })
    expect({ ...(await see(leader, billing)), teams: own.teams }).toEqual(own)
  })

  test('nobody else sees anything, and a manager without teams sees nobody', async () => {
    for (const role of ['reviewer', 'agent', 'administrator'] as const) {
      const person = await addTestPerson(app, [role], { agentId: agents.get(story('friendly')) ?? '' })
      expect((await app.as(person)(getCoaching)).error?.code).toBe('not_allowed')
    }
    const manager = await addTestPerson(app, ['manager'])
    expect(await see(manager)).toMatchObject({ agents: 0, needs: [], tooFew: [], teams: [], flags: { count: 0 } })
  })

  test('one is never on one’s own list', async () => {
    const agentId = agents.get(story('friendly')) ?? ''
    const person = await addTestPerson(app, ['manager', 'agent'], { teamIds: [teams.get('Billing') ?? ''], agentId })
    const own = await see(person)
    expect([own.agents, needOf('friendly', own)]).toEqual([5, undefined])
    const { error } = await app.as(person)(getCoachingEvidence, {
      params: { id: agentId },
      query: { about: 'outcome' },
    })
    expect(error?.code).toBe('not_found')
  })

  test('the evidence is the lowest interactions of record, and the criteria that cost most', async () => {
    const id = agents.get(story('friendly')) ?? ''
    const manager = await addTestPerson(app, ['manager'], { teamIds: [teams.get('Billing') ?? ''] })
    const { lowest, criteria } = (
      await app.as(manager)(getCoachingEvidence, { params: { id }, query: { about: 'outcome' } })
    ).body
    expect(lowest).toHaveLength(5)
    const points = lowest.map(({ dimensions }) => dimensions.outcome ?? 101)
    expect(points).toEqual(points.toSorted((one, other) => one - other))
    expect(points[0]).toBeLessThan(40)
    expect(lowest.every(({ isOfRecord, interaction }) => isOfRecord && interaction.agent?.id === id)).toBe(true)
    expect(lowest.some(({ moments }) => moments.length > 0)).toBe(true)
    expect(criteria.length).toBeGreaterThan(0)
    for (const { dimension, mean, usual, cost } of criteria) {
      expect(dimension).toBe('outcome')
      expect(mean).toBeLessThan(usual)
      expect(cost).toBeLessThan(0)
    }
  })

  test('evidence of an agent who is not one’s own is not there', async () => {
    const manager = await addTestPerson(app, ['manager'], { teamIds: [teams.get('New customers') ?? ''] })
    const asked = { params: { id: agents.get(story('friendly')) ?? '' }, query: { about: 'outcome' as const } }
    expect((await app.as(manager)(getCoachingEvidence, asked)).error?.code).toBe('not_found')
    const nobody = { ...asked, params: { id: 'nobody' } }
    expect((await app.as(leader)(getCoachingEvidence, nobody)).error?.code).toBe('not_found')
  })

  test('what changed after the conversation is told twice: as seen, and less what was to be expected', async () => {
    const { conversations } = (await app.as(leader)(listConversations)).body
    expect(conversations.map(({ agent }) => agent.name)).toEqual([story('coached')])
    const { raw, adjusted } = conversations[0]?.effects.outcome ?? {}
    expect(raw?.change).toBeGreaterThan(20)
    expect(adjusted?.expected).toBeGreaterThan(0)
    expect(adjusted?.change).toBeLessThan(raw?.change ?? 0)
    expect(adjusted?.low).toBeGreaterThan(0)
  })

  test('before there is a model nobody is held against the target, and the rest is seen', async () => {
    await app.db.deleteFrom('model_fit').execute()
    const { needs, model } = await see(leader)
    expect(model).toBeNull()
    expect(needs.flatMap(({ reasons }) => reasons).filter(({ kind }) => kind === 'below')).toEqual([])
    expect(needs.map(({ agent }) => agent.name)).toContain(story('friendly'))
  })
})
