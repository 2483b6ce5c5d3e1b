import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getAgent, getOverview } from '#contract/agents.ts'
import { getInteraction } from '#contract/interactions.ts'
import { listQueue } from '#contract/queue.ts'
import { moveAgent } from '#contract/people.ts'
import {
  correctReview,
  getReview,
  listReviews,
  saveDraft,
  startReview,
  submitReview,
  undoSubmission,
  withdrawReview,
} from '#contract/reviews.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
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

const HOUR = 60 * 60_000
const WEEK = '2026-03-02'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let reviewer: string
  let other: string
  let manager: string
  let stranger: string
  let leader: string
  let agentPerson: string
  let agentId: string
  let teamId: string
  let interactionId: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    const [team, otherTeam] = seeded.teams
    if (!team || !otherTeam) throw new Error('two teams')
    teamId = team.id
    agentId = await addTestAgent(app, 'Daniel Okafor', team.id)
    reviewer = await addTestPerson(app, ['reviewer'])
    other = await addTestPerson(app, ['reviewer'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [team.id] })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [otherTeam.id] })
    leader = await addTestPerson(app, ['leadership'])
    agentPerson = await addTestPerson(app, ['agent'], { agentId })
    const interaction = await addTestInteraction(app, { agent_id: agentId, team_id: team.id, week: WEEK })
    interactionId = interaction.id
  })
  afterEach(() => app.close())

  const content = (version: number, rating: 1 | 2 | 3 | 4 | 5 = 4) => ({
    version,
    answers: evenAnswers(definition, 'call', rating),
    comment: 'Well done.',
    activeMs: 60_000,
  })
  const begin = async (who = reviewer) =>
    (await app.as(who)(startReview, { body: { interactionId, from: 'queue' } })).body
  const submitted = async () => {
    const draft = await begin()
    return (await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: content(draft.version) })).body
  }

  test('pins are kept with the draft, and stay when a save does not speak of them', async () => {
    const { id, version } = await begin()
    const save = app.as(reviewer)(saveDraft, {
      params: { id },
      body: { ...content(version), pins: { 10: 900, 2: 100 } },
    })
    expect((await save).body.pins).toEqual({ 2: 100, 10: 900 })
    const again = await app.as(reviewer)(saveDraft, {
      params: { id },
      body: { ...content(version), pins: { 2: 100, 10: 900 } },
    })
    expect(again.body.version).toBe(version + 1)
    const other = await app.as(reviewer)(saveDraft, { params: { id }, body: content(version + 1, 3) })
    expect(other.body.pins).toEqual({ 2: 100, 10: 900 })
  })

  test('the queue offers what nobody has taken, and the own draft first', async () => {
    expect((await app.as(other)(listQueue)).body.items.map((item) => item.id)).toEqual([interactionId])
    const draft = await begin()
    expect((await app.as(reviewer)(listQueue)).body.items).toMatchObject([{ id: interactionId, draftId: draft.id }])
    expect((await app.as(other)(listQueue)).body.items).toEqual([])
    expect((await app.as(other)(startReview, { body: { interactionId, from: 'queue' } })).error?.code).toBe(
      'claim_lost',
    )
  })

  test('starting again gives the same draft', async () => {
    expect((await begin()).id).toBe((await begin()).id)
  })

  test('of two who take it at once one gets it', async () => {
    const take = (who: string) => app.as(who)(startReview, { body: { interactionId, from: 'queue' } })
    const statuses = (await Promise.all([take(reviewer), take(other)])).map((answer) => answer.status)
    expect(statuses.toSorted()).toEqual([200, 409])
  })

  test('a draft is saved as it is, and the same content again changes nothing', async () => {
    const draft = await begin()
    const partial = { version: draft.version, answers: {}, comment: 'half', activeMs: 10 }
    const save = () => app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: partial })
    const first = (await save()).body
    expect(first).toMatchObject({ version: 2, comment: 'half', score: null })
    expect((await save()).body.version).toBe(2)
  })

  test('active time never shrinks, and is never longer than the review is open', async () => {
    const draft = await begin()
    const save = async (version: number, activeMs: number) =>
      (await app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: { ...content(version), activeMs } })).body
    app.passTime(30_000)
    expect((await save(1, 3_600_000)).activeMs).toBe(30_000)
    const changed = { version: 2, answers: {}, comment: 'Another.', activeMs: 5 }
    expect((await app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: changed })).body.activeMs).toBe(30_000)
    app.passTime(90_000)
    const finished = { ...content(3), activeMs: 70_000 }
    expect((await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: finished })).body.activeMs).toBe(
      70_000,
    )
  })

  test('a stale save is refused with the stored draft', async () => {
    const draft = await begin()
    const save = (version: number, comment: string) =>
      app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: { version, answers: {}, comment, activeMs: 0 } })
    await save(draft.version, 'first tab')
    const stale = await save(draft.version, 'second tab')
    expect(stale.status).toBe(409)
    expect(stale.error).toMatchObject({ code: 'stale', current: { comment: 'first tab' } })
  })

  test('a submission is scored by the server and counts at once', async () => {
    const review = await submitted()
    expect(review.status).toBe('submitted')
    expect(review.score).toMatchObject({ dimensions: { friendliness: 75, responsiveness: 75, outcome: 75 } })
    expect(review.score?.isCompleteService).toBe(true)
    const page = (await app.as(leader)(getAgent, { params: { id: agentId } })).body
    expect(page.summary).toMatchObject({ n: 1, dimensions: { friendliness: { n: 1, mean: 75, low: null } } })
    expect(page.series[0]?.weeks).toMatchObject([{ week: WEEK, n: 1 }])
  })

  test('an unfinished review names every criterion that still wants something', async () => {
    const draft = await begin()
    const answer = await app.as(reviewer)(submitReview, {
      params: { id: draft.id },
      body: { version: draft.version, answers: {}, comment: '', activeMs: 0 },
    })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.error?.fields ?? {}).length).toBeGreaterThan(5)
  })

  test('the same submission twice is one submission', async () => {
    const draft = await begin()
    const send = (key?: string) =>
      app.as(reviewer)(submitReview, {
        params: { id: draft.id },
        body: content(draft.version),
        ...(key ? { headers: { 'idempotency-key': key } } : {}),
      })
    const [one, two] = [(await send('key-1')).body, (await send('key-1')).body]
    expect(two).toEqual(one)
    expect((await send()).body.version).toBe(one.version)
    const events = await app.db.selectFrom('review_event').select('kind').execute()
    expect(events).toEqual([{ kind: 'submitted' }])
  })

  test('an idempotency key of another request is refused', async () => {
    const draft = await begin()
    const headers = { 'idempotency-key': 'key-2' }
    const params = { id: draft.id }
    await app.as(reviewer)(saveDraft, { params, body: { ...content(draft.version), comment: 'a' }, headers })
    const again = await app.as(reviewer)(saveDraft, { params, body: { ...content(2), comment: 'b' }, headers })
    expect(again.error?.code).toBe('conflict')
  })

  test('evidence that points at nothing is refused with a sentence, in a submission and in a correction', async () => {
    const turns = [{ speaker: 'agent', text: 'Hello', startMs: null, endMs: null, at: null }]
    await app.write(async (trx) => {
      const values = { interaction_id: interactionId, turns: JSON.stringify(turns) }
      await trx.insertInto('transcript').values(values).execute()
    })
    const answers = evenAnswers(definition, 'call', 4)
    const [criterionId = ''] = Object.keys(answers)
    const pointing = (version: number, evidence: Evidence) => {
      const { [criterionId]: answer } = answers
      if (!answer) throw new Error('an answer')
      const body = { ...content(version), answers: { ...answers, [criterionId]: { ...answer, evidence: [evidence] } } }
      return { body, params: { id: draft.id } }
    }
    const draft = await begin()
    const impossible: [Evidence, string][] = [
      [{ kind: 'span', startMs: 9, endMs: 2, label: '' }, 'ends before it begins'],
      [{ kind: 'turn', turn: 1, start: 0, end: 2, label: '' }, 'a turn that the transcript does not have'],
      [{ kind: 'turn', turn: 0, start: 0, end: 6, label: '' }, 'beyond the end of its turn'],
      [{ kind: 'turn', turn: 0, start: 4, end: 2, label: '' }, 'ends before it begins'],
    ]
    for (const [evidence, words] of impossible) {
      const { error } = await app.as(reviewer)(submitReview, pointing(draft.version, evidence))
      expect(error).toMatchObject({ code: 'incomplete', fields: { [criterionId]: expect.stringContaining(words) } })
    }
    const real = { kind: 'turn' as const, turn: 0, start: 0, end: 5, label: '' }
    const sent = (await app.as(reviewer)(submitReview, pointing(draft.version, real))).body
    expect(sent.status).toBe('submitted')
    const { body, params } = pointing(sent.version, { kind: 'span', startMs: 9, endMs: 2, label: '' })
    const corrected = await app.as(reviewer)(correctReview, { params, body: { ...body, reason: 'Wrong' } })
    expect(corrected.error?.code).toBe('incomplete')
  })

  test('the author takes a submission back within ten seconds, not after', async () => {
    const review = await submitted()
    const undo = () => app.as(reviewer)(undoSubmission, { params: { id: review.id } })
    app.passTime(9000)
    expect((await undo()).body).toMatchObject({ status: 'draft', score: null })
    expect((await app.as(leader)(getOverview)).body.n).toBe(0)
    const again = await app.as(reviewer)(submitReview, { params: { id: review.id }, body: content(3) })
    expect(again.body.status).toBe('submitted')
    app.passTime(11_000)
    expect((await undo()).error?.code).toBe('conflict')
  })

  test('the agent sees a review a day after its submission, and the job may run twice', async () => {
    const review = await submitted()
    const asAgent = () => app.as(agentPerson)(getReview, { params: { id: review.id } })
    expect((await asAgent()).status).toBe(404)
    app.passTime(24 * HOUR + 1)
    await app.runJobs()
    await app.runJobs()
    expect((await asAgent()).body.status).toBe('published')
    expect((await app.as(agentPerson)(listReviews)).body.total).toBe(1)
  })

  test('a correction makes a new version with its reason and keeps the old one', async () => {
    const review = await submitted()
    const corrected = await app.as(reviewer)(correctReview, {
      params: { id: review.id },
      body: { ...content(review.version, 5), reason: 'Heard it again.' },
    })
    expect(corrected.body).toMatchObject({ version: review.version + 1, score: { dimensions: { outcome: 100 } } })
    const events = await app.db.selectFrom('review_event').select(['kind', 'reason']).orderBy('version').execute()
    expect(events).toEqual([
      { kind: 'submitted', reason: null },
      { kind: 'corrected', reason: 'Heard it again.' },
    ])
    expect((await app.as(leader)(getOverview)).body.agents[0]?.dimensions.outcome.mean).toBe(100)
  })

  test('a manager of the team withdraws a review; another manager does not find it', async () => {
    const review = await submitted()
    const withdraw = (who: string) =>
      app.as(who)(withdrawReview, {
        params: { id: review.id },
        body: { version: review.version, reason: 'Wrong call.' },
      })
    expect((await withdraw(stranger)).status).toBe(404)
    expect((await withdraw(leader)).status).toBe(403)
    expect((await withdraw(manager)).body.status).toBe('withdrawn')
    expect((await app.as(leader)(getOverview)).body.n).toBe(0)
  })

  test('nobody sees a draft but its author, and nobody opens what is not theirs', async () => {
    const draft = await begin()
    for (const who of [other, manager, leader, agentPerson]) {
      expect((await app.as(who)(getReview, { params: { id: draft.id } })).status).toBe(404)
    }
    expect((await app.as(other)(getInteraction, { params: { id: interactionId } })).status).toBe(404)
    expect((await app.as(agentPerson)(getInteraction, { params: { id: interactionId } })).status).toBe(404)
    expect((await app.as(stranger)(getInteraction, { params: { id: interactionId } })).status).toBe(404)
    expect((await app.as(reviewer)(getInteraction, { params: { id: interactionId } })).status).toBe(200)
  })

  test('one never reviews oneself', async () => {
    const both = await addTestPerson(app, ['reviewer', 'agent'], { agentId })
    const answer = await app.as(both)(startReview, { body: { interactionId, from: 'queue' } })
    expect(answer.error?.code).toBe('not_allowed')
    expect((await app.as(both)(listQueue)).body.items).toEqual([])
  })

  test('a review picked by hand never enters the mean', async () => {
    const both = await addTestPerson(app, ['reviewer', 'leadership'])
    const draft = (await app.as(both)(startReview, { body: { interactionId, from: 'chosen' } })).body
    expect(draft.selection).toBe('targeted')
    await app.as(both)(submitReview, { params: { id: draft.id }, body: content(draft.version) })
    expect((await app.as(leader)(getOverview)).body.n).toBe(0)
    expect((await app.as(leader)(listReviews)).body.items).toMatchObject([{ isOfRecord: false }])
  })

  test('managers see their own teams in lists, counts and pages', async () => {
    await submitted()
    expect((await app.as(manager)(getOverview)).body).toMatchObject({ n: 1, agents: [{ id: agentId }] })
    expect((await app.as(stranger)(getOverview)).body).toMatchObject({ n: 0, agents: [], weeks: null })
    expect((await app.as(stranger)(listReviews)).body).toMatchObject({ total: 0, items: [] })
    expect((await app.as(stranger)(getAgent, { params: { id: agentId } })).status).toBe(404)
    expect((await app.as(agentPerson)(getAgent, { params: { id: agentId } })).body.summary.n).toBe(0)
  })

  test('agents count of themselves what was published to them, and nothing before', async () => {
    await submitted()
    const pageOf = async (who: string) => (await app.as(who)(getAgent, { params: { id: agentId } })).body
    expect(await pageOf(agentPerson)).toMatchObject({
      summary: { n: 0, lastReviewedAt: null, completeService: { n: 0 }, balanced: { n: 0 } },
      series: [{ weeks: [] }],
      reviewers: 0,
    })
    expect((await pageOf(agentPerson)).criteria.every(({ points }) => points.n === 0)).toBe(true)
    // Whoever manages the team sees them without waiting, though they be the agent too.
    const both = await addTestPerson(app, ['agent', 'manager'], { agentId, teamIds: [teamId] })
    expect((await pageOf(both)).summary.n).toBe(1)
    app.passTime(25 * HOUR)
    await app.runJobs()
    expect((await pageOf(agentPerson)).summary.n).toBe(1)
    expect(await pageOf(agentPerson)).toEqual(await pageOf(leader))
  })

  test('a former manager sees of an agent only the time in the team: in numbers, criteria and counts', async () => {
    await submitted()
    const [, elsewhere] = await app.db.selectFrom('team').select('id').orderBy('name_key').execute()
    await app.as(await addTestPerson(app, ['administrator']))(moveAgent, {
      params: { id: agentId },
      body: { teamId: elsewhere?.id ?? null, validFrom: START - 1 },
    })
    const counted = async (who: string) => {
      const answer = await app.as(who)(getAgent, { params: { id: agentId } })
      if (answer.status !== 200) return answer.status
      const { summary, criteria, reviewers } = answer.body
      return [summary.n, criteria.filter(({ counts }) => Object.keys(counts).length > 0).length > 0, reviewers]
    }
    expect(await counted(stranger)).toEqual([1, true, 1])
    expect(await counted(manager)).toEqual([0, false, 0])
    expect(await counted(leader)).toEqual([1, true, 1])
  })

  test('the criteria of an agent are those of the channels asked for', async () => {
    await submitted()
    const rated = async (channel: string) => {
      const { criteria } = (await app.as(leader)(getAgent, { params: { id: agentId }, query: { channel } })).body
      return criteria.some(({ counts }) => Object.keys(counts).length > 0)
    }
    expect([await rated('call'), await rated('chat'), await rated('call,chat')]).toEqual([true, false, true])
  })

  test('a list is paged without gaps or repeats', async () => {
    for (let index = 0; index < 7; index++) {
      await addTestInteraction(app, { agent_id: agentId, week: WEEK, started_at: START - Math.floor(index / 2) })
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = (await app.as(reviewer)(listQueue, { query: { limit: 3, ...(after ? { after } : {}) } })).body
      expect(page.total.count).toBe(8)
      seen.push(...page.items.map((item) => item.id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(8)
    expect(seen).toHaveLength(8)
  })
})
