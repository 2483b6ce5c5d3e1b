import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { updatePerson } from '#contract/people.ts'
import { listReviewers, reassign, splitQueue, takeNext } from '#contract/queue.ts'
import { addTestAgent, addTestInteraction, addTestPerson, ENGINES } from '#tests/support/app.ts'
import { type Assignments, openAssignments, WEEK } from '#tests/support/assignments.ts'

describe.each(ENGINES)('sharing out the queue on %s', (engine) => {
  let place: Assignments

  beforeEach(async () => {
    place = await openAssignments(engine)
  })
  afterEach(() => place.app.close())

  test('a manager of the team, or who leads quality, says whose work it is', async () => {
    const { app, one, two, manager, stranger, lead, take, save, add, stored } = place
    const item = await add()
    const give = (who: string, reviewerId: string | null, version: number) =>
      app.as(who)(reassign, { params: { id: item.id }, body: { reviewerId, version } })
    expect((await give(one, one, 1)).status).toBe(403)
    expect((await give(stranger, one, 1)).status).toBe(404)
    expect((await give(manager, manager, 1)).error?.fields).toEqual({ reviewerId: 'Choose an active reviewer.' })
    const given = (await give(manager, one, 1)).body
    expect(given).toMatchObject({ status: 'open', reviewer: { id: one, name: 'Amara Osei' }, version: 2 })
    expect((await give(manager, one, 1)).body).toEqual(given)
    expect((await give(lead, two, 1)).error?.code).toBe('stale')
    const review = (await take(one)).body
    const claimed = await stored(item.id)
    expect((await give(lead, two, claimed.version)).body).toMatchObject({ reviewer: { id: two }, claimedBy: null })
    expect((await save(one, review)).error?.code).toBe('claim_lost')
    const events = await app.db.selectFrom('audit_event').select(['kind', 'person_id']).execute()
    expect(events).toEqual([
      { kind: 'reassigned', person_id: manager },
      { kind: 'reassigned', person_id: lead },
    ])
  })

  test('of two who reassign at once one wins, and a finished item is nobody’s to give', async () => {
    const { app, one, two, manager, lead, take, submit, add, stored } = place
    const item = await add()
    const give = (who: string, reviewerId: string, version: number) =>
      app.as(who)(reassign, { params: { id: item.id }, body: { reviewerId, version } })
    const answers = await Promise.all([give(manager, one, 1), give(lead, two, 1)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? one : two
    await submit(winner, (await take(winner)).body)
    expect((await give(manager, two, (await stored(item.id)).version)).error?.code).toBe('conflict')
  })

  test('what is nobody’s is shared evenly, by language, and no scoring goes twice to one', async () => {
    const { app, teamId, agentId, one, two, manager, stranger, lead, add, stored } = place
    const german = await addTestPerson(app, ['reviewer'], { name: 'Jonas Lindqvist', skills: ['de'] })
    for (let index = 0; index < 6; index++) {
      const of = await addTestInteraction(app, {
        agent_id: agentId,
        team_id: teamId,
        week: WEEK,
        language: index < 2 ? 'de' : 'en',
      })
      await add({}, of)
    }
    const scored = await add({ reviewer_id: one })
    const second = await add({ purpose: 'second' })
    const split = (who: string, reviewerIds: string[]) => app.as(who)(splitQueue, { body: { reviewerIds } })
    expect((await split(one, [one])).status).toBe(403)
    expect((await split(stranger, [one])).body.left).toBe(0)
    expect((await split(manager, [manager])).error?.code).toBe('invalid')
    const shared = (await split(manager, [one, two, german])).body
    expect(shared.left).toBe(0)
    expect(shared.given.reduce((sum, { count }) => sum + count, 0)).toBe(7)
    expect(
      Math.max(...shared.given.map(({ count }) => count)) - Math.min(...shared.given.map(({ count }) => count)),
    ).toBeLessThan(3)
    const inGerman = await app.db
      .selectFrom('assignment')
      .innerJoin('interaction', 'interaction.id', 'assignment.interaction_id')
      .select('reviewer_id')
      .where('language', '=', 'de')
      .execute()
    expect(inGerman).toEqual([{ reviewer_id: german }, { reviewer_id: german }])
    expect((await stored(second.id)).reviewer_id).not.toBe(one)
    expect((await stored(scored.id)).reviewer_id).toBe(one)
    const again = (await split(manager, [one, two, german])).body
    expect(again.given.every(({ count }) => count === 0)).toBe(true)
    const { reviewers } = (await app.as(lead)(listReviewers)).body
    expect(reviewers.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(8)
  })

  test('what somebody takes while it is shared out is not shared out', async () => {
    const { app, one, two, manager, take, add, stored } = place
    const item = await add()
    const [, taken] = await Promise.all([
      app.as(manager)(splitQueue, { body: { reviewerIds: [two] } }),
      take(one, { assignmentId: item.id }),
    ])
    const { reviewer_id, claimed_by } = await stored(item.id)
    expect([reviewer_id, claimed_by]).toEqual(taken.status === 200 ? [null, one] : [two, null])
  })

  test('an item on what one has reviewed by hand does not stand in the way of the next, and goes to others', async () => {
    const { app, agentId, one, submit, add, plan, stored, waitingFor, reviewByHand } = place
    const other = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 1 })
    const item = await add({ reviewer_id: one, due_at: app.deps.clock() })
    await add({ reviewer_id: one }, other)
    await reviewByHand(one)
    expect(await stored(item.id)).toMatchObject({ status: 'cancelled', reviewer_id: null })
    const next = (await app.as(one)(takeNext)).body.review
    expect(next?.interactionId).toBe(other.id)
    if (next) await submit(one, next)
    await plan()
    await add({ plan_id: 'plan', reviewer_id: one, due_at: app.deps.clock() })
    expect(await waitingFor(one)).toEqual([])
    expect((await app.as(one)(takeNext)).body.review).toBeNull()
  })

  test('what a plan gave to somebody who then reviews it by hand is anybody’s again', async () => {
    const { one, two, interaction, add, plan, stored, waitingFor, reviewByHand } = place
    await plan()
    const item = await add({ plan_id: 'plan', reviewer_id: one })
    await reviewByHand(one)
    expect(await stored(item.id)).toMatchObject({ status: 'open', reviewer_id: null })
    expect([await waitingFor(one), await waitingFor(two)]).toEqual([[], [interaction.id]])
  })

  test('a manager shares out the work of their own teams alone, and it is written down', async () => {
    const { app, teamId, two, add, stored } = place
    const both = await addTestPerson(app, ['manager', 'reviewer'], { teamIds: [teamId], name: 'Mara Lund' })
    const foreign = await addTestAgent(app, 'Priya Raman', null)
    const elsewhere = await add({}, await addTestInteraction(app, { agent_id: foreign, week: WEEK }))
    const own = await add()
    expect((await app.as(both)(splitQueue, { body: { reviewerIds: [two] } })).body).toMatchObject({ left: 0 })
    expect([(await stored(elsewhere.id)).reviewer_id, (await stored(own.id)).reviewer_id]).toEqual([null, two])
    const events = await app.db.selectFrom('audit_event').selectAll().where('kind', '=', 'reassigned').execute()
    expect(events).toMatchObject([
      { person_id: both, subject: own.id, detail: JSON.stringify({ from: null, to: two }) },
    ])
  })

  test('what somebody had who is deactivated is anybody’s; what they finished stays theirs', async () => {
    const { app, agentId, one, two, take, submit, add, plan, stored, waitingFor } = place
    const admin = await addTestPerson(app, ['administrator'])
    const [done, held] = [await take(one), await addTestInteraction(app, { agent_id: agentId, week: WEEK })]
    await submit(one, done.body)
    await plan()
    const claimed = await add({ plan_id: 'plan', reviewer_id: one }, held)
    expect((await take(one, { interactionId: held.id })).status).toBe(200)
    const waiting = await addTestInteraction(app, { agent_id: agentId, week: WEEK })
    const open = await add({ plan_id: 'plan', reviewer_id: one }, waiting)
    const body = {
      name: 'Amara Osei',
      roles: ['reviewer' as const],
      grants: [],
      agentId: null,
      teamIds: [],
      version: 1,
    }
    const left = await app.as(admin)(updatePerson, { params: { id: one }, body: { ...body, isActive: false } })
    expect(left.status).toBe(200)
    const free = { status: 'open', reviewer_id: null, claimed_by: null, claimed_until: null }
    for (const { id } of [claimed, open]) expect(await stored(id)).toMatchObject(free)
    expect(await stored(done.body.assignment?.id ?? '')).toMatchObject({ status: 'done', reviewer_id: one })
    expect((await waitingFor(two)).toSorted()).toEqual([held.id, waiting.id].toSorted())
  })
})
