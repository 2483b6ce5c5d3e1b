import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getComparedWeeks } from '#contract/comparison.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { addScores } from '#tests/support/scored.ts'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let [ada, bo, leader, manager] = ['', '', '', '']

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    const [fjord = '', birch = ''] = teams.map(({ id }) => id)
    ada = await addTestAgent(app, 'Ada', fjord)
    bo = await addTestAgent(app, 'Bo', birch)
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [fjord] })
    const base = { series_id: version.series_id, reviewer_id: 'r' }
    await addScores(app, [
      // Of one week in two channels: one point, not two.
      { ...base, agent_id: ada, team_id: fjord, week: '2026-02-16', points: [80, 90] },
      { ...base, agent_id: ada, team_id: fjord, week: '2026-02-16', points: [70], channel: 'chat' },
      { ...base, agent_id: ada, team_id: fjord, week: '2026-03-02', points: [[60, 70, 80]] },
      { ...base, agent_id: bo, team_id: birch, week: '2026-03-02', points: [50] },
    ])
  })
  afterAll(() => app.close())

  const weeks = async (who: string, query: Record<string, unknown> = {}) =>
    (await app.as(who)(getComparedWeeks, { query: query as never })).body

  test('each week with reviews is one point of exact sums; the week between is not there', async () => {
    const { agents, factors } = await weeks(leader, { agentIds: ada })
    const sums = '3 24000 194000000'
    expect(agents).toEqual([
      {
        id: ada,
        weeks: `2026-02-16 ${sums} ${sums} ${sums};2026-03-02 1 6000 36000000 1 7000 49000000 1 8000 64000000`,
      },
    ])
    expect(factors).toHaveLength(13)
    expect(factors.slice(0, 4).map((factor) => Number(factor.toFixed(3)))).toEqual([0, 0, 12.706, 4.303])
  })

  test('a manager reads their own agents, also when others are named', async () => {
    expect((await weeks(leader)).agents).toHaveLength(2)
    expect((await weeks(manager)).agents.map(({ id }) => id)).toEqual([ada])
    expect((await weeks(manager, { agentIds: bo })).agents).toEqual([])
    expect((await weeks(await addTestPerson(app, ['manager']))).agents).toEqual([])
    const agent = await addTestPerson(app, ['agent'], { agentId: ada })
    expect((await app.as(agent)(getComparedWeeks)).error?.code).toBe('not_allowed')
  })

  test('a filter no cell knows comes to the same sums', async () => {
    expect((await weeks(leader, { reviewerId: 'r' })).agents).toEqual((await weeks(leader)).agents)
    expect((await weeks(leader, { channel: 'chat' })).agents[0]?.weeks).toMatch(/^2026-02-16 1 7000 49000000 /u)
  })
})
