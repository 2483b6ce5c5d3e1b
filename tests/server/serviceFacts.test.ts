import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getCsatRelation, getServiceFacts } from '#contract/serviceFacts.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { addScoreToCells } from '#server/commands/addScoreToCells.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { FIRST_WEEK, scoreOf, weekCell } from '#tests/support/controlWeeks.ts'

describe.each(ENGINES)('service facts on %s', (engine) => {
  let app: TestApp
  let seriesId: string
  let versionId: string
  let teams: { id: string; name: string }[]
  let agents: string[]
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    seriesId = seeded.version.series_id
    versionId = seeded.version.id
    teams = seeded.teams
    agents = await Promise.all(teams.map(({ id }, at) => addTestAgent(app, `Agent ${at}`, id)))
    leader = await addTestPerson(app, ['leadership'])
  })
  afterEach(() => app.close())

  const cells = (team: number, list: { at: number; mean: number; n: number; completeK?: number; channel?: string }[]) =>
    app.write(async (trx) => {
      const place = { agentId: agents[team] ?? '', teamId: teams[team]?.id ?? '', seriesId }
      await trx
        .insertInto('agent_week')
        .values(list.map((one) => weekCell({ ...place, ...one })))
        .execute()
    })
  /** An interaction of an agent; reviewed with a balanced score when there is one. */
  const contact = async (team: number, score: number | null, csat: number | null = null, weight = 1) => {
    const place = { agent_id: agents[team] ?? '', team_id: teams[team]?.id ?? null, week: FIRST_WEEK }
    const { id } = await addTestInteraction(app, { ...place, csat_score: csat, csat_max: csat === null ? null : 5 })
    if (score === null) return
    const ids = { interaction_id: id, review_id: id, series_id: seriesId, definition_version_id: versionId }
    const row = { ...scoreOf(), ...place, ...ids, balanced: score, weight }
    await app.write(async (trx) => {
      await trx.insertInto('score').values(row).execute()
      await addScoreToCells(trx, row, {})
    })
  }
  const facts = async (who = leader, query = {}) => (await app.as(who)(getServiceFacts, { query })).body
  const csat = async (who = leader, query = {}) => (await app.as(who)(getCsatRelation, { query })).body

  test('weeks have their share with n and interval, and none under ten', async () => {
    await cells(0, [
      { at: 0, mean: 80, n: 20, completeK: 15 },
      { at: 2, mean: 80, n: 8, completeK: 8 },
    ])
    const { weeks } = await facts()
    expect(weeks[0]).toMatchObject({ week: FIRST_WEEK, completeService: { n: 20, k: 15, rate: 0.75 } })
    expect(weeks[0]?.completeService.low).toBeCloseTo(0.531, 3)
    expect(weeks[1]).toMatchObject({ week: addWeeks(FIRST_WEEK, 2), completeService: { n: 8, rate: null, low: null } })
  })

  test('teams stand by name with their intervals; a manager sees their own', async () => {
    await cells(1, [{ at: 0, mean: 60, n: 10 }])
    await cells(0, [{ at: 0, mean: 80, n: 10 }])
    const { teams: lines } = await facts()
    expect(lines.map(({ team, n, dimensions }) => [team?.name, n, dimensions.outcome.mean])).toEqual([
      ['Billing', 10, 80],
      ['Technical', 10, 60],
    ])
    const manager = await addTestPerson(app, ['manager'], { teamIds: [teams[1]?.id ?? ''] })
    expect((await facts(manager)).teams.map(({ team }) => team?.name)).toEqual(['Technical'])
    expect((await facts(manager)).noSpread).toBe('notYours')
    expect((await facts(leader, { teamId: teams[0]?.id })).noSpread).toBe('filtered')
    expect((await facts()).noSpread).toBe('notFitted')
  })

  test('coverage counts what was reviewed and who has too few reviews, within one’s own teams', async () => {
    for (let at = 0; at < 8; at++) await contact(0, 8000)
    await contact(0, null)
    await contact(1, 8000)
    expect((await facts()).coverage).toEqual({ interactions: 10, reviewed: 9, agents: 2, agentsBelow: 1 })
    const manager = await addTestPerson(app, ['manager', 'reviewer'], { teamIds: [teams[1]?.id ?? ''] })
    expect((await facts(manager)).coverage).toEqual({ interactions: 1, reviewed: 1, agents: 1, agentsBelow: 1 })
    // Drawn with unequal chances: reviewed, but no review that a comparison counts.
    await contact(1, 8000, null, 2)
    expect((await facts()).coverage).toEqual({ interactions: 11, reviewed: 10, agents: 2, agentsBelow: 1 })
    for (let at = 0; at < 6; at++) await contact(1, 8000)
    expect((await facts(manager)).coverage).toEqual({ interactions: 8, reviewed: 8, agents: 1, agentsBelow: 1 })
    await contact(1, 8000)
    expect((await facts(manager)).coverage.agentsBelow).toBe(0)
  })

  test('under thirty answers no correlation is shown, only how many there are', async () => {
    for (let at = 0; at < 12; at++) await contact(0, 5000 + at * 100, (at % 5) + 1)
    await contact(1, 8000)
    await contact(1, 6000, 5, 2)
    const found = await csat()
    expect(found.answered).toMatchObject({ n: 13, k: 12 })
    expect(found.betweenInteractions).toEqual({ n: 12, agents: 1, rho: null, low: null, high: null })
    expect(found.scoreAnswered).toMatchObject({ n: 12, mean: 55.5 })
    expect(found.scoreSilent).toMatchObject({ n: 1, mean: 80 })
  })

  test('from thirty answers on, agents and interactions are told apart', async () => {
    for (let at = 0; at < 32; at++) await contact(at % 2, 4000 + at * 100, at < 16 ? 2 : 4)
    const found = await csat()
    expect(found.betweenInteractions).toMatchObject({ n: 32, agents: 2 })
    expect(found.betweenInteractions.rho).toBeGreaterThan(0.8)
    // Two agents drawn anew tell no interval; two means no correlation.
    expect(found.betweenInteractions.low).toBeNull()
    expect(found.betweenAgents).toEqual({ n: 2, rho: null, low: null, high: null })
    const manager = await addTestPerson(app, ['manager'], { teamIds: [teams[0]?.id ?? ''] })
    expect((await csat(manager)).betweenInteractions.n).toBe(16)
    for (const endpoint of [getCsatRelation, getServiceFacts]) {
      for (const role of ['reviewer', 'agent', 'administrator'] as const) {
        expect((await app.as(await addTestPerson(app, [role]))(endpoint)).status).toBe(403)
      }
    }
  })
})
