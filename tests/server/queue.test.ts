import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { listQueue, QUEUE_VIEWS, takeNext } from '#contract/queue.ts'
import { startReview } from '#contract/reviews.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Row } from '#server/db/schema.ts'
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

const HOUR = 60 * 60_000
const WEEK = '2026-03-02'

describe.each(ENGINES)('the queue on %s', (engine) => {
  let app: TestApp
  let teams: { id: string; name: string }[]
  let agents: string[]
  let one: string
  let two: string
  let manager: string
  let lead: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    teams = (await seedOrganisation(app)).teams
    agents = []
    for (const [index, name] of ['Daniel Okafor', 'Priya Raman'].entries()) {
      agents.push(await addTestAgent(app, name, teams[index]?.id ?? null))
    }
    one = await addTestPerson(app, ['reviewer'], { name: 'Amara Osei' })
    two = await addTestPerson(app, ['reviewer'], { name: 'Peter Nowak' })
    manager = await addTestPerson(app, ['manager'], { teamIds: [teams[0]?.id ?? ''] })
    lead = await addTestPerson(app, [], { grants: ['leadQuality'] })
  })
  afterEach(() => app.close())

  const contact = (subject: string, more: Partial<Row<'interaction'>> = {}, team = 0) =>
    addTestInteraction(app, {
      agent_id: agents[team] ?? '',
      team_id: teams[team]?.id ?? null,
      week: WEEK,
      subject,
      ...more,
    })
  const add = async (
    subject: string,
    more: Partial<Row<'assignment'>> = {},
    of: Partial<Row<'interaction'>> = {},
    team = 0,
  ) => {
    const interaction = await contact(subject, of, team)
    const item = newAssignment(app.deps, interaction, more)
    await app.write((trx) => trx.insertInto('assignment').values(item).execute())
    return item
  }
  const plan = (id: string, spec: object = {}) =>
    app.write((trx) =>
      trx
        .insertInto('sampling_plan')
        .values({
          id,
          name: `Plan ${id}`,
          status: 'drawn',
          spec: JSON.stringify(spec),
          seed: 's',
          due_at: null,
          created_at: 0,
          created_by: null,
          drawn_at: app.deps.clock(),
          summary: null,
        })
        .execute(),
    )
  type Query = z.input<typeof listQueue.query>
  const list = async (who: string, query: Query = {}) => (await app.as(who)(listQueue, { query })).body
  const subjects = async (who: string, query: Query = {}) =>
    (await list(who, query)).items.map(({ subject }) => subject)
  const idOf = async (subject: string) =>
    (await app.db.selectFrom('interaction').select('id').where('subject', '=', subject).executeTakeFirstOrThrow()).id
  const take = async (who: string, interactionId: string) =>
    (await app.as(who)(startReview, { body: { interactionId, from: 'queue' } })).body

  test('orders by due day, then the newest; what has no day is last', async () => {
    await plan('p')
    await add('undated, old', {}, { started_at: 1 })
    await add('undated, new', {}, { started_at: 2 })
    await add('later', { due_at: START + 2 * HOUR })
    await add('soon, old', { due_at: START + HOUR }, { started_at: 1 })
    await add('soon, new', { due_at: START + HOUR }, { started_at: 2 })
    const order = ['soon, new', 'soon, old', 'later', 'undated, new', 'undated, old']
    for (const who of [one, manager, lead]) expect(await subjects(who)).toEqual(order)
  })

  test('is paged by place, without gaps or repeats, through every part of it', async () => {
    const due = [START + HOUR, START + HOUR, START + 2 * HOUR, null, null, null]
    for (const [index, due_at] of due.entries())
      await add(`item ${index}`, { due_at, reviewer_id: index % 2 ? one : null })
    for (const index of [1, 2, 3]) await contact(`waits ${index}`)
    for (const who of [one, lead]) {
      const whole = await subjects(who)
      expect(new Set(whole).size).toBe(9)
      const paged: (string | null)[] = []
      for (let after: string | undefined, pages = 0; pages < 9; pages++) {
        const page = await list(who, { limit: 2, ...(after ? { after } : {}) })
        paged.push(...page.items.map(({ subject }) => subject))
        if (page.next === null) break
        after = page.next
      }
      expect(paged).toEqual(whole)
    }
    expect((await app.as(one)(listQueue, { query: { after: 'nowhere' } })).error?.code).toBe('invalid')
  })

  test('drafts count towards the page they lead, and are paged like all else', async () => {
    await plan('p')
    for (const index of [1, 2, 3, 4, 5]) await add(`item ${index}`)
    for (const index of [1, 2, 3]) await take(one, await idOf(`item ${index}`))
    const paged: (string | null)[] = []
    for (let after: string | undefined, pages = 0; pages < 9; pages++) {
      const page = await list(one, { limit: 2, ...(after ? { after } : {}) })
      expect(page.items.length).toBeLessThanOrEqual(2)
      expect(page.total.count).toBe(5)
      paged.push(...page.items.map(({ subject }) => subject))
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(await subjects(one))
    expect(new Set(paged).size).toBe(5)
    expect((await list(one, { limit: 3 })).items).toHaveLength(3)
    expect(await list(one, { limit: 5 })).toMatchObject({ next: null, items: { length: 5 } })
  })

  test('a plan with blind items is named to reviewers without any of its agents', async () => {
    await plan('p', {})
    await app.db.updateTable('sampling_plan').set({ name: 'Daniel and Priya, March' }).execute()
    await add('of Daniel', { plan_id: 'p', is_blind: 1 })
    await add('of Priya', { plan_id: 'p', is_blind: 1 }, {}, 1)
    const seen = async (who: string) => {
      const { plans, items } = await list(who)
      return new Set([...plans.map(({ name }) => name), ...items.map(({ assignment }) => assignment?.plan?.name)])
    }
    expect(await seen(one)).toEqual(new Set(['•••••• and •••••, March']))
    expect(await seen(lead)).toEqual(new Set(['Daniel and Priya, March']))
  })

  test('shows each person what is theirs to know', async () => {
    await plan('p')
    await add('free')
    await add('of one', { reviewer_id: one })
    await add('of two', { reviewer_id: two })
    await add('elsewhere', { reviewer_id: two }, {}, 1)
    const views = async (who: string) => {
      const found: Record<string, unknown> = {}
      for (const view of QUEUE_VIEWS) {
        const answer = await app.as(who)(listQueue, { query: { view } })
        found[view] = answer.error?.code ?? answer.body.items.map(({ subject }) => subject).toSorted()
      }
      return found
    }
    expect(await views(one)).toEqual({ mine: ['of one'], free: ['free'], team: 'not_allowed', all: ['free', 'of one'] })
    expect(await views(manager)).toEqual({
      mine: 'not_allowed',
      free: 'not_allowed',
      team: ['free', 'of one', 'of two'],
      all: ['free', 'of one', 'of two'],
    })
    expect((await views(lead)).all).toEqual(['elsewhere', 'free', 'of one', 'of two'])
    expect((await list(one)).views).toEqual({
      mine: { count: 1, isMore: false },
      free: { count: 1, isMore: false },
      all: { count: 2, isMore: false },
    })
    expect((await app.as(await addTestPerson(app, ['agent']))(listQueue)).status).toBe(403)
  })

  test('leads with own drafts, and offers what somebody let run out', async () => {
    await plan('p')
    const first = await add('first', { due_at: START })
    const late = await add('late', { due_at: START + HOUR })
    const draft = await take(one, late.interaction_id)
    expect((await list(one)).items).toMatchObject([
      { subject: 'late', draftId: draft.id, canTake: true, assignment: { holder: { name: 'Amara Osei' } } },
      { subject: 'first', draftId: null },
    ])
    expect(await subjects(two)).toEqual(['first'])
    expect((await list(lead)).items[1]).toMatchObject({ subject: 'late', canTake: false, draftId: null })
    app.passTime(2 * HOUR + 1)
    expect(await subjects(two)).toEqual(['first', 'late'])
    expect((await list(two)).items[1]).toMatchObject({ canTake: true, assignment: { holder: null } })
    expect(await subjects(one, { view: 'mine' })).toEqual(['late'])
    await take(two, late.interaction_id)
    expect(await subjects(one, { view: 'mine' })).toEqual([])
    expect(first.due_at).toBe(START)
  })

  test('offers what was somebody’s and ran out, but not a second scoring of what one scored', async () => {
    await plan('p')
    const item = await add('left', { reviewer_id: one })
    await take(one, item.interaction_id)
    app.passTime(2 * HOUR + 1)
    const second = newAssignment(app.deps, { ...item, id: item.interaction_id }, { purpose: 'second' })
    await app.write((trx) => trx.insertInto('assignment').values(second).execute())
    expect((await list(two)).items.map(({ why }) => why).toSorted()).toEqual(['random', 'second'])
    expect((await list(one)).items.map(({ why }) => why)).toEqual(['random'])
  })

  test('filters by channel, team, plan, why, day, length, skill and words', async () => {
    await plan('p')
    const due_at = START - HOUR
    await add('Double debit', { plan_id: 'p', due_at }, { channel: 'call', duration_ms: 4 * 60_000, language: 'de' })
    await add(
      'Refund',
      { selection: 'targeted', reason: 'complaint' },
      { channel: 'chat', duration_ms: 10 * 60_000 },
      1,
    )
    await add('Meter', { purpose: 'second' }, { channel: 'email', duration_ms: 60 * 60_000, tags: '["metering"]' })
    const query: [Query, string[]][] = [
      [{ channel: 'call,chat' }, ['Double debit', 'Refund']],
      [{ teamId: teams[1]?.id }, ['Refund']],
      [{ planId: 'p' }, ['Double debit']],
      [{ why: 'targeted,second' }, ['Meter', 'Refund']],
      [{ overdue: 'true' }, ['Double debit']],
      [{ length: 'short' }, ['Double debit']],
      [{ length: 'medium' }, ['Refund']],
      [{ length: 'long' }, ['Meter']],
      [{ skill: 'DE' }, ['Double debit']],
      [{ skill: 'metering' }, ['Meter']],
      [{ search: 'priya' }, ['Refund']],
      [{ search: 'dOUBLE' }, ['Double debit']],
      [{ search: '%' }, []],
    ]
    for (const [asked, expected] of query) {
      const page = await list(one, asked)
      expect(page.items.map(({ subject }) => subject).toSorted(), JSON.stringify(asked)).toEqual(expected)
      expect(page.total).toEqual({ count: expected.length, isMore: false })
    }
    expect(await list(one)).toMatchObject({
      overdue: { count: 1, isMore: false },
      plans: [{ id: 'p', name: 'Plan p' }],
      isOpen: false,
    })
    const items = (await list(one)).items
    expect(items.find(({ subject }) => subject === 'Refund')).toMatchObject({ why: 'targeted', reason: 'complaint' })
    expect(items.find(({ subject }) => subject === 'Double debit')).toMatchObject({
      assignment: { plan: { name: 'Plan p' }, isOverdue: true },
    })
  })

  test('hides the agent of a blind item from who may score it, also from the search', async () => {
    await plan('p')
    await add('Blind', { is_blind: 1 })
    expect((await list(one)).items).toMatchObject([{ agent: null }])
    expect(await subjects(one, { search: 'Okafor' })).toEqual([])
    expect((await list(manager)).items).toMatchObject([{ agent: { name: 'Daniel Okafor' } }])
    expect(await subjects(manager, { search: 'Okafor' })).toEqual(['Blind'])
  })

  test('with no plan it offers everything that waits, to each what they may know of', async () => {
    await contact('Old', { started_at: 1 })
    await contact('New', { started_at: 2 }, 1)
    await contact('Chat', { channel: 'chat', started_at: 3 })
    expect(await subjects(one)).toEqual(['Chat', 'New', 'Old'])
    expect(await subjects(one, { view: 'free', channel: 'call' })).toEqual(['New', 'Old'])
    expect(await subjects(one, { view: 'mine' })).toEqual([])
    expect(await subjects(manager, { view: 'team' })).toEqual(['Chat', 'Old'])
    expect(await subjects(lead)).toEqual(['Chat', 'New', 'Old'])
    expect(await list(one)).toMatchObject({ isOpen: true, total: { count: 3, isMore: false } })
    expect(await subjects(one, { overdue: 'true' })).toEqual([])
    await app.db.updateTable('organisation').set({ is_blind: 1 }).execute()
    expect((await list(one)).items.map(({ agent }) => agent)).toEqual([null, null, null])
    expect(await subjects(one, { search: 'Okafor' })).toEqual([])
  })

  test('an agent who reviews finds none of their own', async () => {
    await add('Own')
    await contact('Own too')
    const both = await addTestPerson(app, ['reviewer', 'agent'], { agentId: agents[0] ?? '', grants: ['leadQuality'] })
    expect(await subjects(both)).toEqual([])
    expect(await subjects(both, { view: 'free' })).toEqual([])
  })

  test('a plan ends the open queue of the teams it draws from, while it is drawn', async () => {
    await contact('Billing waits')
    await contact('Technical waits', {}, 1)
    const population = { teamIds: [teams[0]?.id], agentIds: [], fromDay: '2026-03-01', toDay: '2026-03-31' }
    await plan('p', { population })
    expect(await subjects(one)).toEqual(['Technical waits'])
    expect(
      (await app.as(one)(startReview, { body: { interactionId: await idOf('Billing waits'), from: 'queue' } })).status,
    ).toBe(409)
    expect((await app.as(one)(takeNext)).body.review?.interactionId).toBe(await idOf('Technical waits'))
    await app.db.updateTable('sampling_plan').set({ status: 'closed' }).execute()
    expect(await subjects(two)).toEqual(['Billing waits'])
    await plan('all')
    expect(await list(two)).toMatchObject({ items: [], isOpen: false })
  })

  test('what no plan was drawn from waits as before: of other times and channels, and imported since', async () => {
    const march = Date.UTC(2026, 2, 15)
    const names = { teamIds: [], agentIds: [], channels: [], queues: [] }
    await contact('In both frames', { started_at: march })
    await contact('A chat of May', { started_at: Date.UTC(2026, 4, 2), channel: 'chat' })
    await contact('A call of May', { started_at: Date.UTC(2026, 4, 1), channel: 'call' })
    await contact('Of February', { started_at: Date.UTC(2026, 1, 1) })
    await plan('march', { population: { ...names, fromDay: '2026-03-01', toDay: '2026-03-31' } })
    await plan('calls', { population: { ...names, channels: ['call'], fromDay: '2026-03-01', toDay: '2026-05-31' } })
    expect(await subjects(one)).toEqual(['A chat of May', 'Of February'])
    app.passTime(HOUR)
    await contact('Imported since', { started_at: march + 1, created_at: app.deps.clock() })
    const waiting = ['A chat of May', 'Imported since', 'Of February']
    expect(await subjects(one)).toEqual(waiting)
    expect(await list(lead)).toMatchObject({ total: { count: 3 }, isOpen: false })
    const paged = []
    for (let after: string | undefined, page = 0; page < 3; page++) {
      const { items, next } = await list(one, { limit: 1, after })
      paged.push(...items.map(({ subject }) => subject))
      after = next ?? undefined
    }
    expect(paged).toEqual(waiting)
    expect(
      (await app.as(one)(startReview, { body: { interactionId: await idOf('In both frames'), from: 'queue' } })).status,
    ).toBe(409)
    expect((await take(one, await idOf('Imported since'))).status).toBe('draft')
    expect((await app.as(two)(takeNext)).body.review?.interactionId).toBe(await idOf('A chat of May'))
  })

  test('names the plans of what one sees, and no other', async () => {
    for (const [index, id] of ['billing', 'technical', 'empty'].entries()) {
      await plan(id)
      if (index < 2) await add(`of ${id}`, { plan_id: id, reviewer_id: two }, {}, index)
    }
    const plansOf = async (who: string) => (await list(who)).plans.map(({ id }) => id).toSorted()
    expect([await plansOf(one), await plansOf(manager)]).toEqual([[], ['billing']])
    expect([await plansOf(two), await plansOf(lead)]).toEqual([
      ['billing', 'technical'],
      ['billing', 'technical'],
    ])
  })
})
