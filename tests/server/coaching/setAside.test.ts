import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringNeedBack, getCoaching, setNeedAside } from '#contract/coaching.ts'
import { insertRows } from '#server/db/insertRows.ts'
import { agentWeekCells } from '#server/rollUp.ts'
import type { Row } from '#server/db/schema.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'

const DAY = 86_400_000
const KEYS = ['oneSided.friendliness.outcome', 'oneSided.responsiveness.outcome']
const SNOOZE = { version: 0, kind: 'snoozed' as const, until: '2026-03-11', keys: KEYS }

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let ada: string
  let manager: string
  let stranger: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { version, teams, definition } = await seedOrganisation(app)
    const [own, other] = [teams[0]?.id ?? '', teams[1]?.id ?? '']
    ada = await addTestAgent(app, 'Ada Love', own)
    manager = await addTestPerson(app, ['manager'], { teamIds: [own], name: 'Mara' })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [other] })
    const scores = Array.from({ length: 12 }, (_, at): Row<'score'> => ({
      interaction_id: `i${at}`,
      review_id: `v${at}`,
      agent_id: ada,
      team_id: own,
      week: '2026-02-23',
      started_at: START - 5 * DAY + at,
      channel: 'call',
      queue: null,
      reviewer_id: manager,
      series_id: version.series_id,
      definition_version_id: version.id,
      selection: 'random',
      weight: 1,
      friendliness: 9000 + 10 * (at % 3),
      responsiveness: 9000 + 10 * (at % 4),
      outcome: 5000 - 100 * (at % 5),
      balanced: 7000,
      overall: 7000,
      is_critical_failed: 0,
      is_complete_service: 0,
    }))
    const targets = { friendliness: 75, responsiveness: 75, outcome: 75 }
    await app.write(async (trx) => {
      await insertRows(trx, 'score', scores)
      await insertRows(
        trx,
        'agent_week',
        agentWeekCells(scores, () => targets),
      )
    })
    expect(definition.dimensions.outcome.target).toBe(75)
  })
  afterEach(() => app.close())

  const see = async (who = manager) => (await app.as(who)(getCoaching)).body
  const answer = (body: object = {}, who = manager, id = ada) =>
    app.as(who)(setNeedAside, { params: { id }, body: { ...SNOOZE, ...body } })
  const events = () => app.db.selectFrom('audit_event').select(['kind', 'subject', 'person_id']).execute()

  test('a need is snoozed with who and until when, no longer counted, and there again on its day', async () => {
    expect((await see())?.needs).toMatchObject([{ agent: { id: ada }, level: 'coach', setAside: null, version: 0 }])
    expect((await see())?.flags).toEqual({ count: 2, expectedFalse: 0.2 })
    expect((await answer()).body).toEqual({ version: 1 })
    const [need] = (await see())?.needs ?? []
    expect(need?.setAside).toEqual({ kind: 'snoozed', until: '2026-03-11', reason: '', by: 'Mara', at: START })
    expect(await see()).toMatchObject({ agents: 1, flags: { count: 0, expectedFalse: 0 } })
    expect(await events()).toEqual([{ kind: 'coaching.snoozed', subject: ada, person_id: manager }])
    app.passTime(6 * DAY)
    expect((await see())?.needs[0]?.setAside).not.toBeNull()
    app.passTime(DAY)
    expect((await see())?.needs[0]).toMatchObject({ setAside: null, version: 1 })
  })

  test('it can be snoozed again with the same words once its day is over', async () => {
    const dismissal = { kind: 'dismissed', until: null, reason: 'Known.' }
    await answer(dismissal)
    app.passTime(3 * DAY)
    expect((await answer({ ...dismissal, version: 1 })).body).toEqual({ version: 2 })
    expect((await see())?.needs[0]?.setAside?.at).toBe(START + 3 * DAY)
  })

  test('a dismissal takes a reason, a snooze a day to come', async () => {
    const noReason = await answer({ kind: 'dismissed', until: null, reason: '  ' })
    expect([noReason.error?.code, Object.keys(noReason.error?.fields ?? {})]).toEqual(['invalid', ['reason']])
    for (const until of [null, '2026-03-04', '2025-01-01']) {
      const noDay = await answer({ until })
      expect([noDay.error?.code, Object.keys(noDay.error?.fields ?? {})]).toEqual(['invalid', ['until']])
    }
    expect(await events()).toEqual([])
    expect((await answer({ kind: 'dismissed', until: null, reason: 'On leave since.' })).body).toEqual({ version: 1 })
    expect((await see())?.needs[0]?.setAside).toMatchObject({
      kind: 'dismissed',
      until: null,
      reason: 'On leave since.',
    })
  })

  test('something that was not known then brings the agent back', async () => {
    await answer({ keys: [KEYS[0]] })
    expect((await see())?.needs[0]?.setAside).toBeNull()
  })

  test('the same again changes nothing, and of two at once one is stale', async () => {
    await answer()
    expect((await answer()).body).toEqual({ version: 1 })
    expect(await events()).toHaveLength(1)
    const both = await Promise.all([
      answer({ version: 1, until: '2026-03-20' }),
      answer({ version: 1, until: '2026-03-25' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ error }) => error)?.error?.code).toBe('stale')
    expect((await answer({ version: 1, until: '2026-03-30' })).error?.code).toBe('stale')
  })

  test('a request repeated with its key is answered once', async () => {
    const send = () =>
      app.as(manager)(setNeedAside, { params: { id: ada }, body: SNOOZE, headers: { 'idempotency-key': 'k1' } })
    expect([(await send()).body, (await send()).body]).toEqual([{ version: 1 }, { version: 1 }])
    expect(await events()).toHaveLength(1)
  })

  test('it is brought back', async () => {
    await answer()
    const back = (version: number) => app.as(manager)(bringNeedBack, { params: { id: ada }, body: { version } })
    expect((await back(0)).error?.code).toBe('stale')
    expect((await back(1)).body).toEqual({ version: 2 })
    expect((await back(1)).body).toEqual({ version: 2 })
    expect((await see())?.needs[0]).toMatchObject({ setAside: null, version: 2 })
    expect((await events()).map(({ kind }) => kind)).toEqual(['coaching.snoozed', 'coaching.returned'])
  })

  test('who does not coach the agent can’t answer for them, nor learn that there is one', async () => {
    const reviewer = await addTestPerson(app, ['reviewer'])
    const self = await addTestPerson(app, ['agent'], { agentId: ada })
    expect((await answer({}, stranger)).error?.code).toBe('not_found')
    expect((await answer({}, manager, 'nobody')).error?.code).toBe('not_found')
    for (const who of [reviewer, self]) expect((await answer({}, who)).error?.code).toBe('not_allowed')
    const back = await app.as(stranger)(bringNeedBack, { params: { id: ada }, body: { version: 0 } })
    expect(back.error?.code).toBe('not_found')
    expect(await see(stranger)).toMatchObject({ agents: 0, needs: [] })
    expect(await events()).toEqual([])
  })

  test('once the agent has left the team, only the new team’s manager sees them', async () => {
    const now = app.deps.clock()
    const [old] = await app.db.selectFrom('team').select('id').where('name', '=', 'Technical').execute()
    await app.db.updateTable('membership').set({ valid_to: now }).where('agent_id', '=', ada).execute()
    const membership = { id: app.deps.ids(), agent_id: ada, team_id: old?.id ?? '', valid_from: now, valid_to: null }
    await app.db.insertInto('membership').values(membership).execute()
    app.passTime(1)
    expect((await see(manager))?.agents).toBe(0)
    expect((await see(stranger))?.needs).toMatchObject([{ agent: { id: ada } }])
    expect((await answer()).error?.code).toBe('not_found')
  })

  test('an agent who no longer works there is not on the list', async () => {
    await app.db.updateTable('agent').set({ is_active: 0 }).where('id', '=', ada).execute()
    expect((await see())?.agents).toBe(0)
    expect((await answer()).error?.code).toBe('not_found')
  })

  test('before a definition is published there is no page', async () => {
    await app.db.deleteFrom('definition_version').execute()
    expect(await see()).toBeNull()
    expect((await answer()).error?.code).toBe('not_found')
  })
})
