import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getInteraction } from '#contract/interactions.ts'
import { giveBackAssignment, reassign, takeNext } from '#contract/queue.ts'
import { getReview, undoSubmission, withdrawReview } from '#contract/reviews.ts'
import { addTestInteraction, addTestPerson, ENGINES } from '#tests/support/app.ts'
import { type Assignments, openAssignments, WEEK } from '#tests/support/assignments.ts'

const HOUR = 60 * 60_000

describe.each(ENGINES)('taking items of the queue on %s', (engine) => {
  let place: Assignments

  beforeEach(async () => {
    place = await openAssignments(engine)
  })
  afterEach(() => place.app.close())

  test('with no plan, taking an interaction makes the item it stands on', async () => {
    const { app, one, interaction, take, onlyOne } = place
    const review = (await take(one)).body
    const item = await onlyOne()
    expect(item).toMatchObject({
      interaction_id: interaction.id,
      plan_id: null,
      selection: 'random',
      purpose: 'first',
      probability: null,
      status: 'claimed',
      claimed_by: one,
      claimed_until: app.deps.clock() + 2 * HOUR,
      review_id: review.id,
    })
    expect(review).toMatchObject({ selection: 'random', assignment: { id: item.id, isLost: false } })
    expect((await take(one)).body.id).toBe(review.id)
    expect(await app.db.selectFrom('assignment').select('id').execute()).toHaveLength(1)
  })

  test('of many who take it at the same moment exactly one gets it, drawn or not', async () => {
    const { app, teamId, agentId, interaction, take, add } = place
    const people = await Promise.all(
      Array.from({ length: 5 }, (_, index) => addTestPerson(app, ['reviewer'], { name: `R${index}` })),
    )
    const drawn = await addTestInteraction(app, { agent_id: agentId, team_id: teamId, week: WEEK })
    await add({}, drawn)
    for (const interactionId of [interaction.id, drawn.id]) {
      const answers = await Promise.all(people.map((who) => take(who, { interactionId })))
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409])
      expect(new Set(answers.map(({ error }) => error?.code))).toEqual(new Set([undefined, 'claim_lost']))
      const items = await app.db
        .selectFrom('assignment')
        .selectAll()
        .where('interaction_id', '=', interactionId)
        .execute()
      expect(items).toHaveLength(1)
      const reviews = await app.db
        .selectFrom('review')
        .select('reviewer_id')
        .where('interaction_id', '=', interactionId)
        .execute()
      expect(reviews).toEqual([{ reviewer_id: items[0]?.claimed_by }])
    }
  })

  test('a review takes chance, selection and second purpose from its item', async () => {
    const { app, one, two, take, submit, add, plan } = place
    await plan()
    const first = await add({ plan_id: 'plan', stratum: 'call', probability: 0.25 })
    const second = await add({ plan_id: 'plan', stratum: 'call', probability: 0.25, purpose: 'second', is_blind: 1 })
    const review = (await take(one)).body
    expect(review).toMatchObject({
      selection: 'random',
      assignment: { id: first.id, purpose: 'first', isBlind: false },
    })
    expect((await app.db.selectFrom('review').select('probability').executeTakeFirst())?.probability).toBe(0.25)
    await submit(one, review)
    const again = (await take(two, { assignmentId: second.id })).body
    expect(again).toMatchObject({ selection: 'calibration', assignment: { id: second.id, isBlind: true } })
    await submit(two, again)
    const scores = await app.db.selectFrom('score').select('review_id').execute()
    expect(scores).toEqual([{ review_id: review.id }])
  })

  test('once a plan is drawn, only what is in the queue is taken from it', async () => {
    const { one, interaction, take, add, plan, waitingFor } = place
    await plan()
    expect((await take(one)).error?.code).toBe('conflict')
    expect(await waitingFor(one)).toEqual([])
    await add({ plan_id: 'plan' })
    expect(await waitingFor(one)).toEqual([interaction.id])
    expect((await take(one)).status).toBe(200)
  })

  test('a claim that ran out is renewed by its own draft, as long as nobody took it', async () => {
    const { app, one, two, take, save, submit, onlyOne } = place
    const review = (await take(one)).body
    app.passTime(3 * HOUR)
    const saved = (await save(one, review)).body
    expect((await onlyOne()).claimed_until).toBe(app.deps.clock() + 2 * HOUR)
    expect((await take(two)).error?.code).toBe('claim_lost')
    expect((await submit(one, saved)).status).toBe(200)
  })

  test('a claim that ran out is free to all; the first draft stays, to be read only', async () => {
    const { app, one, two, interaction, take, save, submit, waitingFor } = place
    const review = (await take(one)).body
    const saved = (await save(one, review, 'mine')).body
    app.passTime(2 * HOUR + 1)
    expect(await waitingFor(two)).toEqual([interaction.id])
    const other = (await take(two)).body
    for (const answer of [await save(one, saved, 'more'), await submit(one, saved)]) {
      expect(answer.status).toBe(409)
      expect(answer.error).toMatchObject({ code: 'claim_lost', current: { id: review.id, comment: 'mine' } })
    }
    const kept = (await app.as(one)(getReview, { params: { id: review.id } })).body
    expect(kept).toMatchObject({ status: 'draft', comment: 'mine', assignment: { isLost: true, claimedUntil: null } })
    expect((await app.as(one)(getReview, { params: { id: other.id } })).status).toBe(404)
    expect((await take(one)).error?.code).toBe('claim_lost')
    expect((await submit(two, other)).status).toBe(200)
  })

  test('at the moment a claim runs out, the save and the other taking it do not both win', async () => {
    const { app, one, two, take, save, onlyOne } = place
    const review = (await take(one)).body
    app.passTime(2 * HOUR + 1)
    const [saved, taken] = await Promise.all([save(one, review), take(two)])
    expect([saved.status, taken.status].toSorted()).toEqual([200, 409])
    expect((await onlyOne()).claimed_by).toBe(saved.status === 200 ? one : two)
  })

  test('a claim survives a restart, and so does its end', async () => {
    const { app, one, two, take } = place
    await take(one)
    await app.restart()
    expect((await take(two)).error?.code).toBe('claim_lost')
    app.passTime(2 * HOUR + 1)
    await app.restart()
    expect((await take(two)).status).toBe(200)
  })

  test('submitting finishes the item, taking the submission back reopens it, a withdrawal leaves it to others', async () => {
    const { app, one, two, manager, interaction, take, submit, add, plan, stored, waitingFor } = place
    await plan()
    const item = await add({ plan_id: 'plan' })
    const review = (await submit(one, (await take(one)).body)).body
    expect(await stored(item.id)).toMatchObject({ status: 'done', review_id: review.id, reviewer_id: one })
    const undone = (await app.as(one)(undoSubmission, { params: { id: review.id } })).body
    expect(await stored(item.id)).toMatchObject({ status: 'claimed', done_at: null, claimed_by: one })
    const again = (await submit(one, undone)).body
    expect(await stored(item.id)).toMatchObject({ status: 'done' })
    await app.as(manager)(withdrawReview, { params: { id: review.id }, body: { version: again.version, reason: 'x' } })
    expect(await stored(item.id)).toMatchObject({ status: 'open', reviewer_id: null, review_id: null })
    expect(await waitingFor(two)).toEqual([interaction.id])
    expect(await waitingFor(one)).toEqual([])
    expect((await take(two)).status).toBe(200)
  })

  test('what is given back is free again and its draft is kept; twice is once', async () => {
    const { app, one, two, interaction, take, save, submit, add, waitingFor } = place
    const item = await add()
    const review = (await save(one, (await take(one)).body, 'kept')).body
    const back = () => app.as(one)(giveBackAssignment, { params: { id: item.id } })
    expect((await back()).body).toMatchObject({ status: 'cancelled', claimedBy: null })
    expect((await back()).status).toBe(200)
    expect(await waitingFor(two)).toEqual([interaction.id])
    expect((await save(one, review, 'and on')).body.comment).toBe('and on')
    expect((await take(two)).error?.code).toBe('claim_lost')
    await back()
    const other = (await take(two)).body
    expect((await save(one, { ...review, version: review.version + 1 }, 'late')).error?.code).toBe('claim_lost')
    expect((await app.as(one)(getReview, { params: { id: review.id } })).body.assignment?.isLost).toBe(true)
    expect((await submit(two, other)).status).toBe(200)
  })

  test('what a plan drew is open to all once it is given back; others cannot give it back', async () => {
    const { app, one, two, take, add, plan } = place
    await plan()
    const item = await add({ plan_id: 'plan', reviewer_id: one })
    const back = (who: string) => app.as(who)(giveBackAssignment, { params: { id: item.id } })
    expect((await back(two)).status).toBe(404)
    await take(one)
    expect((await back(two)).status).toBe(404)
    expect((await back(one)).body).toMatchObject({ status: 'open', reviewer: null })
    await take(two)
    expect((await back(one)).error?.code).toBe('claim_lost')
  })

  test('what is one’s work is seen before it is begun, and nobody else takes it', async () => {
    const { app, one, two, interaction, take, add, plan, waitingFor } = place
    await plan()
    await add({ plan_id: 'plan', reviewer_id: one })
    const open = (who: string) => app.as(who)(getInteraction, { params: { id: interaction.id } })
    expect((await open(one)).status).toBe(200)
    expect((await open(two)).status).toBe(404)
    expect(await waitingFor(two)).toEqual([])
    expect((await take(two)).error?.code).toBe('claim_lost')
    expect((await take(one)).status).toBe(200)
  })

  test('two scorings of one interaction want two reviewers', async () => {
    const { app, one, two, lead, take, add } = place
    const second = await add({ purpose: 'second' })
    const first = await add()
    await take(one, { assignmentId: first.id })
    const give = await app.as(lead)(reassign, { params: { id: second.id }, body: { reviewerId: one, version: 1 } })
    expect(give.error?.code).toBe('conflict')
    expect((await take(one, { assignmentId: second.id })).error?.code).toBe('conflict')
    expect((await take(two, { assignmentId: second.id })).status).toBe(200)
  })

  test('the next is one’s own draft, then one’s own work, then what is anybody’s; nobody takes twice', async () => {
    const { app, agentId, one, two, interaction, submit, add } = place
    const other = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 1 })
    const mine = await add({ reviewer_id: one, due_at: app.deps.clock() }, other)
    const next = async (who: string) => (await app.as(who)(takeNext)).body.review
    const first = await next(one)
    expect(first?.assignment?.id).toBe(mine.id)
    expect((await next(one))?.id).toBe(first?.id)
    if (first) await submit(one, first)
    const both = await Promise.all([next(one), next(two)])
    expect(both.map((review) => review?.interactionId ?? null).toSorted()).toEqual([interaction.id, null].toSorted())
    expect(await app.db.selectFrom('review').select('id').execute()).toHaveLength(2)
  })
})
