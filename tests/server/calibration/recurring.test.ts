import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getCalibration, listCalibrations, openCalibration } from '#contract/calibration.ts'
import { changeRecurrence, listRecurrences, type Recurrence } from '#contract/calibrationRecurrences.ts'
import { openRecurring } from '#server/commands/calibration/openRecurring.ts'
import { addTestInteraction, ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, HOUR, seedCalibration } from '#tests/support/calibrating.ts'

const DAY = 24 * HOUR
const WEEK = 7 * DAY

describe.each(ENGINES)('sessions that come back, on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app, 8)
    people = seeded.people
  })
  afterEach(() => app.close())

  const open = (more: object = {}) =>
    app.as(people.lead)(openCalibration, {
      body: {
        name: 'Each week',
        reviewerIds: [people.plain, people.manager, people.leader],
        gaugeId: people.plain,
        deadlineAt: START + 2 * DAY,
        pick: { by: 'random', count: 2, days: 90 },
        every: 'week',
        ...more,
      },
    })
  const all = async (who = people.lead): Promise<Recurrence[]> => (await app.as(who)(listRecurrences)).body
  const only = async () => {
    const [recurrence] = await all()
    if (!recurrence) throw new Error('There are none that come back.')
    return recurrence
  }
  const set = async (state: Recurrence['state'], version?: number, who = people.lead) => {
    const { id, version: current } = (await all(people.lead))[0] ?? { id: 'none', version: 1 }
    return app.as(who)(changeRecurrence, { params: { id }, body: { state, version: version ?? current } })
  }
  const sessions = async () => (await app.as(people.lead)(listCalibrations)).body
  /** The next one is due, and its job runs. */
  const pass = async (ms = WEEK) => {
    app.passTime(ms)
    await app.runJobs()
    expect(app.logged).toEqual([])
  }

  test('are opened when they are due, drawn anew, with a deadline as long', async () => {
    await open()
    expect(await only()).toMatchObject({ every: 'week', state: 'active', sessions: 1, nextAt: START + WEEK, note: '' })
    await pass()
    expect(await only()).toMatchObject({ sessions: 2, nextAt: START + 2 * WEEK })
    const [next, first] = await sessions()
    expect(next).toMatchObject({ name: 'Each week', deadlineAt: START + WEEK + 2 * DAY, revealedAt: null })
    expect(first?.revealedAt).toBe(START + 2 * DAY)
    const picked = await app.db.selectFrom('calibration_interaction').select('interaction_id').execute()
    expect(new Set(picked.map((row) => row.interaction_id)).size).toBe(4)
  })

  test('open once, however often and late the job runs', async () => {
    await open()
    const { id } = await only()
    const payload = { recurrenceId: id, dueAt: START + WEEK }
    app.passTime(3 * WEEK + DAY)
    await Promise.all([openRecurring(app.deps, payload), openRecurring(app.deps, payload)])
    await openRecurring(app.deps, payload)
    await app.runJobs()
    // At the same time of day, though clocks went forward on the 29th.
    expect(await only()).toMatchObject({ sessions: 2, nextAt: START + 4 * WEEK - HOUR })
    await openRecurring(app.deps, { recurrenceId: 'none', dueAt: START })
    expect(await app.db.selectFrom('job').selectAll().where('kind', '=', 'openRecurring').execute()).toHaveLength(1)
  })

  test('rest while they are paused, go on at their next time, and end for good', async () => {
    await open()
    expect((await set('paused')).body).toMatchObject({ state: 'paused', nextAt: null })
    await pass()
    expect((await sessions()).length).toBe(1)
    expect((await set('active')).body).toMatchObject({ state: 'active', nextAt: START + 2 * WEEK })
    expect((await set('active')).body.state).toBe('active')
    await pass()
    expect((await sessions()).length).toBe(2)
    expect((await set('ended')).body).toMatchObject({ state: 'ended', nextAt: null })
    await pass()
    expect([await sessions(), await all()].map(({ length }) => length)).toEqual([2, 0])
  })

  test('of two changes at the same moment one is kept; what has ended stays so', async () => {
    await open()
    const { id } = await only()
    const change = (state: 'paused' | 'ended') =>
      app.as(people.lead)(changeRecurrence, { params: { id }, body: { state, version: 1 } })
    const both = await Promise.all([change('paused'), change('ended')])
    // Paused first, the end is stale; ended first, nothing more can be changed.
    expect(['kept stale', 'conflict kept']).toContain(
      both
        .map(({ error }) => error?.code ?? 'kept')
        .toSorted()
        .join(' '),
    )
    await app.db.updateTable('calibration_recurrence').set({ state: 'active', version: 5 }).execute()
    expect((await set('paused', 4)).error?.code).toBe('stale')
    await app.db.updateTable('calibration_recurrence').set({ state: 'ended' }).execute()
    const again = { params: { id }, body: { state: 'active' as const, version: 5 } }
    expect((await app.as(people.lead)(changeRecurrence, again)).error?.code).toBe('conflict')
  })

  test('leave out who has left, and say so; without two reviewers, or a lead, none opens', async () => {
    await open()
    const leave = (who: string, set_: object) => app.db.updateTable('person').set(set_).where('id', '=', who).execute()
    await leave(people.plain, { is_active: 0 })
    await pass()
    const [next] = await sessions()
    const shown = (await app.as(people.lead)(getCalibration, { params: { id: next?.id ?? '' } })).body
    expect(shown.leftOut).toEqual([{ id: people.plain, name: 'Bea', why: 'inactive' }])
    expect([shown.reviewers.map(({ name }) => name), shown.gauge]).toEqual([['Noor', 'Tim'], null])
    await leave(people.manager, { roles: '["manager"]' })
    await pass()
    expect(await only()).toMatchObject({ sessions: 2, note: 'Fewer than two of its reviewers are left.' })
    await leave(people.lead, { grants: '[]' })
    await pass()
    expect((await all(people.otherLead))[0]?.note).toBe('Who opened it leads quality no longer.')
    const [orphan] = await all(people.otherLead)
    const end = { params: { id: orphan?.id ?? '' }, body: { state: 'ended' as const, version: orphan?.version ?? 0 } }
    expect((await app.as(people.otherLead)(changeRecurrence, end)).body.state).toBe('ended')
  })

  test('go on when nothing is left to draw, and draw again once there is', async () => {
    await open({ pick: { by: 'random', count: 8, days: 90 } })
    await pass()
    expect(await only()).toMatchObject({ sessions: 1, note: expect.stringMatching('No interaction fits') })
    await addTestInteraction(app, { agent_id: seeded.agentId, week: '2026-03-09' })
    await pass()
    expect(await only()).toMatchObject({ sessions: 2, note: '' })
  })

  test('are their facilitator’s alone, and never of chosen numbers', async () => {
    await open()
    expect(await all(people.otherLead)).toEqual([])
    expect((await set('paused', 1, people.otherLead)).error?.code).toBe('not_found')
    for (const who of [people.plain, people.leader, people.agent]) {
      expect((await app.as(who)(listRecurrences)).error?.code).toBe('not_allowed')
    }
    const chosen = await open({ pick: { by: 'chosen', numbers: ['HE-0'] } })
    expect(chosen.error).toMatchObject({ code: 'invalid', fields: { every: expect.any(String) } })
    expect((await open({ every: 'day' })).error?.code).toBe('invalid')
    expect((await open({ deadlineAt: START })).error?.code).toBe('invalid')
    expect(await all()).toHaveLength(1)
  })
})
