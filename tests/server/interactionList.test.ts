import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getInteraction, listInteractions } from '#contract/interactions.ts'
import { setReviewing } from '#contract/organisation.ts'
import { pickInteractions } from '#contract/picks.ts'
import { startReview, submitReview } from '#contract/reviews.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { type Signal, SIGNALS } from '#domain/transcript/signals.ts'
import type { Row } from '#server/db/schema.ts'
import { signalRow } from '#server/signalColumns.ts'
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
import { evenAnswers } from '#tests/support/reviewing.ts'

const DAY = 86_400_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let teamIds: string[]
  let ada: string
  let bo: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    teamIds = seeded.teams.map(({ id }) => id)
    ada = await addTestAgent(app, 'Ada Love', teamIds[0] ?? '')
    bo = await addTestAgent(app, 'Bo Park', teamIds[1] ?? '')
  })
  afterEach(() => app.close())

  const add = (agent_id: string, more: Partial<Row<'interaction'>> = {}) =>
    addTestInteraction(app, {
      agent_id,
      team_id: (agent_id === ada ? teamIds[0] : teamIds[1]) ?? '',
      week: '2026-03-02',
      ...more,
    })
  const list = async (who: string, query: Record<string, unknown> = {}) =>
    (await app.as(who)(listInteractions, { query: query as never })).body
  const found = async (who: string, query: Record<string, unknown> = {}) =>
    (await list(who, query)).items.map(({ id }) => id)

  async function review(interactionId: string, reviewer: string): Promise<void> {
    const draft = (await app.as(reviewer)(startReview, { body: { interactionId, from: 'queue' } })).body
    const body = { version: draft.version, answers: evenAnswers(definition, 'call', 2), comment: '', activeMs: 0 }
    await app.as(reviewer)(submitReview, { params: { id: draft.id }, body })
    app.passTime(60_000)
  }

  test('each role finds what it may open, and nothing else', async () => {
    const adas = await add(ada)
    const bos = await add(bo)
    const reviewer = await addTestPerson(app, ['reviewer'])
    const people = {
      leadership: await addTestPerson(app, ['leadership']),
      manager: await addTestPerson(app, ['manager'], { teamIds: teamIds.slice(0, 1) }),
      idle: await addTestPerson(app, ['manager']),
      reviewer,
      self: await addTestPerson(app, ['agent'], { agentId: ada }),
    }
    expect(new Set(await found(people.leadership))).toEqual(new Set([adas.id, bos.id]))
    expect(await found(people.manager)).toEqual([adas.id])
    for (const who of [people.idle, people.reviewer, people.self]) expect(await found(who)).toEqual([])
    await review(bos.id, reviewer)
    expect(await found(people.reviewer)).toEqual([bos.id])
    for (const who of Object.values(people)) {
      const ids = await found(who)
      for (const { id } of [adas, bos]) {
        const { status } = await app.as(who)(getInteraction, { params: { id } })
        expect(status === 200).toBe(ids.includes(id))
      }
    }
    const administrator = await addTestPerson(app, ['administrator'])
    expect((await app.as(administrator)(listInteractions)).error?.code).toBe('not_allowed')
  })

  test('it is read page by page, the newest first, and misses none that begin at the same instant', async () => {
    const manager = await addTestPerson(app, ['manager'], { teamIds })
    for (let index = 0; index < 7; index++) await add(ada, { started_at: START - Math.floor(index / 3) * DAY })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(manager, { limit: 2, ...(after ? { after } : {}) })
      expect(page.total).toEqual({ count: 7, isMore: false })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(await found(manager))
    expect(new Set(seen).size).toBe(7)
    expect((await app.as(manager)(listInteractions, { query: { after: 'nowhere' } })).error?.code).toBe('invalid')
  })

  test('it is filtered by words, channel, team, day, review, survey and signal', async () => {
    const manager = await addTestPerson(app, ['manager'], { teamIds })
    const reviewer = await addTestPerson(app, ['reviewer'])
    const calm = await add(ada, { external_id: 'HE-77', csat_score: 5, csat_max: 5 })
    const sour = await add(bo, { channel: 'chat', csat_score: 4, csat_max: 10, started_at: START - 3 * DAY })
    const nothing = Object.fromEntries(SIGNALS.map((signal) => [signal, null])) as Record<Signal, null>
    const own = { ...nothing, source: 'transcript' as const, longestSilenceMs: 60_000, moments: [] }
    await app.write((trx) =>
      trx
        .insertInto('interaction_signal')
        .values(signalRow(calm, own, null))
        .execute(),
    )
    await review(sour.id, reviewer)
    expect(await found(manager, { search: 'he-77' })).toEqual([calm.id])
    expect(await found(manager, { search: 'LOVE' })).toEqual([calm.id])
    expect(await found(manager, { search: '%' })).toEqual([])
    expect(await found(manager, { channel: 'chat' })).toEqual([sour.id])
    expect(await found(manager, { teamId: teamIds[1] })).toEqual([sour.id])
    expect(await found(manager, { fromDay: '2026-03-02', toDay: '2026-03-04' })).toEqual([calm.id])
    expect(await found(manager, { toDay: '2026-03-01' })).toEqual([sour.id])
    expect(await found(manager, { state: 'none' })).toEqual([calm.id])
    expect(await found(manager, { state: 'reviewed' })).toEqual([sour.id])
    expect(await found(manager, { lowCsat: true })).toEqual([sour.id])
    expect(await found(manager, { signal: 'longestSilenceMs', atLeast: 60_000 })).toEqual([calm.id])
    expect(await found(manager, { signal: 'longestSilenceMs', atLeast: 60_001 })).toEqual([])
    expect((await list(manager, { state: 'reviewed' })).items).toMatchObject([
      { csat: { score: 4, max: 10 }, state: 'reviewed', canPick: true, reviewId: expect.any(String) },
    ])
  })

  test('several are picked at once; what is in the queue stays, and one that is not yours stops them all', async () => {
    const manager = await addTestPerson(app, ['manager'], { teamIds: teamIds.slice(0, 1) })
    const [first, second] = [await add(ada), await add(ada)]
    const foreign = await add(bo)
    const pick = (interactionIds: string[]) =>
      app.as(manager)(pickInteractions, { body: { interactionIds, reason: 'Long silence.' } })
    expect((await pick([first.id, foreign.id])).error?.code).toBe('not_found')
    expect((await list(manager)).items.map(({ state }) => state)).toEqual(['none', 'none'])
    expect((await pick([first.id, first.id])).body).toEqual({ picked: 1, queued: 0 })
    expect((await pick([first.id, second.id])).body).toEqual({ picked: 1, queued: 1 })
    expect((await pick([first.id, second.id])).error?.code).toBe('conflict')
    expect((await pick([])).error?.code).toBe('invalid')
    expect((await list(manager, { state: 'queued' })).items).toMatchObject([{ canPick: false }, { canPick: false }])
  })

  test('a manager who reviews blind reads no name or survey of what they might take, and cannot find it by them', async () => {
    await app.as(await addTestPerson(app, ['administrator']))(setReviewing, { body: { isBlind: true } })
    const both = await addTestPerson(app, ['manager', 'reviewer'], { teamIds })
    const reviewer = await addTestPerson(app, ['reviewer'])
    const low = { csat_score: 1, csat_max: 5 }
    const open = await add(ada, { ...low, external_id: 'ada-1' })
    const done = await add(bo, { ...low, external_id: 'bo-1' })
    await review(done.id, reviewer)
    const rows = new Map((await list(both)).items.map((row) => [row.id, row]))
    expect(rows.get(open.id)).toMatchObject({ agent: null, team: null, csat: null, externalId: '•••-1' })
    expect(rows.get(done.id)).toMatchObject({ agent: { name: 'Bo Park' }, csat: { score: 1 } })
    expect((await app.as(both)(getInteraction, { params: { id: open.id } })).body).toMatchObject({ agent: null })
    expect(await found(both, { lowCsat: true })).toEqual([done.id])
    expect(await found(both, { search: 'ada' })).toEqual([])
    expect(await found(both, { teamId: teamIds[0] })).toEqual([])
  })
})
