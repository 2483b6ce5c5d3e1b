import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAgentLeave, setAgentLeave } from '#contract/agentLeave.ts'
import {
  changePickRule,
  createPickRule,
  listPickRules,
  pickInteractions,
  previewPickRule,
  runPickRules,
} from '#contract/picks.ts'
import { setReviewing } from '#contract/organisation.ts'
import { listQueue } from '#contract/queue.ts'
import { getReview, startReview, submitReview } from '#contract/reviews.ts'
import type { Row } from '#server/db/schema.ts'
import type { Definition } from '#domain/definition/definition.ts'
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

const WEEK = '2026-03-02'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let lead: string
  let manager: string
  let stranger: string
  let reviewer: string
  let agentId: string
  let interaction: Row<'interaction'>

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    const [team, otherTeam] = seeded.teams
    if (!team || !otherTeam) throw new Error('two teams')
    agentId = await addTestAgent(app, 'Ada', team.id)
    lead = await addTestPerson(app, ['reviewer'], { grants: ['leadQuality'] })
    manager = await addTestPerson(app, ['manager'], { teamIds: [team.id] })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [otherTeam.id] })
    reviewer = await addTestPerson(app, ['reviewer'])
    interaction = await add()
  })
  afterEach(() => app.close())

  const add = (more: Partial<Row<'interaction'>> = {}) =>
    addTestInteraction(app, { agent_id: agentId, team_id: null, week: WEEK, ...more })
  const items = () => app.db.selectFrom('assignment').selectAll().orderBy('id').execute()

  test('a manager picks by hand with a reason; what is reviewed of it never counts', async () => {
    const body = {
      interactionIds: [interaction.id],
      reason: 'The customer wrote to the director.',
      reviewerId: reviewer,
    }
    expect((await app.as(stranger)(pickInteractions, { body })).error?.code).toBe('not_found')
    expect((await app.as(manager)(pickInteractions, { body: { ...body, reason: ' ' } })).error?.code).toBe('invalid')
    await app.as(manager)(pickInteractions, { body })
    expect(await items()).toMatchObject([{ selection: 'targeted', reason: body.reason, reviewer_id: reviewer }])
    expect((await app.as(manager)(pickInteractions, { body })).error?.code).toBe('conflict')
    const from = { interactionId: interaction.id, from: 'queue' as const }
    const draft = (await app.as(reviewer)(startReview, { body: from })).body
    const content = { version: draft.version, answers: evenAnswers(definition, 'call', 2), comment: '', activeMs: 0 }
    await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: content })
    expect(draft.selection).toBe('targeted')
    expect(await app.db.selectFrom('score').selectAll().execute()).toEqual([])
  })

  test('a rule picks what meets all its conditions, once', async () => {
    const low = await add({ csat_score: 3, csat_max: 10, tags: '["Complaint"]' })
    await add({ csat_score: 3, csat_max: 10 })
    await add({ csat_score: 9, csat_max: 10, tags: '["complaint"]' })
    await add({ csat_score: 1, csat_max: 5, tags: '["complaint"]', started_at: 0 })
    const conditions = [
      { kind: 'csat' as const, atMost: 2, of: 5 },
      { kind: 'tag' as const, tag: 'complaint' },
    ]
    const body = { name: 'Unhappy and complaining', conditions, isActive: true }
    expect((await app.as(manager)(createPickRule, { body })).error?.code).toBe('not_allowed')
    const rule = (await app.as(lead)(createPickRule, { body })).body
    await app.as(lead)(runPickRules)
    await app.runJobs()
    await app.as(lead)(runPickRules)
    await app.runJobs()
    expect(await items()).toMatchObject([{ interaction_id: low.id, selection: 'targeted', reason: body.name }])
    expect((await app.as(manager)(listPickRules)).body).toMatchObject([{ id: rule.id, open: 1, done: 0 }])
    const off = { ...body, isActive: false, version: rule.version }
    expect((await app.as(lead)(changePickRule, { params: { id: rule.id }, body: off })).body.isActive).toBe(false)
    expect((await app.as(lead)(changePickRule, { params: { id: rule.id }, body: off })).error?.code).toBe('stale')
    await add({ csat_score: 1, csat_max: 5, tags: '["complaint"]' })
    await app.as(lead)(runPickRules)
    await app.runJobs()
    expect(await items()).toHaveLength(1)
  })

  test('where reviews are blind a pick is too, by hand or by a rule, and its reason is told after', async () => {
    await app.as(lead)(setReviewing, { body: { isBlind: true } })
    await app.as(manager)(pickInteractions, { body: { interactionIds: [interaction.id], reason: 'Ada was rude.' } })
    await add({ tags: '["complaint"]' })
    const conditions = [{ kind: 'tag' as const, tag: 'complaint' }]
    await app.as(lead)(createPickRule, { body: { name: 'Complaints about Ada', conditions, isActive: true } })
    await app.as(lead)(runPickRules)
    await app.runJobs()
    expect((await items()).map(({ is_blind }) => is_blind)).toEqual([1, 1])
    const listed = (await app.as(reviewer)(listQueue)).body.items
    expect(listed).toMatchObject([
      { why: 'targeted', reason: null, agent: null },
      { why: 'targeted', reason: null, agent: null },
    ])
    const from = { interactionId: interaction.id, from: 'queue' as const }
    const draft = (await app.as(reviewer)(startReview, { body: from })).body
    expect(draft.assignment).toMatchObject({ isBlind: true, reason: null })
    const content = { version: draft.version, answers: evenAnswers(definition, 'call', 2), comment: '', activeMs: 0 }
    const sent = await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: content })
    expect(sent.body.assignment?.reason).toBeNull()
    const read = async () => (await app.as(reviewer)(getReview, { params: { id: draft.id } })).body.assignment?.reason
    expect(await read()).toBeNull()
    app.passTime(10_001)
    expect(await read()).toBe('Ada was rude.')
  })

  test('a rule is tried on the last 30 days before it is kept, and nothing is picked by that', async () => {
    await add({ csat_score: 2, csat_max: 5 })
    const picked = await add({ csat_score: 4, csat_max: 10 })
    await add({ csat_score: 5, csat_max: 5 })
    await add({ csat_score: 1, csat_max: 5, started_at: START - 31 * 86_400_000 })
    await app.as(manager)(pickInteractions, { body: { interactionIds: [picked.id], reason: 'A complaint.' } })
    const body = { conditions: [{ kind: 'csat' as const, atMost: 2, of: 5 }] }
    expect((await app.as(manager)(previewPickRule, { body })).error?.code).toBe('not_allowed')
    expect((await app.as(lead)(previewPickRule, { body: { conditions: [] } })).error?.code).toBe('invalid')
    expect((await app.as(lead)(previewPickRule, { body })).body).toEqual({ interactions: 4, met: 2, fresh: 1 })
    expect(await items()).toHaveLength(1)
  })

  test('an administrator reads the rules they may write', async () => {
    const administrator = await addTestPerson(app, ['administrator'])
    const conditions = [{ kind: 'tag' as const, tag: 'complaint' }]
    const body = { name: 'Complaints', conditions, isActive: true }
    await app.as(administrator)(createPickRule, { body })
    expect((await app.as(administrator)(listPickRules)).body).toMatchObject([{ name: 'Complaints' }])
    expect((await app.as(reviewer)(listPickRules)).error?.code).toBe('not_allowed')
  })

  test('a leave that has ended already is refused', async () => {
    const body = { isAway: true, until: app.deps.clock() - 1 }
    const refused = await app.as(manager)(setAgentLeave, { params: { id: agentId }, body })
    expect(refused.error).toMatchObject({ code: 'invalid', fields: { until: expect.any(String) } })
    expect((await app.as(manager)(listAgentLeave)).body).toMatchObject([{ isAway: false }])
  })

  test('who is away is said by their manager, and until when', async () => {
    const until = app.deps.clock() + 1000
    const params = { id: agentId }
    expect((await app.as(stranger)(setAgentLeave, { params, body: { isAway: true } })).error?.code).toBe('not_found')
    await app.as(manager)(setAgentLeave, { params, body: { isAway: true, until } })
    expect((await app.as(manager)(listAgentLeave)).body).toEqual([{ id: agentId, name: 'Ada', isAway: true, until }])
    expect((await app.as(stranger)(listAgentLeave)).body).toEqual([])
    await app.as(manager)(setAgentLeave, { params, body: { isAway: true } })
    await app.as(manager)(setAgentLeave, { params, body: { isAway: false } })
    expect((await app.as(manager)(listAgentLeave)).body).toMatchObject([{ isAway: false, until: null }])
  })
})
