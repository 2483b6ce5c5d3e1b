import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReviewHistory } from '#contract/reviewHistory.ts'
import {
  correctReview,
  type Review,
  startReview,
  submitReview,
  undoSubmission,
  withdrawReview,
} from '#contract/reviews.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

const WEEK = '2026-03-02'
const DAY_MS = 24 * 60 * 60_000

describe.each(ENGINES)('the history of a review on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let interactionId: string
  let [reviewer, manager, stranger, agent, leader] = ['', '', '', '', '']

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    const [team, otherTeam] = seeded.teams
    if (!team || !otherTeam) throw new Error('two teams')
    const agentId = await addTestAgent(app, 'Daniel Okafor', team.id)
    reviewer = await addTestPerson(app, ['reviewer'], { name: 'Ines' })
    manager = await addTestPerson(app, ['manager'], { teamIds: [team.id], name: 'Maya' })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [otherTeam.id] })
    agent = await addTestPerson(app, ['agent'], { agentId })
    leader = await addTestPerson(app, ['leadership'])
    interactionId = (await addTestInteraction(app, { agent_id: agentId, team_id: team.id, week: WEEK })).id
  })
  afterEach(() => app.close())

  const content = (version: number, rating: 2 | 4 | 5 = 4, comment = 'Well done.') => ({
    version,
    answers: evenAnswers(definition, 'call', rating),
    comment,
    activeMs: 0,
  })
  const begin = async () => (await app.as(reviewer)(startReview, { body: { interactionId, from: 'queue' } })).body
  const submit = async ({ id, version }: Review) =>
    (await app.as(reviewer)(submitReview, { params: { id }, body: content(version) })).body
  const correct = async ({ id, version }: Review, reason: string, rating: 2 | 5 = 5) =>
    (await app.as(reviewer)(correctReview, { params: { id }, body: { ...content(version, rating, reason), reason } }))
      .body
  const history = (who: string, { id }: Review) => app.as(who)(getReviewHistory, { params: { id } })
  const kinds = async (who: string, review: Review) =>
    (await history(who, review)).body.entries.map(({ kind, number }) => `${kind} ${number}`)

  test('tells each version: who, when, why and what changed', async () => {
    const submitted = await submit(await begin())
    app.passTime(60_000)
    const corrected = await correct(submitted, 'Heard it again')
    const { entries, mayCorrect, mayWithdraw } = (await history(manager, corrected)).body
    expect(entries).toMatchObject([
      { kind: 'submitted', number: 1, person: { name: 'Ines' }, reason: null, changes: [], comment: null },
      {
        kind: 'corrected',
        number: 2,
        person: { id: reviewer },
        reason: 'Heard it again',
        comment: { before: 'Well done.', after: 'Heard it again' },
      },
    ])
    expect((entries[1]?.at ?? 0) - (entries[0]?.at ?? 0)).toBe(60_000)
    const scaled = definition.criteria.find(({ scale }) => scale !== 'passFail')
    const change = entries[1]?.changes.find(({ criterionId }) => criterionId === scaled?.id)
    expect(change).toMatchObject({ before: { rating: 4 }, after: { rating: 5 } })
    expect(entries[1]?.changes.some(({ before, after }) => before.rating === after.rating)).toBe(false)
    expect({ mayCorrect, mayWithdraw }).toEqual({ mayCorrect: false, mayWithdraw: true })
    expect((await history(reviewer, corrected)).body).toMatchObject({ mayCorrect: true, mayWithdraw: false })
  })

  test('the agent sees nothing before it is published, and then only what was published', async () => {
    const review = await correct(await submit(await begin()), 'Before it was seen')
    expect((await history(agent, review)).status).toBe(404)
    app.passTime(DAY_MS + 1)
    await app.runJobs()
    expect(await kinds(agent, review)).toEqual(['published 1'])
    expect((await history(agent, review)).body.entries[0]).toMatchObject({ reason: null, changes: [] })
    const published = { ...review, version: review.version + 1 }
    await correct(published, 'After it was seen', 2)
    expect(await kinds(agent, review)).toEqual(['published 1', 'corrected 2'])
    expect(await kinds(manager, review)).toEqual(['submitted 1', 'corrected 2', 'published 2', 'corrected 3'])
    expect((await history(agent, review)).body).toMatchObject({ mayCorrect: false, mayWithdraw: false })
  })

  test('a submission that was taken back was a draft all along', async () => {
    const draft = await begin()
    const submitted = await submit(draft)
    const back = (await app.as(reviewer)(undoSubmission, { params: { id: draft.id } })).body
    expect((await history(reviewer, submitted)).body.entries).toEqual([])
    expect((await history(manager, submitted)).status).toBe(404)
    await submit(back)
    expect(await kinds(manager, submitted)).toEqual(['submitted 1'])
  })

  test('a withdrawal tells who and why; others see nothing of it', async () => {
    const { id, version } = await submit(await begin())
    const review = { id, version } as Review
    await app.as(manager)(withdrawReview, { params: { id }, body: { version, reason: 'Of another customer' } })
    const { entries, mayWithdraw } = (await history(manager, review)).body
    expect(entries.at(-1)).toMatchObject({ kind: 'withdrawn', person: { name: 'Maya' }, reason: 'Of another customer' })
    expect(mayWithdraw).toBe(false)
    expect((await history(reviewer, review)).body.mayCorrect).toBe(false)
    for (const who of [stranger, agent, leader]) expect((await history(who, review)).status).toBe(404)
  })

  test('a definition that was replaced while a draft was open stays the one it is scored and corrected against', async () => {
    const draft = await begin()
    await app.write(async (trx) => {
      const before = await trx.selectFrom('definition_version').selectAll().executeTakeFirstOrThrow()
      await trx.updateTable('definition_version').set({ status: 'retired' }).execute()
      const content = JSON.stringify({ ...definition, criteria: definition.criteria.slice(1) })
      const next = { ...before, id: app.deps.ids(), number: before.number + 1, content }
      await trx.insertInto('definition_version').values(next).execute()
    })
    const submitted = await submit(draft)
    expect(submitted.definition.id).toBe(draft.definition.id)
    expect((await correct(submitted, 'Still the same')).definition.id).toBe(draft.definition.id)
  })
})
