import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getComparison, getComparisonChoices } from '#contract/comparison.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { addScores } from '#tests/support/scored.ts'

const WEEK = '2026-03-02'
const EARLIER = '2026-02-23'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let fjord: string
  let birch: string
  let [ada, bo, cy] = ['', '', '']
  let [leader, manager, strict, mild] = ['', '', '', '']
  let versionId: string
  let seriesId: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    ;[fjord, birch] = teams.map(({ id }) => id) as [string, string]
    ;[ada, bo, cy] = await Promise.all([
      addTestAgent(app, 'Ada', fjord),
      addTestAgent(app, 'Bo', birch),
      addTestAgent(app, 'Cy', fjord),
    ])
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [fjord] })
    strict = await addTestPerson(app, ['reviewer'], { name: 'Strict' })
    mild = await addTestPerson(app, ['reviewer'], { name: 'Mild' })
    versionId = version.id
    seriesId = version.series_id
    const base = { series_id: seriesId, definition_version_id: versionId, week: WEEK, reviewer_id: strict }
    await addScores(app, [
      { ...base, agent_id: ada, team_id: fjord, points: [80, 90, 70, 80, 80, 80], queue: 'Bills' },
      { ...base, agent_id: ada, team_id: fjord, points: [100], week: EARLIER, channel: 'chat' },
      { ...base, agent_id: ada, team_id: fjord, points: [100, 100], reviewer_id: mild, week: EARLIER },
      {
        ...base,
        agent_id: bo,
        team_id: birch,
        points: [
          [60, 70, 80],
          [60, 72, 80],
          [60, 74, 80],
        ],
      },
      // Cy was in the other team that week.
      { ...base, agent_id: cy, team_id: birch, points: [50, 50] },
      // Drawn with unequal chances: in no cell, and so in no row.
      { ...base, agent_id: bo, team_id: birch, points: [0], weight: 4 },
      { ...base, agent_id: bo, team_id: birch, points: [10], series_id: 'older', definition_version_id: 'old' },
    ])
  })
  afterAll(() => app.close())

  const compare = async (who: string, query: Record<string, unknown> = {}) =>
    (await app.as(who)(getComparison, { query: query as never })).body
  const counts = async (who: string, query: Record<string, unknown> = {}) =>
    Object.fromEntries((await compare(who, query)).rows.map(({ name, n }) => [name, n]))

  test('leadership reads every agent with mean, n and interval; under five reviews there is no interval', async () => {
    const { n, targets, rows } = await compare(leader)
    expect(n).toBe(14)
    expect(targets).toEqual({ friendliness: 75, responsiveness: 75, outcome: 75 })
    expect(rows.map(({ name, team }) => [name, team?.name])).toEqual([
      ['Ada', 'Billing'],
      ['Bo', 'Technical'],
      ['Cy', 'Billing'],
    ])
    expect(rows[0]).toMatchObject({ n: 9, dimensions: { outcome: { n: 9, isDegenerate: false } } })
    expect(rows[0]?.dimensions.outcome.mean).toBeCloseTo(780 / 9, 9)
    expect(rows[1]?.dimensions.responsiveness).toEqual({ n: 3, mean: 72, low: null, high: null, isDegenerate: false })
    expect(rows[1]?.completeService).toMatchObject({ n: 3, k: 0, rate: null })
  })

  test('a manager reads present members whole, and of others nothing: neither names nor counts', async () => {
    expect(await counts(manager)).toEqual({ Ada: 9, Cy: 2 })
    expect((await compare(manager)).n).toBe(11)
    expect(await counts(manager, { teamId: birch })).toEqual({ Cy: 2 })
    expect(await counts(await addTestPerson(app, ['manager']))).toEqual({})
    expect(await counts(manager, { reviewerId: strict })).toEqual({ Ada: 7, Cy: 2 })
  })

  test('a manager’s teams are theirs alone: of another one they would know a part', async () => {
    expect(await counts(leader, { by: 'team' })).toEqual({ Billing: 9, Technical: 5 })
    expect(await counts(manager, { by: 'team' })).toEqual({ Billing: 9 })
  })

  test('agents, reviewers and administrators come to a closed door', async () => {
    for (const role of ['agent', 'reviewer', 'administrator'] as const) {
      const who = await addTestPerson(app, [role], role === 'agent' ? { agentId: ada } : {})
      for (const endpoint of [getComparison, getComparisonChoices]) {
        expect((await app.as(who)(endpoint)).error?.code).toBe('not_allowed')
      }
    }
  })

  test('each filter leaves what it says, whether a cell knows it or only the score', async () => {
    expect(await counts(leader, { fromWeek: WEEK })).toEqual({ Ada: 6, Bo: 3, Cy: 2 })
    expect(await counts(leader, { channel: 'chat' })).toEqual({ Ada: 1 })
    expect(await counts(leader, { teamId: birch })).toEqual({ Bo: 3, Cy: 2 })
    expect(await counts(leader, { reviewerId: mild })).toEqual({ Ada: 2 })
    expect(await counts(leader, { queue: 'Bills' })).toEqual({ Ada: 6 })
    expect(await counts(leader, { versionId })).toEqual({ Ada: 9, Bo: 3, Cy: 2 })
    expect(await counts(leader, { reviewerId: 'nobody' })).toEqual({})
    expect((await app.as(leader)(getComparison, { query: { seriesId: 'unknown' } })).error?.code).toBe('not_found')
    expect((await app.as(leader)(getComparison, { query: { fromWeek: 'spring' } })).error?.code).toBe('invalid')
  })

  test('scores read one by one come to the very numbers of their cells', async () => {
    expect(await compare(leader, { versionId })).toEqual(await compare(leader))
  })

  test('the choices name one’s own teams, and the weeks one may see', async () => {
    const choices = (await app.as(manager)(getComparisonChoices)).body
    expect(choices).toEqual({
      weeks: { first: EARLIER, last: WEEK },
      teams: [{ id: fjord, name: 'Billing' }],
      queues: ['Bills'],
      reviewers: [
        { id: mild, name: 'Mild' },
        { id: strict, name: 'Strict' },
      ],
    })
    expect((await app.as(leader)(getComparisonChoices)).body.teams).toHaveLength(2)
  })
})
