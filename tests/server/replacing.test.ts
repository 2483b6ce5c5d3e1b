import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { giveBackAssignment, replaceAssignment } from '#contract/queue.ts'
import { withdrawReview } from '#contract/reviews.ts'
import { addTestInteraction, ENGINES } from '#tests/support/app.ts'
import { type Assignments, openAssignments, WEEK } from '#tests/support/assignments.ts'

const HOUR = 60 * 60_000

describe.each(ENGINES)('replacing items of the queue on %s', (engine) => {
  let place: Assignments

  beforeEach(async () => {
    place = await openAssignments(engine)
  })
  afterEach(() => place.app.close())

  test('an item is replaced with a reason by the next of its agent and channel, for the same person', async () => {
    const { app, agentId, one, two, stranger, lead, take, save, add, plan, stored, waitingFor } = place
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
    const { app, agentId, one, two, lead, add, plan } = place
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
    const { app, agentId, manager, lead, add } = place
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
    const { app, one, manager, add, waitingFor } = place
    const item = await add()
    const answer = await app.as(manager)(replaceAssignment, {
      params: { id: item.id },
      body: { reason: 'x', version: 1 },
    })
    expect(answer.body).toMatchObject({ replaced: { status: 'replaced' }, replacement: null })
    expect(await waitingFor(one)).toEqual([])
  })

  test('what a closed plan drew does not come back', async () => {
    const { app, one, manager, take, submit, add, plan, stored } = place
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
