import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getTeamCriteria } from '#contract/teamCriteria.ts'
import { insertRows } from '#server/db/insertRows.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { addScores } from '#tests/support/scored.ts'

const WEEKS = ['2026-02-02', '2026-02-09', '2026-02-16'] as const

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let seriesId: string
  let criterionId: string
  let billing: string
  let technical: string
  let ada: string
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { version, teams, definition } = await seedOrganisation(app)
    seriesId = version.series_id
    criterionId = definition.criteria[0]?.id ?? ''
    billing = teams[0]?.id ?? ''
    technical = teams[1]?.id ?? ''
    ada = await addTestAgent(app, 'Ada', billing)
    leader = await addTestPerson(app, ['leadership'])
  })
  afterEach(() => app.close())

  /** So many ratings of the first criterion, in a week, as a member of a team. */
  async function rate(agentId: string, teamId: string, week: string, ratings: Record<string, number>) {
    const n = Object.values(ratings).reduce((sum, count) => sum + count, 0)
    const own = { agent_id: agentId, team_id: teamId, week, reviewer_id: leader, series_id: seriesId }
    await addScores(app, [{ ...own, points: Array<number>(n).fill(75) }])
    const cells = Object.entries(ratings).map(([answer, count]) => ({
      agent_id: agentId,
      week,
      series_id: seriesId,
      criterion_id: criterionId,
      answer,
      n: count,
    }))
    await app.write((trx) => insertRows(trx, 'criterion_week', cells))
  }
  const ask = (who = leader, query = {}) => app.as(who)(getTeamCriteria, { params: { id: ada }, query })
  const pointsOf = async (who = leader, query = {}) =>
    (await ask(who, query)).body.criteria.find((one) => one.criterionId === criterionId)?.points

  test('the others of the team, without the agent, of those weeks and of their time in the team', async () => {
    const [bea, mover] = [await addTestAgent(app, 'Bea', billing), await addTestAgent(app, 'Max', billing)]
    await rate(ada, billing, WEEKS[0], { 1: 20 })
    await rate(bea, billing, WEEKS[0], { 5: 3, 3: 1, na: 4 })
    await rate(bea, billing, WEEKS[1], { 4: 4 })
    await rate(mover, billing, WEEKS[1], { 1: 2 })
    // In another team by then: it is not Billing's.
    await rate(mover, technical, WEEKS[2], { 1: 9 })
    const { body } = await ask()
    expect(body).toMatchObject({ team: { id: billing, name: 'Billing' }, missing: null, agents: 2 })
    expect(await pointsOf()).toMatchObject({ n: 10, mean: (300 + 50 + 300) / 10 })
    expect(await pointsOf(leader, { toWeek: WEEKS[0] })).toMatchObject({ n: 4, mean: 87.5, low: null, high: null })
    expect(await pointsOf(leader, { fromWeek: WEEKS[2] })).toMatchObject({ n: 0, mean: null })
  })

  test('of another series, of a channel and of no team nothing is told', async () => {
    const bea = await addTestAgent(app, 'Bea', billing)
    await rate(bea, billing, WEEKS[0], { 5: 9 })
    await app.write((trx) => trx.updateTable('criterion_week').set({ series_id: 'other' }).execute())
    expect(await pointsOf()).toMatchObject({ n: 0, mean: null })
    expect((await ask(leader, { channel: 'call' })).body).toMatchObject({ missing: 'channels', criteria: [] })
    await app.write((trx) => trx.deleteFrom('membership').where('agent_id', '=', ada).execute())
    expect((await ask()).body).toMatchObject({ team: null, missing: 'noTeam', criteria: [] })
  })

  test('who may see the team is told; the agent sees no peers, a stranger not even the agent', async () => {
    const bea = await addTestAgent(app, 'Bea', billing)
    await rate(bea, billing, WEEKS[0], { 5: 9 })
    const manager = await addTestPerson(app, ['manager'], { teamIds: [billing] })
    expect((await ask(manager)).body).toMatchObject({ missing: null, agents: 1 })
    const self = await addTestPerson(app, ['agent'], { agentId: ada })
    expect((await ask(self)).body).toEqual({ team: null, missing: 'notYours', agents: 0, criteria: [] })
    const other = await addTestPerson(app, ['manager'], { teamIds: [technical] })
    expect((await ask(other)).status).toBe(404)
    const peer = await addTestPerson(app, ['agent'], { agentId: bea })
    expect((await ask(peer)).status).toBe(404)
    expect((await ask(await addTestPerson(app, ['reviewer']))).status).toBe(403)
  })
})
