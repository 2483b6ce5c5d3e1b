import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listQueue, reassign, replaceAssignment } from '#contract/queue.ts'
import { startReview, submitReview } from '#contract/reviews.ts'
import {
  changePlan,
  closePlan,
  createPlan,
  drawPlan,
  getPlan,
  getSamplingOptions,
  listPlans,
  previewPlan,
} from '#contract/samplingPlans.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { addTestPerson, ENGINES, openTestApp, seedOrganisation, START, type TestApp } from '#tests/support/app.ts'
import { addBusyAgent, planBody } from '#tests/support/planning.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'

const DAY = 86_400_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let teamIds: string[]
  let lead: string
  let manager: string
  let reviewers: string[]
  let ada: string
  let ben: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    teamIds = seeded.teams.map(({ id }) => id)
    const [team = '', otherTeam = ''] = teamIds
    lead = await addTestPerson(app, ['reviewer'], { grants: ['leadQuality'] })
    manager = await addTestPerson(app, ['manager'], { teamIds: [team] })
    reviewers = [lead, await addTestPerson(app, ['reviewer']), await addTestPerson(app, ['reviewer'])]
    ada = await addBusyAgent(app, 'Ada', team, 20)
    ben = await addBusyAgent(app, 'Ben', otherTeam, 2)
  })
  afterEach(() => app.close())

  const drawn = async (spec: Parameters<typeof planBody>[0] = {}) => {
    const { id } = (await app.as(lead)(createPlan, { body: planBody(spec) })).body
    return (await app.as(lead)(drawPlan, { params: { id } })).body
  }
  const items = () => app.db.selectFrom('assignment').selectAll().orderBy('id').execute()

  test('days no calendar can count with are refused with a sentence', async () => {
    const { spec } = planBody()
    const odd = async (fromDay: string, toDay: string) =>
      (await app.as(lead)(previewPlan, { body: { spec: { ...spec, population: { fromDay, toDay } } } })).error
    const message = expect.stringContaining('between 1970 and 2199')
    for (const error of [
      await odd('0001-01-01', '2026-03-31'),
      await odd('2026-01-01', '9999-12-31'),
      (await app.as(lead)(createPlan, { body: { ...planBody(), dueDay: '9999-12-31' } })).error,
    ]) {
      expect(error).toMatchObject({ code: 'invalid' })
      expect(Object.values(error?.fields ?? {})).toEqual([message])
    }
    expect(await odd('1970-01-01', '2199-12-31')).toBeUndefined()
  })

  test('a plan for somebody who is not there is refused, naming whom', async () => {
    const { spec } = planBody()
    const nobody = await app.as(lead)(previewPlan, { body: { spec: { ...spec, reviewerIds: ['nobody'] } } })
    expect(nobody.error).toMatchObject({ code: 'invalid', message: expect.stringContaining('nobody') })
    const population = { ...spec.population, teamIds: ['nowhere'] }
    const nowhere = await app.as(lead)(createPlan, { body: { ...planBody(), spec: { ...spec, population } } })
    expect(nowhere.error).toMatchObject({ code: 'invalid', fields: { 'spec.population.teamIds': expect.anything() } })
  })

  test('a preview says what would be drawn and stores nothing; the draw comes to the same', async () => {
    const { spec } = planBody()
    const preview = (await app.as(lead)(previewPlan, { body: { spec } })).body
    expect(preview).toMatchObject({
      interactions: 33,
      agents: 2,
      picked: 7,
      twice: 1,
      reviewers: 3,
      shortfalls: [{ agentId: ben, name: 'Ben', has: 3 }],
    })
    expect(await items()).toEqual([])
    const { summary } = await drawn()
    const { precision, ...previewed } = preview
    expect(summary).toEqual(previewed)
    expect(precision).toMatchObject({ spread: null, neededForChange: null, inHours: null })
  })

  test('a draw keeps its frame and fills the queue evenly, once', async () => {
    const plan = await drawn({ doubleShare: 0.3 })
    expect(plan).toMatchObject({ status: 'drawn', counts: { planned: 10, done: 0, overdue: 0 }, summary: { twice: 3 } })
    const rows = await items()
    expect(rows.filter(({ purpose }) => purpose === 'first')).toHaveLength(7)
    const loads = reviewers.map((id) => rows.filter(({ reviewer_id }) => reviewer_id === id).length)
    expect(loads.toSorted()).toEqual([3, 3, 4])
    for (const second of rows.filter(({ purpose }) => purpose === 'second')) {
      const first = rows.find((row) => row.interaction_id === second.interaction_id && row.purpose === 'first')
      expect(first?.reviewer_id).not.toBe(second.reviewer_id)
    }
    const frame = await app.db.selectFrom('sampling_frame').selectAll().execute()
    expect(frame.reduce((sum, { size }) => sum + size, 0)).toBe(33)
    for (const { agent_id, stratum, size, picked, probability, interaction_ids } of frame) {
      const own = rows.filter((row) => row.agent_id === agent_id && row.stratum === stratum && row.purpose === 'first')
      const order: string[] = JSON.parse(interaction_ids)
      expect(own.map((row) => row.interaction_id).toSorted()).toEqual(order.slice(0, picked).toSorted())
      expect([order.length, probability]).toEqual([size, picked / size])
      for (const row of own) expect(row.probability).toBe(probability)
    }
    const again = (await app.as(lead)(drawPlan, { params: { id: plan.id } })).body
    expect(again).toEqual(plan)
    expect(await items()).toEqual(rows)
  })

  test('of two draws at once one is kept', async () => {
    const { id } = (await app.as(lead)(createPlan, { body: planBody() })).body
    const draw = () => app.as(lead)(drawPlan, { params: { id } })
    const [one, other] = await Promise.all([draw(), draw()])
    expect(one.body).toEqual(other.body)
    expect((await items()).filter(({ purpose }) => purpose === 'first')).toHaveLength(7)
  })

  test('what is reviewed, in the queue, too short, or of an agent on leave is left out, and said', async () => {
    await drawn({ quota: 1 })
    await app.db
      .insertInto('agent_leave')
      .values({ id: 'leave', agent_id: ben, from_at: START - DAY, until_at: null })
      .execute()
    const { spec } = planBody({ exclude: { shorterThanMs: 150_000 } })
    const preview = (await app.as(lead)(previewPlan, { body: { spec } })).body
    expect(preview.agents).toBe(1)
    expect(preview.shortfalls).toEqual([])
    expect(preview.leftOut.onLeave).toBe(1)
    const { tooShort, queued } = preview.leftOut
    expect([tooShort > 0, queued <= 1, preview.interactions]).toEqual([true, true, 30 - tooShort - queued])
  })

  test('a manager plans for their own teams, and sees no other plan', async () => {
    const [team = '', otherTeam = ''] = teamIds
    const elsewhere = await drawn({ population: { ...planBody().spec.population, teamIds: [otherTeam] } })
    const asked = planBody({ population: { ...planBody().spec.population, teamIds: [otherTeam] } })
    expect((await app.as(manager)(createPlan, { body: asked })).error?.code).toBe('not_allowed')
    expect((await app.as(manager)(previewPlan, { body: { spec: asked.spec } })).error?.code).toBe('not_allowed')
    const own = (await app.as(manager)(createPlan, { body: planBody() })).body
    expect(own.spec.population.teamIds).toEqual([team])
    expect((await app.as(manager)(listPlans)).body.map(({ id }) => id)).toEqual([own.id])
    expect((await app.as(lead)(listPlans)).body.map(({ id }) => id)).toEqual([own.id, elsewhere.id])
    expect((await app.as(manager)(getPlan, { params: { id: elsewhere.id } })).error?.code).toBe('not_found')
    expect((await app.as(manager)(drawPlan, { params: { id: elsewhere.id } })).error?.code).toBe('not_found')
    const options = (await app.as(manager)(getSamplingOptions)).body
    expect(options.teams.map(({ id }) => id)).toEqual([team])
    expect(options.agents.map(({ id }) => id)).toEqual([ada])
    expect((await app.as(lead)(getSamplingOptions)).body).toMatchObject({
      teams: { length: 2 },
      reviewers: { length: 3 },
    })
  })

  test('a plan can be changed until it is drawn', async () => {
    const { id } = (await app.as(lead)(createPlan, { body: planBody() })).body
    const changed = await app.as(lead)(changePlan, {
      params: { id },
      body: { ...planBody({ quota: 2 }), name: 'Spring', version: 1 },
    })
    expect(changed.body).toMatchObject({ name: 'Spring', spec: { quota: 2 }, version: 2 })
    const stale = await app.as(lead)(changePlan, { params: { id }, body: { ...planBody(), version: 1 } })
    expect(stale.error).toMatchObject({ code: 'stale', current: { name: 'Spring', version: 2 } })
    await app.as(lead)(drawPlan, { params: { id } })
    const late = await app.as(lead)(changePlan, { params: { id }, body: { ...planBody(), version: 2 } })
    expect(late.error?.code).toBe('conflict')
  })

  test('what makes no sense is refused with words at its place', async () => {
    const turned = planBody({ population: { fromDay: '2026-03-02', toDay: '2026-03-01' } })
    const answer = await app.as(lead)(createPlan, { body: turned })
    expect(answer.error).toMatchObject({ code: 'invalid', fields: { 'spec.population.toDay': expect.any(String) } })
    const empty = planBody({ population: { fromDay: '2020-03-02', toDay: '2020-03-03' } })
    const { id } = (await app.as(lead)(createPlan, { body: empty })).body
    expect((await app.as(lead)(drawPlan, { params: { id } })).error?.code).toBe('conflict')
  })

  test('a replaced pick gives way to the next of its stratum', async () => {
    await drawn()
    const item = (await items()).find((row) => row.agent_id === ada && row.purpose === 'first')
    if (!item) throw new Error('Ada has a pick.')
    const { interaction_ids, picked } = await app.db
      .selectFrom('sampling_frame')
      .selectAll()
      .where('agent_id', '=', ada)
      .where('stratum', '=', item.stratum ?? '')
      .executeTakeFirstOrThrow()
    const body = { reason: 'Wrong number.', version: item.version }
    const answer = await app.as(lead)(replaceAssignment, { params: { id: item.id }, body })
    expect(answer.body.replacement?.interactionId).toBe(JSON.parse(interaction_ids)[picked])
  })

  test('progress is counted by reviewer and by agent, and closing takes back what nobody began', async () => {
    const plan = await drawn()
    const item = (await items()).find((row) => row.reviewer_id === lead && row.purpose === 'first')
    if (!item) throw new Error('The lead has work.')
    const from = { interactionId: item.interaction_id, from: 'queue' as const }
    const draft = (await app.as(lead)(startReview, { body: from })).body
    app.passTime(10 * 60_000)
    const answers = evenAnswers(definition, draft.channel, 4)
    const content = { version: draft.version, answers, comment: '', activeMs: 240_000 }
    await app.as(lead)(submitReview, { params: { id: draft.id }, body: content })
    app.setTime(START + 30 * DAY)
    const detail = (await app.as(lead)(getPlan, { params: { id: plan.id } })).body
    expect(detail.counts).toEqual({ planned: 8, done: 1, overdue: 7, replaced: 0 })
    expect(detail.medianActiveMs).toBe(240_000)
    const mine = detail.byReviewer.find(({ id }) => id === lead)
    expect(mine).toMatchObject({ done: 1, medianActiveMs: 240_000 })
    expect(detail.byAgent.map(({ name }) => name)).toEqual(['Ada', 'Ben'])
    expect(detail.byReviewer.reduce((sum, { planned }) => sum + planned, 0)).toBe(8)
    expect(detail.byChannel.map(({ name }) => name)).toEqual(['call', 'chat'])
    expect(detail.byChannel.find(({ name }) => name === draft.channel)).toMatchObject({ done: 1 })
    for (const rows of [detail.byChannel, detail.byWeek]) {
      expect(rows.reduce((sum, { planned }) => sum + planned, 0)).toBe(8)
      expect(rows.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(7)
    }
    expect(detail.byWeek.every(({ name }) => name.startsWith('2026-02-'))).toBe(true)
    const closed = (await app.as(lead)(closePlan, { params: { id: plan.id } })).body
    expect(closed).toMatchObject({ status: 'closed', counts: { planned: 1, done: 1, overdue: 0 } })
    expect((await app.as(lead)(drawPlan, { params: { id: plan.id } })).error?.code).toBe('conflict')
  })

  test('of a closed plan who is at an item finishes it, and nobody else takes it', async () => {
    const plan = await drawn({ doubleShare: 0 })
    const item = (await items()).find((row) => row.reviewer_id === lead)
    if (!item) throw new Error('The lead has work.')
    const other = reviewers[1] ?? ''
    const from = { interactionId: item.interaction_id, from: 'queue' as const }
    const draft = (await app.as(lead)(startReview, { body: from })).body
    await app.as(lead)(closePlan, { params: { id: plan.id } })
    app.passTime(3 * 60 * 60_000)
    const waits = (await app.as(other)(listQueue)).body.items.map(({ id }) => id)
    expect(waits).not.toContain(item.interaction_id)
    expect((await app.as(other)(startReview, { body: { ...from, assignmentId: item.id } })).error?.code).toBe(
      'conflict',
    )
    const version = (await items()).find(({ id }) => id === item.id)?.version ?? 0
    const given = { params: { id: item.id }, body: { reviewerId: other, version } }
    expect((await app.as(lead)(reassign, given)).error?.code).toBe('conflict')
    const answers = evenAnswers(definition, draft.channel, 4)
    const content = { version: draft.version, answers, comment: '', activeMs: 0 }
    const sent = await app.as(lead)(submitReview, { params: { id: draft.id }, body: content })
    expect(sent.body.status).toBe('submitted')
    expect((await items()).find(({ id }) => id === item.id)?.status).toBe('done')
  })

  test('scores of unequal chances carry their weight, stand in no sum, and are shown by the stratified estimate', async () => {
    const plan = await drawn({ allocation: 'neyman', doubleShare: 0 })
    for (const item of await items()) {
      const who = item.reviewer_id ?? ''
      const from = { interactionId: item.interaction_id, from: 'queue' as const }
      const draft = (await app.as(who)(startReview, { body: from })).body
      const rating = item.channel === 'call' ? 5 : 3
      const content = {
        version: draft.version,
        answers: evenAnswers(definition, draft.channel, rating),
        comment: '',
        activeMs: 0,
      }
      await app.as(who)(submitReview, { params: { id: draft.id }, body: content })
    }
    const scores = await app.db
      .selectFrom('score')
      .innerJoin('assignment', 'assignment.review_id', 'score.review_id')
      .select(['score.weight', 'assignment.probability', 'score.agent_id'])
      .execute()
    expect(scores).toHaveLength(7)
    for (const { weight, probability } of scores) expect(weight).toBe(1 / (probability ?? 0))
    const cells = await app.db.selectFrom('agent_week').select(['agent_id', 'n']).execute()
    expect(cells.filter(({ agent_id }) => agent_id === ada)).toEqual([])
    const { estimates } = (await app.as(lead)(getPlan, { params: { id: plan.id } })).body
    const own = estimates.find(({ agentId }) => agentId === ada)
    expect(own?.n).toBe(4)
    expect(own?.mean).toBeGreaterThan(50)
    expect(own?.low).toBeLessThanOrEqual(own?.mean ?? 0)
  })

  test('two plans drawn at the same moment do not queue an interaction twice', async () => {
    const { run } = app.deps.compute
    let waiting = 2
    const both = Promise.withResolvers<void>()
    app.deps.compute.run = async (...task) => {
      const result = await run(...task)
      if (--waiting === 0) both.resolve()
      await both.promise
      return result
    }
    const plans = [0, 1].map(async () => (await app.as(lead)(createPlan, { body: planBody() })).body.id)
    const answers = await Promise.all(
      (await Promise.all(plans)).map((id) => app.as(lead)(drawPlan, { params: { id } })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200])
    const firsts = (await items()).filter(({ purpose }) => purpose === 'first')
    expect(new Set(firsts.map((row) => row.interaction_id)).size).toBe(firsts.length)
    const frame = await app.db.selectFrom('sampling_frame').selectAll().execute()
    for (const { plan_id, agent_id, stratum, size, picked, probability, interaction_ids } of frame) {
      const own = firsts.filter(
        (row) => [row.plan_id, row.agent_id, row.stratum].join() === [plan_id, agent_id, stratum].join(),
      )
      const order: string[] = JSON.parse(interaction_ids)
      expect([own.length, order.length, probability]).toEqual([picked, size, picked / size])
    }
  })

  test('what was replaced is counted, with who did it and why', async () => {
    const { id } = await drawn()
    const mine = (await items()).filter((row) => row.reviewer_id === lead && row.purpose === 'first')
    for (const [index, { id: itemId, version }] of mine.slice(0, 2).entries()) {
      const body = { reason: `Too noisy ${index}`, version }
      expect((await app.as(lead)(replaceAssignment, { params: { id: itemId }, body })).status).toBe(200)
    }
    const detail = (await app.as(lead)(getPlan, { params: { id } })).body
    expect(detail.counts).toMatchObject({ planned: 7, replaced: 2 })
    expect(detail.byReviewer.find((row) => row.id === lead)?.replaced).toBe(2)
    expect(detail.replacements.map(({ reason, by }) => [reason, by]).toSorted()).toEqual([
      ['Too noisy 0', 'reviewer'],
      ['Too noisy 1', 'reviewer'],
    ])
    expect(detail.replacements[0]?.agent).toMatch(/Ada|Ben/)
  })
})
