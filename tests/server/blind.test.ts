import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getInteraction } from '#contract/interactions.ts'
import { listQueue } from '#contract/queue.ts'
import { getReviewing, setReviewing } from '#contract/organisation.ts'
import { getReview, listReviews, saveDraft, startReview, submitReview, undoSubmission } from '#contract/reviews.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Definition } from '#domain/definition/definition.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'

const WEEK = '2026-03-02'
/** All that tells who served. */
const TELLING = /priya|raman|billing|A-7731/i
const TURNS = [
  { speaker: 'agent', text: 'Hello, Priya Raman speaking. Yes, PRIYA.', startMs: 0, endMs: 900, at: null },
  { speaker: 'customer', text: 'Thanks Priya! My case is A-7731?', startMs: 1000, endMs: 2000, at: null },
]

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let reviewer: string
  let other: string
  let manager: string
  let leader: string
  let administrator: string
  let agentId: string
  let interactionId: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    const [team] = seeded.teams
    if (!team) throw new Error('a team')
    agentId = await addTestAgent(app, 'Priya Raman', team.id)
    await app.write((trx) =>
      trx.insertInto('agent_alias').values({ source: 'test', external_id: 'A-7731', agent_id: agentId }).execute(),
    )
    reviewer = await addTestPerson(app, ['reviewer'])
    other = await addTestPerson(app, ['reviewer'])
    manager = await addTestPerson(app, ['manager', 'reviewer'], { teamIds: [team.id] })
    leader = await addTestPerson(app, ['leadership'])
    administrator = await addTestPerson(app, ['administrator'])
    const interaction = await addTestInteraction(app, {
      agent_id: agentId,
      team_id: team.id,
      week: WEEK,
      external_id: 'HE-1',
      subject: 'Complaint about Priya',
      resolved: 1,
      csat_score: 5,
      csat_max: 5,
      csat_comment: 'Priya was great',
    })
    interactionId = interaction.id
    await app.write((trx) =>
      trx
        .insertInto('transcript')
        .values({ interaction_id: interactionId, turns: JSON.stringify(TURNS) })
        .execute(),
    )
    await app.as(administrator)(setReviewing, { body: { isBlind: true } })
  })
  afterEach(() => app.close())

  const content = (version: number) => ({
    version,
    answers: evenAnswers(definition, 'call', 4),
    comment: '',
    activeMs: 0,
  })
  const begin = async (who: string) => (await app.as(who)(startReview, { body: { interactionId, from: 'queue' } })).body
  const submit = async (who: string, id: string, version: number) =>
    (await app.as(who)(submitReview, { params: { id }, body: content(version) })).body
  const open = (who: string) => app.as(who)(getInteraction, { params: { id: interactionId } })

  test('only an administrator or who leads quality says that reviews are blind; everybody may know', async () => {
    expect((await app.as(reviewer)(getReviewing)).body).toEqual({ isBlind: true })
    expect((await app.as(manager)(setReviewing, { body: { isBlind: false } })).error?.code).toBe('not_allowed')
    const lead = await addTestPerson(app, ['reviewer'])
    await app.write((trx) =>
      trx.updateTable('person').set({ grants: '["leadQuality"]' }).where('id', '=', lead).execute(),
    )
    expect((await app.as(lead)(setReviewing, { body: { isBlind: false } })).body).toEqual({ isBlind: false })
    const kept = await app.db.selectFrom('audit_event').select('person_id').where('kind', '=', 'reviewing').execute()
    expect(kept.map(({ person_id }) => person_id)).toEqual([administrator, lead])
  })

  test('the queue tells nobody whose it is, and no search finds it by that', async () => {
    const listed = await app.as(reviewer)(listQueue)
    expect(listed.body.items).toMatchObject([{ id: interactionId, agent: null, team: null }])
    expect(JSON.stringify(listed.body.items)).not.toMatch(TELLING)
    const found = async (query: { search?: string; teamId?: string }) =>
      (await app.as(reviewer)(listQueue, { query })).body.total.count
    expect(await found({ search: 'priya' })).toBe(0)
    expect(await found({ search: 'complaint about p' })).toBe(0)
    expect(await found({ search: 'HE-1' })).toBe(0)
    const [team] = await app.db.selectFrom('team').select('id').where('name', '=', 'Billing').execute()
    expect(await found({ teamId: team?.id ?? '' })).toBe(0)
  })

  test('the own draft in the queue tells it no more than the queue did', async () => {
    await begin(reviewer)
    const listed = await app.as(reviewer)(listQueue)
    expect(listed.body.items).toHaveLength(1)
    expect(JSON.stringify(listed.body.items)).not.toMatch(TELLING)
    expect((await app.as(reviewer)(listQueue, { query: { search: 'raman' } })).body.total.count).toBe(0)
  })

  test('a blind draft is answered without agent, team, result and names, in texts as long as they were', async () => {
    const draft = await begin(reviewer)
    expect(JSON.stringify(draft)).not.toMatch(TELLING)
    const { body } = await open(reviewer)
    expect(body).toMatchObject({ agent: null, team: null, csat: null, resolved: null })
    expect(JSON.stringify(body)).not.toMatch(TELLING)
    expect(JSON.stringify(body)).not.toContain(agentId)
    expect(body.transcript.map(({ text }) => text.length)).toEqual(TURNS.map(({ text }) => text.length))
    expect(body.transcript[1]?.text).toBe('Thanks •••••! My case is ••••••?')
  })

  test('all is shown once the submission can no longer be taken back, and not before', async () => {
    const draft = await begin(reviewer)
    const sent = await submit(reviewer, draft.id, draft.version)
    expect(JSON.stringify((await open(reviewer)).body)).not.toMatch(TELLING)
    expect((await app.as(reviewer)(listReviews)).body.items).toEqual([])
    const undone = (await app.as(reviewer)(undoSubmission, { params: { id: draft.id } })).body
    expect(undone.version).toBeGreaterThan(sent.version)
    expect((await open(reviewer)).body.agent).toBeNull()
    await submit(reviewer, draft.id, undone.version)
    app.passTime(11_000)
    expect((await open(reviewer)).body).toMatchObject({ agent: { name: 'Priya Raman' }, csat: { score: 5 } })
  })

  test('a manager who reviews it blind loses sight of it by every door; leadership keeps it', async () => {
    const first = await begin(other)
    await submit(other, first.id, first.version)
    expect((await open(manager)).body.agent).toMatchObject({ name: 'Priya Raman' })
    await app.as(manager)(startReview, { body: { interactionId, from: 'chosen' } })
    expect(JSON.stringify((await open(manager)).body)).not.toMatch(TELLING)
    expect((await app.as(manager)(getReview, { params: { id: first.id } })).error?.code).toBe('not_found')
    expect((await app.as(manager)(listReviews, { query: { agentId } })).body).toMatchObject({ items: [], total: 0 })
    expect((await open(leader)).body.agent).toMatchObject({ name: 'Priya Raman' })
    expect((await app.as(leader)(listReviews)).body.total).toBe(1)
  })

  test('what is refused tells nothing either', async () => {
    const draft = await begin(reviewer)
    await app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: content(draft.version) })
    const refused = [
      await app.as(reviewer)(saveDraft, {
        params: { id: draft.id },
        body: { ...content(draft.version), comment: 'x' },
      }),
      await app.as(reviewer)(submitReview, {
        params: { id: draft.id },
        body: { ...content(draft.version), answers: {} },
      }),
      await app.as(other)(startReview, { body: { interactionId, from: 'queue' } }),
      await open(other),
    ]
    expect(refused.map(({ error }) => error?.code)).toEqual(['stale', 'stale', 'claim_lost', 'not_found'])
    expect(JSON.stringify(refused.map(({ error }) => error))).not.toMatch(TELLING)
  })

  test('an item of the queue keeps its own setting, whatever the organisation says later', async () => {
    const draft = await begin(reviewer)
    await app.as(administrator)(setReviewing, { body: { isBlind: false } })
    expect((await open(reviewer)).body.agent).toBeNull()
    await submit(reviewer, draft.id, draft.version)
    app.passTime(11_000)
    expect((await open(reviewer)).body.agent).not.toBeNull()
  })

  test('why it was picked is withheld with the rest, and told after', async () => {
    const reason = 'Rated 1 of 5 after talking to Priya'
    await app.write(async (trx) => {
      const interaction = await trx.selectFrom('interaction').selectAll().executeTakeFirstOrThrow()
      const item = newAssignment(app.deps, interaction, { selection: 'targeted', reason, is_blind: 1 })
      await trx.insertInto('assignment').values(item).execute()
    })
    expect((await app.as(reviewer)(listQueue)).body.items).toMatchObject([{ why: 'targeted', reason: null }])
    const draft = await begin(reviewer)
    expect(draft.assignment?.reason).toBeNull()
    expect((await submit(reviewer, draft.id, draft.version)).assignment?.reason).toBeNull()
    app.passTime(10_001)
    expect((await app.as(reviewer)(getReview, { params: { id: draft.id } })).body.assignment?.reason).toBe(reason)
  })

  test('a number, a queue and a plan that carry the name are masked', async () => {
    const plan = { id: 'plan', name: 'Priya, March', spec: '{}', seed: 's', status: 'drawn' as const, due_at: null }
    await app.write(async (trx) => {
      await trx.updateTable('interaction').set({ external_id: 'raman-12', queue: 'PRIYA direct' }).execute()
      const interaction = await trx.selectFrom('interaction').selectAll().executeTakeFirstOrThrow()
      const more = { created_at: 0, created_by: manager, drawn_at: 0, summary: null }
      await trx
        .insertInto('sampling_plan')
        .values({ ...plan, ...more })
        .execute()
      const item = newAssignment(app.deps, interaction, { plan_id: plan.id, is_blind: 1 })
      await trx.insertInto('assignment').values(item).execute()
    })
    const { items } = (await app.as(reviewer)(listQueue)).body
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toMatch(TELLING)
    await begin(reviewer)
    expect(JSON.stringify((await open(reviewer)).body)).not.toMatch(TELLING)
  })

  test('where reviews are open nothing is hidden', async () => {
    await app.as(administrator)(setReviewing, { body: { isBlind: false } })
    const listed = (await app.as(reviewer)(listQueue, { query: { search: 'priya' } })).body
    expect(listed.items).toMatchObject([{ agent: { name: 'Priya Raman' }, team: { name: 'Billing' } }])
    await begin(reviewer)
    expect((await open(reviewer)).body).toMatchObject({ agent: { name: 'Priya Raman' }, resolved: true })
  })
})
