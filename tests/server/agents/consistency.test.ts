import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getAgentConsistency, getConsistentAgents } from '#contract/consistency.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { addScores } from '#tests/support/scored.ts'

const DAY = 86_400_000
const LAST_WEEK = '2026-02-23'
const WEEKS = 30

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let steady: string
  let usual: string
  let fresh: string
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    const [team, other] = [place.teams[0]?.id ?? '', place.teams[1]?.id ?? '']
    steady = await addTestAgent(app, 'Steady', team)
    usual = await addTestAgent(app, 'Usual', team)
    fresh = await addTestAgent(app, 'Fresh', other)
    leader = await addTestPerson(app, ['leadership'])
    const reviewers = [await addTestPerson(app, ['reviewer']), await addTestPerson(app, ['reviewer'])]
    const weekAt = (at: number) => addWeeks(LAST_WEEK, at + 1 - WEEKS)
    await addScores(
      app,
      Array.from({ length: WEEKS }, (_, at) => at).flatMap((at) =>
        [
          { agent_id: steady, points: [88 + (at % 3), 92 - (at % 4), 90] },
          { agent_id: usual, points: [68 + (at % 5), 82 - (at % 7), 75] },
          ...(at === WEEKS - 1 ? [{ agent_id: fresh, points: [90, 90, 90] }] : []),
        ].map((row) => ({
          ...row,
          team_id: row.agent_id === fresh ? other : team,
          week: weekAt(at),
          started_at: Date.parse(`${weekAt(at)}T12:00:00Z`),
          reviewer_id: reviewers[at % 2] ?? '',
          series_id: place.version.series_id,
          definition_version_id: place.version.id,
        })),
      ),
    )
    await app.db
      .updateTable('score')
      .set({ overall: (set) => set.ref('balanced') })
      .execute()
  })
  afterEach(() => app.close())

  async function fitAndSetBar(points = 80) {
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    const bar = { series_id: place.version.series_id, quarter: '2025-10-01', n: 60, mean: points * 100, made_at: START }
    await app.db.deleteFrom('benchmark').execute()
    const parts = ['friendliness', 'responsiveness', 'outcome', 'balanced']
    await app.write((trx) =>
      trx
        .insertInto('benchmark')
        .values(parts.map((part) => ({ ...bar, part })))
        .execute(),
    )
  }

  const ask = (who: string, id: string) => app.as(who)(getAgentConsistency, { params: { id } })

  test('before there is a benchmark nobody is held against one; the weeks and the floor stand', async () => {
    const { body } = await ask(leader, usual)
    expect(body).toMatchObject({ missing: 'notYet', benchmark: null, verdict: 'open', clauses: null, floor: 69 })
    expect(body.chart.limits).not.toBeNull()
    expect((await app.as(leader)(getConsistentAgents)).body).toMatchObject({ benchmark: null, agents: [] })
  })

  test('all five clauses hold, or the failing one is named; of a few reviews it is too early to say', async () => {
    await fitAndSetBar()
    expect((await ask(leader, steady)).body).toMatchObject({
      missing: null,
      verdict: 'holds',
      benchmark: { quarter: '2025-10-01', balanced: 80 },
      clauses: { overall: { state: 'holds' }, signals: { state: 'holds', count: 0 }, critical: { failed: 0 } },
    })
    expect((await ask(leader, usual)).body).toMatchObject({
      verdict: 'fails',
      clauses: { overall: { state: 'fails' } },
    })
    expect((await ask(leader, fresh)).body).toMatchObject({
      verdict: 'open',
      clauses: { overall: { n: 3, state: 'open', assured: null } },
      spread: null,
      floor: null,
    })
  })

  test('the window is 180 days, and the limits are of the first twenty weeks', async () => {
    await fitAndSetBar()
    const { body } = await ask(leader, steady)
    const inWindow = await app.db
      .selectFrom('score')
      .select('interaction_id')
      .where('agent_id', '=', steady)
      .where('started_at', '>=', app.deps.clock() - 180 * DAY)
      .execute()
    expect(body.clauses?.overall.n).toBe(inWindow.length)
    expect(body.chart.limits).toMatchObject({ fromWeek: addWeeks(LAST_WEEK, 1 - WEEKS), n: 60 })
    expect(body.chart.points.every(({ week }) => week >= addWeeks(body.from, -1))).toBe(true)
  })

  test('the overview says the same of every agent, within the caller’s rights', async () => {
    await fitAndSetBar()
    const { agents, share } = (await app.as(leader)(getConsistentAgents)).body
    expect(agents.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Fresh', 'open'],
      ['Steady', 'holds'],
      ['Usual', 'fails'],
    ])
    expect(share).toMatchObject({ n: 2, k: 1, rate: null })
    for (const { id, clauses } of agents) {
      const own = (await ask(leader, id)).body.clauses
      // Weeks are not read of those about whom something else decides.
      expect({ ...clauses, signals: own?.signals }).toEqual(own)
    }
    const manager = await addTestPerson(app, ['manager'], { teamIds: [place.teams[1]?.id ?? ''] })
    expect((await app.as(manager)(getConsistentAgents)).body.agents.map(({ name }) => name)).toEqual(['Fresh'])
    expect((await ask(manager, steady)).status).toBe(404)
    const self = await addTestPerson(app, ['agent'], { agentId: steady })
    expect((await app.as(self)(getConsistentAgents)).status).toBe(403)
    // Nothing was published to them.
    expect((await ask(self, steady)).body).toMatchObject({ clauses: { overall: { n: 0 } }, chart: { points: [] } })
  })
})
