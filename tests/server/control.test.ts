import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freezeControlLimits, getControlCharts } from '#contract/control.ts'
import { addWeeks } from '#domain/calendar/addWeeks.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { FIRST_WEEK, scoreOf, weekCell } from '#tests/support/controlWeeks.ts'

const DAY_MS = 86_400_000
const week = (at: number) => addWeeks(FIRST_WEEK, at)

describe.each(ENGINES)('control charts on %s', (engine) => {
  let app: TestApp
  let seriesId: string
  let teams: { id: string }[]
  let agents: string[]
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    seriesId = seeded.version.series_id
    teams = seeded.teams
    agents = await Promise.all(teams.map(({ id }, at) => addTestAgent(app, `Agent ${at}`, id)))
    leader = await addTestPerson(app, ['leadership'], { name: 'Lea' })
  })
  afterEach(() => app.close())

  /** One cell a week for the agent of a team. */
  const store = (team: number, means: readonly number[], more: { from?: number; n?: number; series?: string } = {}) =>
    app.write(async (trx) => {
      const { from = 0, n = 10, series = seriesId } = more
      const place = { agentId: agents[team] ?? '', teamId: teams[team]?.id ?? '', seriesId: series, n }
      await trx
        .insertInto('agent_week')
        .values(means.map((mean, at) => weekCell({ ...place, at: from + at, mean })))
        .execute()
    })
  /** The job of a night; it asks whether there are scores at all. */
  const passNight = async () => {
    await app.write((trx) =>
      trx
        .insertInto('score')
        .values({ ...scoreOf(), series_id: seriesId })
        .onConflict((on) => on.doNothing())
        .execute(),
    )
    await app.write((trx) => enqueueJob(trx, app.deps, { kind: 'refitNightly', payload: {} }))
    await app.runJobs()
  }
  const charts = async (who = leader, query = {}) => (await app.as(who)(getControlCharts, { query })).body
  const outcome = async (who = leader, query = {}) => (await charts(who, query)).series[0]?.dimensions.outcome
  const steady = (count: number) => Array.from({ length: count }, (_, at) => 70 + (at % 2))

  test('before there are twenty settled weeks there are no limits and no signals, and it is told how many there are', async () => {
    await store(0, steady(19))
    await passNight()
    const found = await outcome()
    expect(found).toMatchObject({ limits: null, baselineWeeks: 19, signals: [] })
    expect(found?.points[0]).toMatchObject({ week: week(0), n: 10, mean: 70, low: null, high: null, drift: null })
  })

  test('limits are frozen from the first twenty weeks, kept with when and why, and noted in the audit', async () => {
    await store(0, steady(24))
    await passNight()
    const found = await outcome()
    expect(found?.limits).toMatchObject({ fromWeek: week(0), toWeek: week(19), weeks: 20, n: 200, setBy: null })
    expect(found?.limits?.centre).toBeCloseTo(70.5, 6)
    expect(found?.limits?.setAt).toBe(app.deps.clock())
    const audit = app.db.selectFrom('audit_event').selectAll().where('kind', '=', 'controlLimits')
    // The organisation and the team, three dimensions each.
    expect(await audit.execute()).toHaveLength(6)
  })

  test('later weeks, and even a rewritten baseline, move no limit', async () => {
    await store(0, steady(22))
    await passNight()
    const before = (await outcome())?.limits
    await app.write((trx) =>
      trx.updateTable('agent_week').set({ o_sum: 0, o_sq: 0 }).where('week', '<', week(5)).execute(),
    )
    await store(0, [90, 90], { from: 22 })
    app.passTime(DAY_MS + 1)
    await passNight()
    const after = await outcome()
    expect(after?.limits).toEqual(before)
    expect(after?.signals).toContainEqual(
      expect.objectContaining({ kind: 'beyond', side: 'above', fromWeek: week(22), n: 10 }),
    )
  })

  test('a new meaning starts its own weeks: nothing is pooled, and it waits for limits of its own', async () => {
    await store(0, steady(20))
    await store(0, steady(3), { from: 20, series: 'newer' })
    await passNight()
    const { series } = await charts()
    expect(series.map((one) => [one.seriesId, one.dimensions.outcome.points.length])).toEqual([
      [seriesId, 20],
      ['newer', 3],
    ])
    expect(series[0]?.dimensions.outcome.limits).not.toBeNull()
    expect(series[1]?.dimensions.outcome).toMatchObject({ limits: null, baselineWeeks: 3 })
  })

  test('a period cuts what is shown, never what it is held against; a channel has no limits', async () => {
    await store(0, [...steady(20), 72, 72, 72, 72, 72])
    await passNight()
    const shown = await outcome(leader, { fromWeek: week(23), toWeek: week(24) })
    expect(shown?.points.map((point) => point.week)).toEqual([week(23), week(24)])
    expect(shown?.limits?.toWeek).toBe(week(19))
    const channel = await charts(leader, { channel: 'call' })
    expect(channel.scope).toBe('channels')
    expect(channel.series[0]?.dimensions.outcome).toMatchObject({ limits: null, signals: [] })
  })

  test('a manager sees one own team at a time and nothing of another; who only reviews is refused', async () => {
    await store(0, steady(20))
    await store(
      1,
      steady(20).map((mean) => mean - 20),
    )
    await passNight()
    const [own, other] = teams.map(({ id }) => id)
    const manager = await addTestPerson(app, ['manager'], { teamIds: [own ?? ''] })
    expect((await charts(manager)).scope).toBe('team')
    expect((await outcome(manager))?.limits?.centre).toBeCloseTo(70.5, 6)
    expect((await outcome())?.limits?.centre).toBeCloseTo(60.5, 6)
    const refused = [
      await app.as(manager)(getControlCharts, { query: { teamId: other } }),
      await app.as(leader)(getControlCharts, { query: { teamId: agents[0] } }),
    ]
    expect(refused.map(({ error }) => error?.code)).toEqual(['not_found', 'not_found'])
    const both = await addTestPerson(app, ['manager'], { teamIds: [own ?? '', other ?? ''] })
    expect((await charts(both)).scope).toBe('chooseTeam')
    expect((await outcome(both, { teamId: other }))?.limits?.centre).toBeCloseTo(50.5, 6)
    for (const role of ['reviewer', 'agent', 'administrator'] as const) {
      const person = await addTestPerson(app, [role])
      expect((await app.as(person)(getControlCharts)).status).toBe(403)
    }
  })

  describe('newer limits', () => {
    // The last week is the one that goes on.
    const shifted = [...steady(24), ...steady(3).map((mean) => mean + 12)]
    const ask = (who: string, limitsId: string, more: object = {}) =>
      app.as(who)(freezeControlLimits, {
        body: {
          seriesId,
          fromWeek: week(5),
          reason: 'A new telephone system.',
          following: [{ dimension: 'outcome', limitsId }],
          ...more,
        },
      })
    const holding = async (who = leader, query = {}) => (await outcome(who, query))?.limits?.id ?? ''
    const rows = () => app.db.selectFrom('control_limit').selectAll().where('set_by', 'is not', null).execute()

    beforeEach(async () => {
      await store(0, shifted)
      await passNight()
    })

    test('hold from the week after they were set, kept with who, when and why; what was found before stays', async () => {
      const before = await outcome()
      expect(before?.freezableFrom).toEqual([1, 2, 3, 4, 5].map(week))
      expect(before?.signals).not.toEqual([])
      expect((await ask(leader, before?.limits?.id ?? '')).status).toBe(200)
      const after = await outcome()
      const [row] = await rows()
      expect(after?.limits).toMatchObject({ fromWeek: week(5), toWeek: week(24), weeks: 20, n: 200 })
      expect(after?.limits).toMatchObject({ setBy: 'Lea', reason: 'A new telephone system.', setAt: app.deps.clock() })
      expect(row).toMatchObject({ set_by: leader, team_id: '', dimension: 'outcome' })
      expect(after?.earlier).toEqual([before?.limits])
      expect(after?.signals).toEqual(before?.signals)
      expect(after?.limits?.holdsFrom).toBe(week(27))
      await store(0, [70], { from: 27 })
      const centres = new Map((await outcome())?.points.map(({ week: start, centre }) => [start, centre]))
      expect(centres.get(week(26))).toBe(before?.limits?.centre)
      expect(centres.get(week(27))).toBe(after?.limits?.centre)
      // A mistake is followed by those of the earlier weeks.
      expect(after?.freezableFrom).toEqual([0, 1, 2, 3, 4].map(week))
      // The other dimensions keep theirs.
      const { friendliness } = (await charts()).series[0]?.dimensions ?? {}
      expect(friendliness).toMatchObject({ earlier: [], limits: { fromWeek: week(0) } })
      const audit = app.db.selectFrom('audit_event').selectAll().where('person_id', '=', leader)
      expect(await audit.execute()).toMatchObject([{ kind: 'controlLimits', subject: row?.id }])
    })

    test('follow what was seen: others set meanwhile refuse them, and of two at once one is kept', async () => {
      const seen = await holding()
      const both = await Promise.all([ask(leader, seen), ask(leader, seen, { fromWeek: week(4) })])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect((await ask(leader, seen)).error?.code).toBe('stale')
      expect(await rows()).toHaveLength(1)
    })

    test('set by mistake are followed by the earlier ones again', async () => {
      const before = await outcome()
      await ask(leader, before?.limits?.id ?? '')
      await ask(leader, await holding(), { fromWeek: week(0), reason: 'The wrong week.' })
      const after = await outcome()
      expect(after?.limits).toMatchObject({ fromWeek: week(0), centre: before?.limits?.centre })
      expect(after?.signals).toEqual(before?.signals)
    })

    test('need twenty settled weeks, others than those they follow, and a reason; all of the asked or none', async () => {
      const seen = await holding()
      for (const fromWeek of [week(0), week(6), week(40), '2025-09-02']) {
        expect((await ask(leader, seen, { fromWeek })).error?.fields, fromWeek).toHaveProperty('fromWeek')
      }
      expect((await ask(leader, seen, { reason: ' ' })).error?.code).toBe('invalid')
      const twice = { following: [seen, seen].map((limitsId) => ({ dimension: 'outcome' as const, limitsId })) }
      expect((await ask(leader, seen, twice)).error?.code).toBe('stale')
      expect(await rows()).toEqual([])
    })

    test('are for leadership, and for a manager who leads quality in an own team; for nobody else', async () => {
      const [own, other] = teams.map(({ id }) => id)
      const seen = await holding(leader, { teamId: own })
      const manager = await addTestPerson(app, ['manager'], { teamIds: [own ?? ''] })
      expect((await outcome(manager))?.freezableFrom).toEqual([])
      expect((await ask(manager, seen)).status).toBe(403)
      for (const role of ['reviewer', 'agent', 'administrator'] as const) {
        const person = await addTestPerson(app, [role], { grants: role === 'reviewer' ? ['leadQuality'] : [] })
        expect((await ask(person, seen)).status).toBe(403)
      }
      const lead = await addTestPerson(app, ['manager'], { teamIds: [own ?? ''], grants: ['leadQuality'] })
      expect((await ask(lead, seen, { teamId: other })).status).toBe(404)
      expect((await ask(lead, await holding())).error?.code).toBe('stale')
      expect((await ask(lead, seen)).status).toBe(200)
      expect((await rows()).map(({ team_id }) => team_id)).toEqual([own])
      expect((await outcome())?.earlier).toEqual([])
    })
  })

  test('a week tells what happened in it: the definition published, imports, reviewers who joined', async () => {
    await store(0, steady(27))
    await addTestPerson(app, ['reviewer'], { name: 'Nina' })
    const { events } = await charts()
    expect(events).toContainEqual({ kind: 'definition', week: week(26), number: 1, meaning: 'new' })
    expect(events).toContainEqual({ kind: 'reviewer', week: week(26), name: 'Nina' })
    expect((await charts(leader, { toWeek: week(20) })).events).toEqual([])
  })
})
