import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  getCalibration,
  getReveal,
  getSessionDetails,
  leaveCalibration,
  listCalibrations,
  revealCalibration,
} from '#contract/calibration.ts'
import { agree, listAgreed, listFollowUps, settleFollowUp } from '#contract/calibrationAgreements.ts'
import { listSuggestions } from '#contract/calibrationSuggestions.ts'
import { getInteraction } from '#contract/interactions.ts'
import { getReviewer } from '#contract/reviewers.ts'
import { saveDraft } from '#contract/reviews.ts'
import { ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import {
  type Calibrating,
  evenly,
  HOUR,
  openTestSession,
  rateSession,
  seedCalibration,
} from '#tests/support/calibrating.ts'
import { addReviewed } from '#tests/support/reviewed.ts'

const DAY = 24 * HOUR

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']
  let id: string
  let first: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app)
    people = seeded.people
    id = await openTestSession(app, seeded, { gaugeId: people.manager })
    first = seeded.interactionIds[0] ?? ''
  })
  afterEach(() => app.close())

  const leave = (who: string, personId = who) => app.as(who)(leaveCalibration, { params: { id }, body: { personId } })
  const read = async (who = people.lead) => (await app.as(who)(getCalibration, { params: { id } })).body
  const show = () => app.as(people.lead)(revealCalibration, { params: { id } })
  const revealed = async () => (await app.as(people.lead)(getReveal, { params: { id, interactionId: first } })).body

  test('who leaves a session is missing at its reveal, with all they had handed in', async () => {
    const [reviewId = ''] = await rateSession(app, people.manager, id, { answers: evenly(seeded, 2), comment: 'x' })
    await rateSession(app, people.plain, id, { answers: evenly(seeded, 4) })
    await rateSession(app, people.leader, id, { answers: evenly(seeded, 3) })
    expect((await leave(people.manager)).status).toBe(200)
    expect(await read()).toMatchObject({ leftIds: [people.manager], gauge: null, finished: 2 })
    expect((await app.as(people.manager)(getCalibration, { params: { id } })).error?.code).toBe('not_found')
    expect((await app.as(people.manager)(listCalibrations)).body).toEqual([])
    expect((await leave(people.manager)).status).toBe(200)
    expect((await leave(people.manager, people.plain)).error?.code).toBe('not_found')
    const body = { version: 9, answers: evenly(seeded, 5), comment: '', activeMs: 0 }
    const late = await app.as(people.manager)(saveDraft, { params: { id: reviewId }, body })
    expect(late.error?.code).toBe('stale')
    const stored = await app.db
      .selectFrom('calibration_review')
      .selectAll()
      .where('id', '=', reviewId)
      .executeTakeFirst()
    const again = { params: { id: reviewId }, body: { ...body, version: stored?.version ?? 0 } }
    expect((await app.as(people.manager)(saveDraft, again)).error?.message).toMatch('no longer in this session')
    await show()
    const sessionsOf = async (who: string) => (await app.as(who)(getReviewer, { params: { id: who } })).body.sessions
    expect([await sessionsOf(people.manager), (await sessionsOf(people.plain)).length]).toEqual([[], 1])
    const { reviews, missing } = await revealed()
    expect([reviews.map(({ reviewer }) => reviewer.name), missing.map(({ name }) => name)]).toEqual([
      ['Bea', 'Noor'],
      ['Tim'],
    ])
    const { differences } = (await app.as(people.lead)(getSessionDetails, { params: { id } })).body
    expect(differences.map(({ reviewer, mean }) => [reviewer.name, mean]).toSorted()).toEqual([
      ['Bea', 1],
      ['Noor', -1],
    ])
  })

  test('the facilitator takes anybody out, nobody else another, and none after the reveal', async () => {
    await rateSession(app, people.plain, id, { answers: evenly(seeded, 4) })
    expect((await leave(people.plain, people.manager)).error?.code).toBe('not_allowed')
    expect((await leave(people.stranger)).error?.code).toBe('not_found')
    expect((await leave(people.lead, people.stranger)).error?.code).toBe('not_found')
    expect((await leave(people.lead, people.manager)).status).toBe(200)
    expect((await leave(people.lead, people.manager)).status).toBe(200)
    expect((await leave(people.lead, people.leader)).status).toBe(200)
    expect((await leave(people.lead, people.plain)).status).toBe(200)
    expect(await read()).toMatchObject({ finished: 0, leftIds: [people.plain, people.leader, people.manager] })
    await show()
    expect(await revealed()).toMatchObject({
      reviews: [],
      missing: [{ name: 'Bea' }, { name: 'Noor' }, { name: 'Tim' }],
    })
    expect((await leave(people.lead, people.plain)).error?.code).toBe('conflict')
  })

  test('who leaves while handing in is either in it or missing, never both', async () => {
    const rated = rateSession(app, people.plain, id, { answers: evenly(seeded, 4), only: 1 }).catch(() => [])
    await Promise.all([rated, leave(people.lead, people.plain)])
    await show()
    expect((await revealed()).missing.map(({ name }) => name)).toContain('Bea')
  })

  test('who has left meets the interaction blind no longer, and finds it by right alone', async () => {
    const params = { id: first }
    expect((await app.as(people.manager)(getInteraction, { params })).body.agent).toBeNull()
    await leave(people.manager)
    await leave(people.plain)
    expect((await app.as(people.manager)(getInteraction, { params })).body.agent?.name).toBe('Priya Raman')
    expect((await app.as(people.plain)(getInteraction, { params })).error?.code).toBe('not_found')
  })

  test('who has left is given no follow-up, and is new to sessions still', async () => {
    await leave(people.plain)
    await show()
    const criterionId = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
    const followUp = { personId: people.plain, text: 'Look through last month.' }
    const body = {
      interactionId: first,
      criterionId,
      version: 0,
      rating: 3 as const,
      reason: 'So.',
      note: null,
      followUp,
    }
    const refused = await app.as(people.lead)(agree, { params: { id }, body })
    expect(refused.error?.message).toMatch('one of those who took part')
    await addReviewed(app, seeded, [{ agentId: seeded.agentId, reviewerId: people.plain, at: START - DAY, points: 60 }])
    const reasons = (await app.as(people.lead)(listSuggestions)).body.map(({ reason }) => reason)
    expect(reasons.find(({ kind }) => kind === 'newcomer')).toMatchObject({ reviewer: { id: people.plain } })
  })

  test('a follow-up waits for the person it was given to, until they say it is done', async () => {
    await show()
    const criterionId = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
    const record = (version: number, followUp: object | null) =>
      app.as(people.lead)(agree, {
        params: { id },
        body: {
          interactionId: first,
          criterionId,
          version,
          rating: 3,
          reason: 'So.',
          note: null,
          followUp: followUp as never,
        },
      })
    const waiting = async (who = people.plain) => (await app.as(who)(listFollowUps)).body
    const settle = (followUpId: string, isDone: boolean, who = people.plain) =>
      app.as(who)(settleFollowUp, { params: { id: followUpId }, body: { isDone } })
    await record(0, { personId: people.plain, text: 'Look through last month.' })
    const [one] = await waiting()
    expect(one).toMatchObject({ session: { id }, interactionId: first, criterionId, text: 'Look through last month.' })
    expect(await waiting(people.manager)).toEqual([])
    for (const who of [people.manager, people.lead]) {
      expect((await settle(one?.id ?? '', true, who)).error?.code).toBe('not_found')
    }
    const done = (await settle(one?.id ?? '', true)).body
    app.passTime(5000)
    expect((await settle(one?.id ?? '', true)).body).toEqual(done)
    expect(await waiting()).toEqual([])
    const agreed = async () => (await app.as(people.manager)(listAgreed, { params: { id } })).body[0]?.followUp
    expect((await agreed())?.doneAt).toBe(done.doneAt)
    expect((await settle(one?.id ?? '', false)).body.doneAt).toBeNull()
    await settle(one?.id ?? '', true)
    // Another task is not done yet.
    await record(1, { personId: people.plain, text: 'Look through this month.' })
    expect(await waiting()).toHaveLength(1)
    await record(2, null)
    expect(await waiting()).toEqual([])
    expect((await app.as(people.agent)(listFollowUps)).error?.code).toBe('not_allowed')
  })
})
