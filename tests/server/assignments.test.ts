import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getInteraction } from '#contract/interactions.ts'
import { updatePerson } from '#contract/people.ts'
import {
  giveBackAssignment,
  listQueue,
  listReviewers,
  reassign,
  replaceAssignment,
  splitQueue,
  takeNext,
} from '#contract/queue.ts'
import { getReview, saveDraft, startReview, submitReview, undoSubmission, withdrawReview } from '#contract/reviews.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import type { Definition } from '#domain/definition/definition.ts'
import type { Row } from '#server/db/schema.ts'
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

const HOUR = 60 * 60_000
const WEEK = '2026-03-02'

describe.each(ENGINES)('assignments on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let teamId: string
  let agentId: string
  let one: string
  let two: string
  let manager: string
  let stranger: string
  let lead: string
  let interaction: Row<'interaction'>

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    const [team, otherTeam] = seeded.teams
    if (!team || !otherTeam) throw new Error('two teams')
    teamId = team.id
    agentId = await addTestAgent(app, 'Daniel Okafor', team.id)
    one = await addTestPerson(app, ['reviewer'], { name: 'Amara Osei' })
    two = await addTestPerson(app, ['reviewer'], { name: 'Peter Nowak' })
    manager = await addTestPerson(app, ['manager'], { teamIds: [team.id] })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [otherTeam.id] })
    lead = await addTestPerson(app, [], { grants: ['leadQuality'] })
    interaction = await addTestInteraction(app, { agent_id: agentId, team_id: team.id, week: WEEK })
  })
  afterEach(() => app.close())

  const take = (who: string, more: { interactionId?: string; assignmentId?: string } = {}) =>
    app.as(who)(startReview, { body: { interactionId: interaction.id, from: 'queue', ...more } })
  const content = (version: number) => ({
    version,
    answers: evenAnswers(definition, 'call', 4),
    comment: '',
    activeMs: 1000,
  })
  const save = (who: string, review: { id: string; version: number }, comment = 'a word') =>
    app.as(who)(saveDraft, {
      params: { id: review.id },
      body: { version: review.version, answers: {}, comment, activeMs: 0 },
    })
  const submit = (who: string, review: { id: string; version: number }) =>
    app.as(who)(submitReview, { params: { id: review.id }, body: content(review.version) })
  const add = async (more: Partial<Row<'assignment'>> = {}, of = interaction) => {
    const item = newAssignment(app.deps, of, more)
    await app.write((trx) => trx.insertInto('assignment').values(item).execute())
    return item
  }
  const plan = () =>
    app.write((trx) =>
      trx
        .insertInto('sampling_plan')
        .values({
          id: 'plan',
          name: 'March',
          status: 'drawn',
          spec: '{}',
          seed: 's',
          due_at: null,
          created_at: 0,
          created_by: null,
          drawn_at: app.deps.clock(),
          summary: null,
        })
        .execute(),
    )
  const stored = (id: string) =>
    app.db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const onlyOne = () => app.db.selectFrom('assignment').selectAll().executeTakeFirstOrThrow()
  const waitingFor = async (who: string) => (await app.as(who)(listQueue)).body.items.map(({ id }) => id)

  test('with no plan, taking an interaction makes the item it stands on', async () => {
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
    await plan()
    expect((await take(one)).error?.code).toBe('conflict')
    expect(await waitingFor(one)).toEqual([])
    await add({ plan_id: 'plan' })
    expect(await waitingFor(one)).toEqual([interaction.id])
    expect((await take(one)).status).toBe(200)
  })

  test('a claim that ran out is renewed by its own draft, as long as nobody took it', async () => {
    const review = (await take(one)).body
    app.passTime(3 * HOUR)
    const saved = (await save(one, review)).body
    expect((await onlyOne()).claimed_until).toBe(app.deps.clock() + 2 * HOUR)
    expect((await take(two)).error?.code).toBe('claim_lost')
    expect((await submit(one, saved)).status).toBe(200)
  })

  test('a claim that ran out is free to all; the first draft stays, to be read only', async () => {
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
    const review = (await take(one)).body
    app.passTime(2 * HOUR + 1)
    const [saved, taken] = await Promise.all([save(one, review), take(two)])
    expect([saved.status, taken.status].toSorted()).toEqual([200, 409])
    expect((await onlyOne()).claimed_by).toBe(saved.status === 200 ? one : two)
  })

  test('a claim survives a restart, and so does its end', async () => {
    await take(one)
    await app.restart()
    expect((await take(two)).error?.code).toBe('claim_lost')
    app.passTime(2 * HOUR + 1)
    await app.restart()
    expect((await take(two)).status).toBe(200)
  })

  test('submitting finishes the item, taking the submission back reopens it, a withdrawal leaves it to others', async () => {
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
    await plan()
    await add({ plan_id: 'plan', reviewer_id: one })
    const open = (who: string) => app.as(who)(getInteraction, { params: { id: interaction.id } })
    expect((await open(one)).status).toBe(200)
    expect((await open(two)).status).toBe(404)
    expect(await waitingFor(two)).toEqual([])
    expect((await take(two)).error?.code).toBe('claim_lost')
    expect((await take(one)).status).toBe(200)
  })

  test('an item is replaced with a reason by the next of its agent and channel, for the same person', async () => {
    await plan()
    const due_at = app.deps.clock() + HOUR
    const item = await add({ plan_id: 'plan', stratum: 'call', probability: 0.5, due_at })
    await addTestInteraction(app, { agent_id: agentId, week: WEEK, channel: 'chat' })
    const older = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 1000 })
    const newer = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 2000 })
    const review = (await take(one)).body
    const { version } = await stored(item.id)
    const replace = (who: string, body: { reason: string; version: number }) =>
      app.as(who)(replaceAssignment, { params: { id: item.id }, body })
    expect((await replace(one, { reason: ' ', version })).status).toBe(400)
    expect((await replace(two, { reason: 'x', version })).status).toBe(404)
    expect((await replace(stranger, { reason: 'x', version })).status).toBe(404)
    expect((await replace(one, { reason: 'x', version: version - 1 })).error?.code).toBe('stale')
    const answer = (await replace(one, { reason: 'The line broke.', version })).body
    expect(answer.replacement).toMatchObject({ interactionId: newer.id, status: 'open', reviewer: { id: one } })
    expect((await replace(one, { reason: 'The line broke.', version })).body).toEqual(answer)
    expect(await stored(item.id)).toMatchObject({
      status: 'replaced',
      replaced_by: answer.replacement?.id,
      replaced_by_person: one,
      replace_reason: 'The line broke.',
    })
    const next = await stored(answer.replacement?.id ?? '')
    expect(next).toMatchObject({ plan_id: 'plan', stratum: 'call', probability: 0.5, due_at, selection: 'random' })
    expect((await save(one, review)).error?.code).toBe('claim_lost')
    expect(await waitingFor(one)).toEqual([newer.id])
    expect(
      (await app.as(lead)(replaceAssignment, { params: { id: next.id }, body: { reason: 'y', version: 1 } })).body,
    ).toMatchObject({ replacement: { interactionId: older.id } })
  })

  test('a second scoring is replaced by another of what is scored once', async () => {
    await plan()
    await add({ plan_id: 'plan', reviewer_id: one })
    const second = await add({ plan_id: 'plan', purpose: 'second', reviewer_id: two })
    const owned = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 3000 })
    await add({ plan_id: 'plan', reviewer_id: two }, owned)
    const partner = await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 2000 })
    await add({ plan_id: 'plan', reviewer_id: one }, partner)
    await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 9000 })
    const replace = (id: string) =>
      app.as(lead)(replaceAssignment, { params: { id }, body: { reason: 'Too long.', version: 1 } })
    const { replacement } = (await replace(second.id)).body
    expect(replacement).toMatchObject({ interactionId: partner.id, reviewer: { id: two } })
    expect((await replace(replacement?.id ?? '')).body.replacement).toBeNull()
  })

  test('of two replacements at once one is made', async () => {
    const item = await add()
    await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 1000 })
    await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: 2000 })
    const replace = (who: string) =>
      app.as(who)(replaceAssignment, { params: { id: item.id }, body: { reason: 'x', version: 1 } })
    const statuses = (await Promise.all([replace(manager), replace(lead)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
    expect(await app.db.selectFrom('assignment').select('id').execute()).toHaveLength(2)
  })

  test('with nothing to put in its place, an item is replaced by none', async () => {
    const item = await add()
    const answer = await app.as(manager)(replaceAssignment, {
      params: { id: item.id },
      body: { reason: 'x', version: 1 },
    })
    expect(answer.body).toMatchObject({ replaced: { status: 'replaced' }, replacement: null })
    expect(await waitingFor(one)).toEqual([])
  })

  test('a manager of the team, or who leads quality, says whose work it is', async () => {
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
    const item = await add()
    const give = (who: string, reviewerId: string, version: number) =>
      app.as(who)(reassign, { params: { id: item.id }, body: { reviewerId, version } })
    const answers = await Promise.all([give(manager, one, 1), give(lead, two, 1)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? one : two
    await submit(winner, (await take(winner)).body)
    expect((await give(manager, two, (await stored(item.id)).version)).error?.code).toBe('conflict')
  })

  test('two scorings of one interaction want two reviewers', async () => {
    const second = await add({ purpose: 'second' })
    const first = await add()
    await take(one, { assignmentId: first.id })
    const give = await app.as(lead)(reassign, { params: { id: second.id }, body: { reviewerId: one, version: 1 } })
    expect(give.error?.code).toBe('conflict')
    expect((await take(one, { assignmentId: second.id })).error?.code).toBe('conflict')
    expect((await take(two, { assignmentId: second.id })).status).toBe(200)
  })

  test('the next is one’s own draft, then one’s own work, then what is anybody’s; nobody takes twice', async () => {
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

  test('what is nobody’s is shared evenly, by language, and no scoring goes twice to one', async () => {
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
    const item = await add()
    const [, taken] = await Promise.all([
      app.as(manager)(splitQueue, { body: { reviewerIds: [two] } }),
      take(one, { assignmentId: item.id }),
    ])
    const { reviewer_id, claimed_by } = await stored(item.id)
    expect([reviewer_id, claimed_by]).toEqual(taken.status === 200 ? [null, one] : [two, null])
  })

  const reviewByHand = async (who: string) => {
    const review = (await app.as(who)(startReview, { body: { interactionId: interaction.id, from: 'chosen' } })).body
    await submit(who, review)
  }

  test('an item on what one has reviewed by hand does not stand in the way of the next, and goes to others', async () => {
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
    await plan()
    const item = await add({ plan_id: 'plan', reviewer_id: one })
    await reviewByHand(one)
    expect(await stored(item.id)).toMatchObject({ status: 'open', reviewer_id: null })
    expect([await waitingFor(one), await waitingFor(two)]).toEqual([[], [interaction.id]])
  })

  test('a manager shares out the work of their own teams alone, and it is written down', async () => {
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

  test('what a closed plan drew does not come back', async () => {
    await plan()
    const given = await add({ plan_id: 'plan' })
    const review = (await take(one)).body
    await app.db.updateTable('sampling_plan').set({ status: 'closed' }).execute()
    await app.as(one)(giveBackAssignment, { params: { id: given.id } })
    expect(await stored(given.id)).toMatchObject({ status: 'cancelled', claimed_by: null })
    const submitted = (await submit(one, review)).body
    expect((await stored(given.id)).status).toBe('done')
    await app.as(manager)(withdrawReview, {
      params: { id: submitted.id },
      body: { version: submitted.version, reason: 'The wrong call' },
    })
    expect((await stored(given.id)).status).toBe('cancelled')
  })
})
