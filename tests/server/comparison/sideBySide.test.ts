import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getSideBySide } from '#contract/comparison.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { sampleMoments } from '#domain/statistics/sampleMoments.ts'
import { welchDifference } from '#domain/statistics/welchDifference.ts'
import { restOf } from '#server/queries/comparison/subjects.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { addScores } from '#tests/support/scored.ts'

const ADA = [90, 80, 85, 95, 70, 75, 88, 92, 81, 79]
const BO = [60, 65, 70, 75, 55, 80, 62, 68, 71, 59]
const CY = [70, 72, 74, 76, 78, 70, 72]
const EARLIER = [50, 55, 60, 65, 70, 52, 58, 61]

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let [fjord, birch, ada, bo, cy, leader, manager] = ['', '', '', '', '', '', '']

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    ;[fjord, birch] = teams.map(({ id }) => id) as [string, string]
    ada = await addTestAgent(app, 'Ada', fjord)
    bo = await addTestAgent(app, 'Bo', birch)
    cy = await addTestAgent(app, 'Cy', fjord)
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [fjord] })
    const base = { series_id: version.series_id, week: '2026-03-02', reviewer_id: 'r' }
    await addScores(app, [
      { ...base, agent_id: ada, team_id: fjord, points: ADA },
      { ...base, agent_id: ada, team_id: fjord, points: EARLIER, week: '2026-02-23' },
      { ...base, agent_id: bo, team_id: birch, points: BO },
      { ...base, agent_id: cy, team_id: fjord, points: CY },
    ])
  })
  afterAll(() => app.close())

  const ask = (who: string, query: Record<string, string>) => app.as(who)(getSideBySide, { query: query as never })
  const THIS_WEEK = { fromWeek: '2026-03-02', toWeek: '2026-03-02' }

  test('two teams differ by Welch’s interval, their shares by Newcombe’s', async () => {
    const { one, other, dimensions, completeService } = (
      await ask(leader, { ...THIS_WEEK, one: `team.${fjord}`, other: `team.${birch}` })
    ).body
    expect([one.name, one.n, one.isRest, other.name, other.n]).toEqual(['Billing', 17, false, 'Technical', 10])
    const welch = welchDifference(sampleMoments([...ADA, ...CY]), sampleMoments(BO))
    expect(dimensions.outcome.value).toBeCloseTo(welch.difference ?? 0, 8)
    expect(dimensions.outcome.low).toBeCloseTo(welch.interval?.low ?? 0, 8)
    const passed = (points: number[]) => points.filter((point) => point >= 75).length
    const newcombe = newcombeDifference(passed([...ADA, ...CY]), 17, passed(BO), 10)
    expect(completeService.value).toBeCloseTo(newcombe?.difference ?? 0, 12)
    expect(completeService.high).toBeCloseTo(newcombe?.high ?? 0, 12)
  })

  test('an agent is compared with the others of the team, never with a share of themself', async () => {
    const { one, other } = (await ask(leader, { ...THIS_WEEK, one: `agent.${cy}`, other: `team.${fjord}` })).body
    expect([one.n, one.isRest, other.n, other.isRest]).toEqual([7, false, 10, true])
    const swapped = (await ask(leader, { ...THIS_WEEK, one: 'all', other: `agent.${cy}` })).body
    expect([swapped.one.n, swapped.one.isRest, swapped.other.n]).toEqual([20, true, 7])
  })

  test('under eight reviews on a side nothing is said of a difference', async () => {
    const { dimensions, completeService } = (
      await ask(leader, { ...THIS_WEEK, one: `agent.${cy}`, other: `agent.${bo}` })
    ).body
    expect(dimensions.outcome).toEqual({ value: null, low: null, high: null })
    expect(completeService).toEqual({ value: null, low: null, high: null })
  })

  test('one agent is compared with themself in the weeks before', async () => {
    const weeks = { otherFromWeek: '2026-02-23', otherToWeek: '2026-02-23' }
    const { one, other, dimensions } = (
      await ask(leader, { ...THIS_WEEK, ...weeks, one: `agent.${ada}`, other: `agent.${ada}` })
    ).body
    expect([one.n, other.n, one.isRest, other.isRest]).toEqual([10, 8, false, false])
    expect(dimensions.outcome.value).toBeGreaterThan(20)
    const same = await ask(leader, { ...THIS_WEEK, one: `agent.${ada}`, other: `agent.${ada}` })
    expect(same.error?.code).toBe('conflict')
  })

  test('a manager compares what is theirs; another team, its agents and an unknown one are not there alike', async () => {
    const all = (await ask(manager, { ...THIS_WEEK, one: `agent.${ada}`, other: 'all' })).body
    expect([all.other.n, all.other.name]).toEqual([7, 'All your agents'])
    for (const other of [`team.${birch}`, `agent.${bo}`, 'team.unknown', 'agent.unknown']) {
      expect((await ask(manager, { one: `team.${fjord}`, other })).error?.code, other).toBe('not_found')
      expect((await ask(manager, { one: other, other: `team.${fjord}` })).error?.code, other).toBe('not_found')
    }
    for (const role of ['agent', 'reviewer', 'administrator'] as const) {
      const who = await addTestPerson(app, [role], role === 'agent' ? { agentId: ada } : {})
      expect((await ask(who, { one: 'all', other: `agent.${ada}` })).error?.code).toBe('not_allowed')
    }
    expect((await ask(leader, { one: 'everything', other: 'all' })).error?.code).toBe('invalid')
  })
})

test('sides without a week in common are counted whole', () => {
  const all = { kind: 'all' as const, name: 'All' }
  const ada = { kind: 'agent' as const, id: 'a', name: 'Ada' }
  const march = { fromWeek: '2026-03-02' }
  const before = { toWeek: '2026-02-23' }
  expect(restOf(ada, all, march, before)).toEqual({ first: null, second: null })
  expect(restOf(ada, all, march, march)).toEqual({ first: null, second: ada })
  expect(restOf(all, ada, march, {})).toEqual({ first: ada, second: null })
  expect(restOf(all, all, march, before)).toEqual({ first: null, second: null })
  expect(restOf(all, all, march, march)).toBeNull()
})
