import { getInteraction } from '#contract/interactions.ts'
import { rebuild } from '#contract/system.ts'
import { measureImported } from '#server/commands/signals/measureImported.ts'
import { moveAgent } from '#server/commands/moveAgent.ts'
import type { Row } from '#server/db/schema.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'

const DAY = 86_400_000
const WEEK = '2026-03-02'

const turn = (speaker: string, startMs: number, endMs: number) => ({
  speaker,
  text: 'so be it',
  startMs,
  endMs,
  at: null,
})

async function world(app: TestApp) {
  onTestFinished(app.close)
  const { teams } = await seedOrganisation(app)
  const teamId = teams[0]?.id ?? ''
  const agentId = await addTestAgent(app, 'Ada', teamId)
  const leader = await addTestPerson(app, ['leadership'])
  /** A call in which the agent answers after so long. */
  const addCall = async (latencyMs: number, change: Partial<Row<'interaction'>> = {}) => {
    const row = await addTestInteraction(app, { agent_id: agentId, team_id: teamId, week: WEEK, ...change })
    const turns = [turn('customer', 0, 1000), turn('agent', 1000 + latencyMs, 9000 + latencyMs)]
    await app.db
      .insertInto('transcript')
      .values({ interaction_id: row.id, turns: JSON.stringify(turns) })
      .execute()
    await app.write((trx) => measureImported(trx, [row.id]))
    return row
  }
  const read = async (id: string) => (await app.as(leader)(getInteraction, { params: { id } })).body.signals
  return { teams, agentId, leader, addCall, read }
}

describe.each(ENGINES)('on %s', (engine) => {
  test('an interaction is shown with its signals and what is usual for its team and channel', async () => {
    const app = await openTestApp(engine)
    const { addCall, read, teams } = await world(app)
    for (let index = 1; index <= 9; index++) await addCall(100 * index, { started_at: START - index * DAY })
    await addCall(60_000, { started_at: START - 91 * DAY })
    await addCall(60_000, { started_at: START - DAY, team_id: teams[1]?.id ?? null })
    await addCall(60_000, { started_at: START - DAY, channel: 'in_person' })
    await addCall(60_000, { started_at: START + DAY })
    const { id } = await addCall(12_000)
    const signals = await read(id)
    expect(signals).toMatchObject({
      source: 'transcript',
      measures: {
        latencyMedianMs: { value: 12_000, usual: { n: 9 } },
        firstReplyMs: { value: null, usual: null },
        repeatContacts: { value: null, usual: null },
      },
      moments: [{ kind: 'silence', startMs: 1000, endMs: 13_000 }],
    })
    expect(signals?.measures.latencyMedianMs.usual?.low).toBeCloseTo(180, 9)
    expect(signals?.measures.latencyMedianMs.usual?.high).toBeCloseTo(820, 9)
  })

  test('nothing is usual under eight, nor without a team', async () => {
    const app = await openTestApp(engine)
    const { addCall, read } = await world(app)
    for (let index = 1; index <= 8; index++) {
      await addCall(100, { started_at: START - index * DAY, team_id: index === 8 ? null : undefined })
    }
    const { id } = await addCall(500)
    expect((await read(id))?.measures.latencyMedianMs).toEqual({ value: 500, usual: null })
    const teamless = await addCall(500, { team_id: null, started_at: START + 1 })
    expect((await read(teamless.id))?.measures.latencyMedianMs.usual).toBeNull()
  })

  test('what was never measured is told as null, and measured by a job', async () => {
    const app = await openTestApp(engine)
    const { agentId, read } = await world(app)
    const { id } = await addTestInteraction(app, { agent_id: agentId, week: WEEK })
    expect(await read(id)).toBeNull()
    const job = { id: 'j', kind: 'measureSignals', due_at: 0, payload: '{}', attempts: 0, created_at: 0 }
    await app.db.insertInto('job').values(job).execute()
    await app.runJobs()
    expect(await read(id)).toMatchObject({ measures: { latencyMedianMs: { value: null } }, moments: [] })
    expect(await app.db.selectFrom('job').select('id').where('id', '=', 'j').execute()).toEqual([])
  })

  test('a repeat contact counts for the contacts around it too', async () => {
    const app = await openTestApp(engine)
    const { addCall, read } = await world(app)
    const about = { customer_ref: 'c', subject: 'Meter', started_at: START }
    const first = await addCall(100, about)
    expect((await read(first.id))?.measures.repeatContacts.value).toBe(0)
    const second = await addCall(100, { ...about, started_at: START + 6 * DAY })
    const third = await addCall(100, { ...about, started_at: START + 8 * DAY })
    await addCall(100, { ...about, subject: 'Moving' })
    const counts = []
    for (const { id } of [first, second, third]) counts.push((await read(id))?.measures.repeatContacts.value)
    expect(counts).toEqual([1, 2, 1])
  })

  test('a rebuild measures everything, and finds nothing to correct where all is as it should be', async () => {
    const app = await openTestApp(engine)
    const { addCall, read } = await world(app)
    const { id } = await addCall(700, { customer_ref: 'c', queue: 'Billing' })
    await addCall(800, { customer_ref: 'c', queue: 'Billing' })
    const call = app.as('script')
    expect((await call(rebuild)).body).toMatchObject({ signals: 2, changed: 0 })
    await app.db
      .updateTable('interaction_signal')
      .set({ repeat_contacts: 9 })
      .where('interaction_id', '=', id)
      .execute()
    expect((await call(rebuild)).body).toMatchObject({ signals: 2, changed: 1 })
    expect((await read(id))?.measures.repeatContacts.value).toBe(1)
  })

  test('an agent moved to another team takes the signals along', async () => {
    const app = await openTestApp(engine)
    const { addCall, agentId, teams } = await world(app)
    await addCall(100)
    const teamId = teams[1]?.id ?? null
    await app.write((trx) => moveAgent(trx, app.deps, { agentId, teamId, validFrom: START - DAY }))
    expect(await app.db.selectFrom('interaction_signal').select('team_id').execute()).toEqual([{ team_id: teamId }])
  })

  test('who may not see an interaction is not told what was measured', async () => {
    const app = await openTestApp(engine)
    const { addCall, agentId } = await world(app)
    const { id } = await addCall(100)
    const agent = await addTestPerson(app, ['agent'], { agentId })
    const administrator = await addTestPerson(app, ['administrator'])
    const answers = [agent, administrator, null].map((who) => app.as(who)(getInteraction, { params: { id } }))
    const refused = await Promise.all(answers)
    expect(refused.map(({ status }) => status)).toEqual([404, 403, 401])
    expect(JSON.stringify(refused.map(({ error }) => error))).not.toContain('latency')
  })
})
