import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  getCalibration,
  listCalibrations,
  openCalibration,
  revealCalibration,
  startCalibrationReview,
} from '#contract/calibration.ts'
import { getInteraction } from '#contract/interactions.ts'
import { getReviewer } from '#contract/reviewers.ts'
import { getReview, listReviews, submitReview, undoSubmission } from '#contract/reviews.ts'
import { addTestPerson, ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import {
  type Calibrating,
  DEADLINE,
  evenly,
  HOUR,
  openTestSession,
  rateSession,
  seedCalibration,
} from '#tests/support/calibrating.ts'

describe.each(ENGINES)('a calibration session on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let lead: string
  let plain: string
  let manager: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app)
    ;({ lead, plain, manager } = seeded.people)
  })
  afterEach(() => app.close())

  const body = (more: object = {}) => ({
    name: 'Evening drops',
    reviewerIds: [plain, manager],
    gaugeId: null,
    deadlineAt: DEADLINE,
    pick: { by: 'random' as const, count: 2, days: 30 },
    ...more,
  })
  const open = async (more: object = {}, who = lead) => app.as(who)(openCalibration, { body: body(more) })
  const read = async (who: string, id: string) => (await app.as(who)(getCalibration, { params: { id } })).body

  test('is rated, then revealed at its deadline, and never counts for the agent', async () => {
    const id = await openTestSession(app, seeded)
    const [reviewId = ''] = await rateSession(app, plain, id, { answers: evenly(seeded, 3) })
    expect((await read(plain, id)).interactions.map(({ review }) => review?.status)).toEqual(['submitted', 'submitted'])
    expect((await app.as(plain)(listCalibrations)).body[0]).toMatchObject({
      toRate: 0,
      revealedAt: null,
      finished: null,
    })
    expect((await read(lead, id)).finished).toBe(1)
    expect(await app.db.selectFrom('score').selectAll().execute()).toEqual([])
    expect(await app.db.selectFrom('review').selectAll().execute()).toEqual([])
    expect((await app.as(seeded.people.leader)(listReviews)).body.items).toEqual([])
    app.setTime(DEADLINE)
    expect(await read(manager, id)).toMatchObject({ revealedAt: DEADLINE, finished: 1 })
    const late = await app.as(manager)(startCalibrationReview, {
      params: { id },
      body: { interactionId: seeded.interactionIds[0] ?? '' },
    })
    expect(late.error?.message).toMatch('nothing more can be rated')
    expect((await app.as(plain)(undoSubmission, { params: { id: reviewId } })).error?.code).toBe('conflict')
  })

  test('hides whose call it is, before and after the reveal', async () => {
    const id = await openTestSession(app, seeded)
    const params = { id: seeded.interactionIds[0] ?? '' }
    for (const who of [plain, manager, seeded.people.leader]) {
      const shown = (await app.as(who)(getInteraction, { params })).body
      expect(JSON.stringify(shown), who).not.toMatch(/priya|raman|billing/i)
    }
    await app.as(lead)(revealCalibration, { params: { id } })
    expect((await app.as(plain)(getInteraction, { params })).body.agent).toBeNull()
    expect((await app.as(lead)(getInteraction, { params })).body.agent).toBeNull()
    expect((await app.as(manager)(getInteraction, { params })).body.agent?.name).toBe('Priya Raman')
    expect((await app.as(seeded.people.stranger)(getInteraction, { params })).error?.code).toBe('not_found')
  })

  test('is revealed early by its facilitator alone, and a second time the same', async () => {
    const id = await openTestSession(app, seeded)
    await rateSession(app, plain, id, { answers: evenly(seeded, 3), only: 1 })
    for (const who of [plain, manager, seeded.people.otherLead]) {
      expect((await app.as(who)(revealCalibration, { params: { id } })).status, who).toBeGreaterThanOrEqual(403)
    }
    const first = (await app.as(lead)(revealCalibration, { params: { id } })).body
    app.passTime(HOUR)
    expect((await app.as(lead)(revealCalibration, { params: { id } })).body).toEqual(first)
    expect(first.revealedAt).toBe(START)
    expect((await app.as(seeded.people.otherLead)(getCalibration, { params: { id } })).status).toBe(200)
  })

  test('keeps the definition it was opened with', async () => {
    const id = await openTestSession(app, seeded)
    const next = { ...seeded.version, id: app.deps.ids(), number: 2, content: JSON.stringify(seeded.definition) }
    await app.db.updateTable('definition_version').set({ status: 'retired' }).execute()
    await app.db.insertInto('definition_version').values(next).execute()
    await rateSession(app, plain, id, { answers: evenly(seeded, 4) })
    const [one] = (await read(plain, id)).interactions
    const review = (await app.as(plain)(getReview, { params: { id: one?.review?.id ?? '' } })).body
    expect(review).toMatchObject({ calibrationId: id, selection: 'calibration', definition: { id: seeded.version.id } })
  })

  test('goes on when a reviewer leaves', async () => {
    const id = await openTestSession(app, seeded)
    await rateSession(app, manager, id, { answers: evenly(seeded, 4), only: 1 })
    await app.db.updateTable('person').set({ is_active: 0 }).where('id', '=', manager).execute()
    expect((await app.as(manager)(getCalibration, { params: { id } })).status).toBeGreaterThanOrEqual(401)
    await rateSession(app, plain, id, { answers: evenly(seeded, 4) })
    expect((await read(lead, id)).finished).toBe(1)
  })

  test('takes a submission back within ten seconds, and repeats one without harm', async () => {
    const id = await openTestSession(app, seeded)
    const [reviewId = ''] = await rateSession(app, plain, id, { answers: evenly(seeded, 4), only: 1 })
    const again = { version: 1, answers: evenly(seeded, 4), comment: '', activeMs: 0 }
    const params = { id: reviewId }
    expect((await app.as(plain)(submitReview, { params, body: again })).body.status).toBe('submitted')
    expect((await app.as(plain)(undoSubmission, { params })).body.status).toBe('draft')
    const stale = { ...again, answers: evenly(seeded, 3) }
    expect((await app.as(plain)(submitReview, { params, body: stale })).error?.code).toBe('stale')
  })

  test('is refused without anything to compare, without time, or with strangers', async () => {
    const codes = [
      await open({ reviewerIds: [plain] }),
      await open({ reviewerIds: [plain, plain] }),
      await open({ deadlineAt: START }),
      await open({ gaugeId: lead }),
      await open({ reviewerIds: [plain, seeded.people.agent] }),
      await open({ pick: { by: 'chosen', numbers: ['HE-9'] } }),
      await open({ pick: { by: 'random', count: 2, days: 30, channel: 'email' } }),
    ].map(({ error }) => [error?.code, Object.keys(error?.fields ?? {})[0]])
    expect(codes).toEqual(
      ['reviewerIds', 'reviewerIds', 'deadlineAt', 'gaugeId', 'reviewerIds', 'numbers', 'pick'].map((field) => [
        'invalid',
        field,
      ]),
    )
    expect((await open({}, plain)).error?.code).toBe('not_allowed')
  })

  test('lets nobody calibrate an own call', async () => {
    const both = await addTestPerson(app, ['reviewer', 'agent'], { agentId: seeded.agentId })
    const chosen = await open({ reviewerIds: [plain, both], pick: { by: 'chosen', numbers: ['HE-0'] } })
    expect(chosen.error?.message).toMatch('own interaction')
    expect((await open({ reviewerIds: [plain, both] })).error?.message).toMatch('No interaction fits')
    // Known as the agent only after it was opened.
    const id = await openTestSession(app, seeded)
    await app.db.updateTable('person').set({ agent_id: seeded.agentId }).where('id', '=', plain).execute()
    expect((await read(plain, id)).interactions).toEqual([])
    const begun = await app.as(plain)(startCalibrationReview, {
      params: { id },
      body: { interactionId: seeded.interactionIds[0] ?? '' },
    })
    expect(begun.error?.code).toBe('not_allowed')
  })

  test('draws borderline and disputed scores, and nothing from elsewhere', async () => {
    const none = await open({ pick: { by: 'borderline', count: 5, days: 30 } })
    expect(none.error?.message).toMatch('No interaction fits')
    const { id } = (await open()).body
    expect((await read(lead, id)).interactions).toHaveLength(2)
    expect((await read(lead, id)).pickedBy).toBe('random')
    expect((await read(plain, id)).pickedBy).toBeNull()
  })

  test('on the page of a reviewer a session stands once it is revealed, for them and who leads quality', async () => {
    const id = await openTestSession(app, seeded)
    await rateSession(app, plain, id, { answers: evenly(seeded, 4), only: 1 })
    const page = async (who: string, of: string) => (await app.as(who)(getReviewer, { params: { id: of } })).body
    for (const who of [lead, plain]) expect((await page(who, plain)).sessions).toEqual([])
    app.passTime(25 * HOUR)
    for (const who of [lead, plain, seeded.people.otherLead]) {
      expect((await page(who, plain)).sessions).toEqual([
        { id, name: 'Evening drops', revealedAt: DEADLINE, interactions: 2, rated: 1 },
      ])
    }
    expect((await page(lead, seeded.people.stranger)).sessions).toEqual([])
    expect((await app.as(seeded.people.stranger)(getReviewer, { params: { id: plain } })).status).toBe(404)
  })
})
