import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  getCalibration,
  getReveal,
  getSessionAgreements,
  listCalibrations,
  revealCalibration,
} from '#contract/calibration.ts'
import { getInteraction } from '#contract/interactions.ts'
import { answerRescore, drawRescores, getRescores } from '#contract/rescores.ts'
import { getReview, listReviews, saveDraft } from '#contract/reviews.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { HOUR, rateSession } from '#tests/support/calibrating.ts'
import { fetchAs, readEverything } from '#tests/support/readEverything.ts'
import { addReviewed } from '#tests/support/reviewed.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'

const DAY = 24 * HOUR
const SECRET = 'xyzzyplugh'
const NONE = '01900000-0000-7000-8000-000000000000'

describe.each(ENGINES)('reviews that are scored again, on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let agentId: string
  let people: Record<'lead' | 'reviewer' | 'other' | 'otherLead' | 'leader' | 'agent', string>

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    agentId = await addTestAgent(app, 'Priya Raman', place.teams[0]?.id ?? '')
    people = {
      lead: await addTestPerson(app, ['reviewer', 'leadership'], { name: 'Ingrid', grants: ['leadQuality'] }),
      reviewer: await addTestPerson(app, ['reviewer'], { name: 'Bea' }),
      other: await addTestPerson(app, ['reviewer'], { name: 'Peter' }),
      otherLead: await addTestPerson(app, ['leadership'], { name: 'Lucas', grants: ['leadQuality'] }),
      leader: await addTestPerson(app, ['leadership', 'administrator'], { name: 'Noor' }),
      agent: await addTestPerson(app, ['agent'], { name: 'Priya Raman', agentId }),
    }
  })
  afterEach(() => app.close())

  const ratings = (rating: number) =>
    Object.fromEntries(
      place.definition.criteria.flatMap(({ id, scale }) => (scale === 'ordinal' ? [[id, rating] as const] : [])),
    )
  /** Reviews by Bea, one a day back from a day. */
  const addReviews = (count: number, { rating = 3, from = START - DAY, by = people.reviewer } = {}) =>
    addReviewed(
      app,
      place,
      Array.from({ length: count }, (_, index) => ({
        agentId,
        reviewerId: by,
        at: from - index * DAY,
        points: 50,
        ratings: ratings(rating),
      })),
    )
  const draw = (more: object = {}, who = people.lead, of = people.reviewer) =>
    app.as(who)(drawRescores, {
      params: { id: of },
      body: { count: 5, days: 90, isBlind: true, deadlineAt: START + 14 * DAY, ...more },
    })
  const rate = (id: string, rating: 1 | 2 | 3 | 4 | 5, only?: number) =>
    rateSession(app, people.lead, id, {
      answers: evenAnswers(place.definition, 'call', rating),
      comment: SECRET,
      ...(only === undefined ? {} : { only }),
    })
  const show = (id: string) => app.as(people.lead)(revealCalibration, { params: { id } })
  const rescores = async (who = people.lead, of = people.reviewer) =>
    (await app.as(who)(getRescores, { params: { id: of } })).body
  const session = async (id: string, who = people.lead) => (await app.as(who)(getCalibration, { params: { id } })).body

  test('are drawn at random, held beside the lead’s, and never count for the agent', async () => {
    await addReviews(12)
    const scores = await app.db.selectFrom('score').selectAll().orderBy('interaction_id').execute()
    const { id, ...drawn } = (await draw({ count: 6 })).body
    expect(drawn).toEqual({ drawn: 6, from: 12 })
    expect(await session(id)).toMatchObject({ seed: id, frameSize: 12, reviewed: { name: 'Bea' }, isReviewer: true })
    await rate(id, 4)
    expect(await rescores()).toMatchObject({ blind: null, inSight: null, pairs: [], mayDraw: true })
    await show(id)
    const { blind, inSight, pairs } = await rescores()
    const rated = evenAnswers(place.definition, 'call', 4)
    const n = 6 * Object.values(rated).filter(({ rating }) => rating === 4).length
    expect(blind).toMatchObject({
      interactions: 6,
      exact: { n, k: 0 },
      near: { n, k: n },
      difference: { n: 6, mean: -1 },
    })
    expect([inSight, pairs.length, pairs[0]?.lead.name]).toEqual([null, 6, 'Ingrid'])
    const months = blind?.months ?? []
    expect(months.map(({ month }) => month).filter((month) => month !== '2026-02' && month !== '2026-03')).toEqual([])
    expect(months.reduce((sum, month) => sum + month.n, 0)).toBe(6)
    expect(await app.db.selectFrom('score').selectAll().orderBy('interaction_id').execute()).toEqual(scores)
    expect(await app.db.selectFrom('review').selectAll().execute()).toHaveLength(12)
    expect((await app.as(people.agent)(listReviews)).body.items).toHaveLength(12)
    expect((await app.as(people.agent)(listCalibrations)).error?.code).toBe('not_allowed')
  })

  test('each is drawn once, and nothing that the lead has part in', async () => {
    const [scored, open, own] = await addReviews(5)
    await addReviewed(app, place, [
      {
        agentId,
        reviewerId: people.lead,
        at: START - DAY,
        points: 60,
        interactionId: scored?.interaction_id ?? '',
        isSecond: true,
      },
    ])
    await app.db
      .updateTable('assignment')
      .set({ status: 'open', interaction_id: open?.interaction_id ?? '' })
      .execute()
    const ownAgent = await addTestAgent(app, 'Ingrid', null)
    await app.db.updateTable('person').set({ agent_id: ownAgent }).where('id', '=', people.lead).execute()
    await app.db
      .updateTable('review')
      .set({ agent_id: ownAgent })
      .where('id', '=', own?.id ?? '')
      .execute()
    const first = (await draw({ count: 1 })).body
    expect(first).toMatchObject({ drawn: 1, from: 2 })
    expect((await draw()).body).toMatchObject({ drawn: 1, from: 1 })
    expect((await draw()).error).toMatchObject({ code: 'invalid', fields: { count: expect.any(String) } })
  })

  test('what a draw left unscored can be drawn again once its deadline is past, unless it lay in sight', async () => {
    await addReviews(6)
    const { id } = (await draw({ count: 3 })).body
    await rate(id, 4, 1)
    expect((await draw({ count: 1, isBlind: false })).body).toMatchObject({ drawn: 1, from: 3 })
    app.passTime(15 * DAY)
    const deadlineAt = START + 20 * DAY
    expect((await draw({ deadlineAt })).body).toMatchObject({ drawn: 4, from: 4 })
  })

  test('two draws at the same moment share no review', async () => {
    await addReviews(6)
    const both = await Promise.all([draw({ count: 3 }), draw({ count: 3 })])
    const seen = await Promise.all(
      both.map(async ({ body }) => (await session(body.id)).interactions.map(({ id }) => id)),
    )
    expect(new Set(seen.flat()).size).toBe(6)
  })

  test('blind: nobody is told anything before the lead reveals it, the lead nothing of the review', async () => {
    await addReviews(4)
    await app.db.updateTable('review').set({ comment: SECRET }).execute()
    const { id } = (await draw({ count: 4 })).body
    const interactionId = (await session(id)).interactions[0]?.id ?? ''
    const asked = { ids: [id, interactionId], search: SECRET }
    for (const [path, text] of await readEverything(app, people.lead, asked)) expect(text, path).not.toContain(SECRET)
    expect((await app.as(people.lead)(getInteraction, { params: { id: interactionId } })).body.agent).toBeNull()
    const watchers = [people.reviewer, people.otherLead]
    const before = await Promise.all(watchers.map((who) => readEverything(app, who, asked)))
    const ids = await rate(id, 4, 2)
    for (const [index, who] of watchers.entries()) {
      expect(await readEverything(app, who, asked)).toEqual(before[index])
      for (const reviewId of ids) {
        const at = (own: string) => fetchAs(app, who, 'GET', `/api/reviews/${own}`)
        expect(await at(reviewId)).toBe(await at(NONE))
      }
    }
    for (const who of watchers)
      expect(JSON.stringify((await app.as(who)(listCalibrations)).error ?? '')).not.toMatch(id)
  })

  test('with the ratings in sight the lead sees the review, and it is told apart', async () => {
    await addReviews(6)
    const { id } = (await draw({ isBlind: false })).body
    const [one] = (await session(id)).interactions
    const params = { id, interactionId: one?.id ?? '' }
    const seen = (await app.as(people.lead)(getReveal, { params })).body
    expect(seen.reviews.map(({ reviewer }) => reviewer.name)).toEqual(['Bea'])
    expect((await app.as(people.reviewer)(getReveal, { params })).error?.code).toBe('not_found')
    expect((await app.as(people.lead)(getSessionAgreements, { params: { id } })).error?.code).toBe('conflict')
    await rate(id, 3, 1)
    expect((await app.as(people.lead)(getReveal, { params })).body.reviews).toHaveLength(1)
    await show(id)
    expect(await rescores()).toMatchObject({ blind: null, inSight: { interactions: 1, difference: { low: null } } })
    expect((await app.as(people.lead)(getReveal, { params })).body.reviews).toHaveLength(2)
  })

  test('a review is compared as it was drawn, and its copy is nobody’s to change', async () => {
    const [review] = await addReviews(1)
    const { id } = (await draw()).body
    await app.db
      .updateTable('review')
      .set({ answers: '{}' })
      .where('id', '=', review?.id ?? '')
      .execute()
    const copy = await app.db
      .selectFrom('calibration_review')
      .selectAll()
      .where('reviewer_id', '=', people.reviewer)
      .executeTakeFirstOrThrow()
    const params = { id: copy.id }
    expect((await app.as(people.reviewer)(getReview, { params })).error?.code).toBe('not_found')
    const body = { version: 1, answers: {}, comment: '', activeMs: 0 }
    expect((await app.as(people.reviewer)(saveDraft, { params, body })).error?.code).toBe('not_found')
    await rate(id, 5)
    await show(id)
    expect((await rescores()).pairs[0]).toMatchObject({ difference: -2, isBlind: true })
  })

  test('are the reviewer’s to see and to answer, once they are revealed', async () => {
    await addReviews(2)
    const { id } = (await draw()).body
    const [one, other] = (await session(id)).interactions
    const params = { id, interactionId: one?.id ?? '' }
    const answer = (body: object, who = people.reviewer, at = params) =>
      app.as(who)(answerRescore, { params: at, body: { version: 0, text: 'The customer had said so.', ...body } })
    expect((await answer({})).error?.code).toBe('not_found')
    expect((await answer({}, people.lead)).error?.code).toBe('conflict')
    await rate(id, 4, 1)
    await show(id)
    expect((await rescores(people.reviewer)).pairs).toHaveLength(1)
    expect((await answer({}, people.reviewer, { id, interactionId: other?.id ?? '' })).error).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('not scored again'),
    })
    expect((await app.as(people.reviewer)(listCalibrations)).body).toMatchObject([{ id, reviewed: { name: 'Bea' } }])
    expect((await answer({})).body).toMatchObject({ version: 1 })
    expect((await answer({})).body).toMatchObject({ version: 1 })
    expect((await answer({ text: 'Another.' })).error?.code).toBe('stale')
    const both = await Promise.all(['One.', 'Two.'].map((text) => answer({ version: 1, text })))
    expect(both.map(({ error }) => error?.code ?? 'kept').toSorted()).toEqual(['kept', 'stale'])
    expect((await app.as(people.lead)(getReveal, { params })).body.answer).toMatchObject({ version: 2 })
    expect((await rescores()).pairs.filter(({ hasAnswer }) => hasAnswer)).toHaveLength(1)
    for (const who of [people.lead, people.otherLead]) expect((await answer({}, who)).error?.code).toBe('not_allowed')
    expect((await answer({}, people.other)).error?.code).toBe('not_found')
    expect((await answer({}, people.reviewer, { id, interactionId: NONE })).error?.code).toBe('not_found')
    expect((await answer({ text: ' ' })).error?.code).toBe('invalid')
  })

  test('are drawn by who leads quality and reviews, of others, and seen by nobody else', async () => {
    await addReviews(3)
    expect((await draw({}, people.other)).error?.code).toBe('not_allowed')
    expect((await draw({}, people.otherLead)).error?.code).toBe('not_allowed')
    expect((await draw({}, people.lead, people.lead)).error?.code).toBe('not_allowed')
    expect((await draw({}, people.lead, NONE)).error?.code).toBe('not_found')
    expect((await draw({ deadlineAt: START })).error).toMatchObject({
      code: 'invalid',
      fields: { deadlineAt: expect.any(String) },
    })
    expect((await draw({ deadlineAt: START + 400 * DAY })).error?.fields).toHaveProperty('deadlineAt')
    expect((await draw({ count: 0 })).error?.code).toBe('invalid')
    expect((await rescores(people.otherLead)).mayDraw).toBe(false)
    for (const who of [people.other, people.leader, people.agent]) {
      expect((await app.as(who)(getRescores, { params: { id: people.reviewer } })).status, who).toBeGreaterThanOrEqual(
        403,
      )
    }
    const { id } = (await draw()).body
    app.setTime(START + 14 * DAY)
    expect((await session(id)).revealedAt).toBe(START + 14 * DAY)
    expect((await app.as(people.other)(getCalibration, { params: { id } })).error?.code).toBe('not_found')
  })
})
