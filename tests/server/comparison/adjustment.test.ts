import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAdjustment } from '#contract/comparison.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let [leader, manager, ada, bo, cy, dee] = ['', '', '', '', '', '']

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    const [fjord = '', birch = ''] = teams.map(({ id }) => id)
    ada = await addTestAgent(app, 'Ada', fjord)
    bo = await addTestAgent(app, 'Bo', birch)
    cy = await addTestAgent(app, 'Cy', fjord)
    dee = await addTestAgent(app, 'Dee', fjord)
    // Dee has left Fjord: what they do now is not its manager's to see.
    await app.db.updateTable('membership').set({ valid_to: 1 }).where('agent_id', '=', dee).execute()
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [fjord] })
    const agent = (id: string, n: number, adjusted: number) => ({
      id,
      n,
      adjusted,
      se: 2,
      reliability: 0.8,
      severity: 1,
    })
    const summary = {
      model: { kind: 'crossed', mean: 75, meanSe: 1, variances: { agents: 40, reviewers: 4, rest: 100 } },
      components: [{ agents: 4, reviewerIds: ['r'] }],
      links: [],
    }
    await app.db
      .insertInto('model_fit')
      .values({
        series_id: version.series_id,
        part: 'outcome',
        channel: '',
        from_at: 1000,
        to_at: 2000,
        fitted_at: 3000,
        data_version: 'abc',
        n: 90,
        summary: JSON.stringify(summary),
        agents: JSON.stringify([agent(ada, 40, 85), agent(bo, 30, 90), agent(cy, 7, 60), agent(dee, 40, 70)]),
        reviewers: '[]',
      })
      .execute()
  })
  afterAll(() => app.close())

  const adjusted = async (who: string, query: Record<string, unknown> = { part: 'outcome' }) =>
    (await app.as(who)(getAdjustment, { query: query as never })).body

  test('agents stand in groups that can be told apart, under eight reviews in none', async () => {
    const { fit, agents } = await adjusted(leader)
    expect(fit).toMatchObject({ kind: 'crossed', isLinked: true, doAgentsDiffer: true, dataVersion: 'abc', n: 90 })
    expect(agents.map(({ id, tier, rank }) => [id, tier, rank])).toEqual([
      [ada, 2, null],
      [bo, 1, null],
      [cy, null, null],
      [dee, 3, null],
    ])
    expect(agents[0]?.low).toBeCloseTo(85 - 1.96 * 2, 2)
  })

  test('a manager reads present members alone, in groups and ranks among them', async () => {
    const { agents } = await adjusted(manager, { part: 'outcome', ranks: true })
    expect(agents.map(({ id, tier }) => [id, tier])).toEqual([
      [ada, 1],
      [cy, null],
    ])
    expect(agents[0]?.rank).toEqual({ expected: 1, low: 1, high: 1 })
    expect((await adjusted(await addTestPerson(app, ['manager']))).agents).toEqual([])
  })

  test('ranks come with their intervals, and only when asked for', async () => {
    const { agents } = await adjusted(leader, { part: 'outcome', ranks: true })
    expect(agents.map(({ rank }) => rank && [Math.round(rank.expected), rank.low, rank.high])).toEqual([
      [2, 1, 2],
      [1, 1, 2],
      null,
      [3, 3, 3],
    ])
  })

  test('without a fit there is nothing to allow for', async () => {
    expect(await adjusted(leader, { part: 'balanced' })).toEqual({ fit: null, agents: [] })
    expect(await adjusted(leader, { part: 'outcome', channel: 'chat' })).toEqual({ fit: null, agents: [] })
    expect((await app.as(leader)(getAdjustment, { query: { seriesId: 'unknown' } })).error?.code).toBe('not_found')
  })
})
