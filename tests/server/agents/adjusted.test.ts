import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getAgentAdjusted } from '#contract/agentAdjusted.ts'
import { moveAgent } from '#contract/people.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import { findModelFits } from '#server/queries/modelFits.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { addReviewsOf } from '#tests/support/scored.ts'

const DAY = 86_400_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let agents: string[]
  let reviewers: string[]
  let leader: string
  let manager: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    const team = place.teams[0]?.id ?? ''
    agents = []
    for (let at = 0; at < 6; at++) agents.push(await addTestAgent(app, `Agent ${at}`, team))
    reviewers = []
    for (let at = 0; at < 3; at++) reviewers.push(await addTestPerson(app, ['reviewer']))
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [team] })
  })
  afterEach(() => app.close())

  /** Reviewer 0 gives ten points less than the others, and agent 0 is hers for the most part. */
  async function scores(change: (agent: number, reviewer: number) => boolean = () => true) {
    const rows = scoresOf(change)
    await app.write((trx) => insertRows(trx, 'score', rows))
    return rows
  }

  function scoresOf(change: (agent: number, reviewer: number) => boolean) {
    const rows: Row<'score'>[] = []
    for (let agent = 0; agent < 6; agent++) {
      for (let at = 0; at < 24; at++) {
        const reviewer = agent === 0 && at % 4 !== 0 ? 0 : at % 3
        if (change(agent, reviewer)) rows.push(row(rows.length, agent, reviewer))
      }
    }
    return rows
  }

  function row(at: number, agent: number, reviewer: number): Row<'score'> {
    const points = 7000 - (reviewer === 0 ? 1000 : 0) + agent * 50 + ((at * 7919) % 700)
    return {
      interaction_id: `i${at}`,
      review_id: `v${at}`,
      agent_id: agents[agent] ?? '',
      team_id: place.teams[0]?.id ?? null,
      week: '2026-02-23',
      started_at: START - 5 * DAY,
      channel: at % 2 === 0 ? 'call' : 'chat',
      queue: null,
      reviewer_id: reviewers[reviewer] ?? '',
      series_id: place.version.series_id,
      definition_version_id: place.version.id,
      selection: 'random',
      weight: 1,
      friendliness: points,
      responsiveness: points,
      outcome: points,
      balanced: points,
      overall: points,
      is_critical_failed: 0,
      is_complete_service: 0,
    }
  }

  async function fit() {
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    expect(app.logged).toEqual([])
  }

  const ask = (who: string, query: object = {}, agent = 0) =>
    app.as(who)(getAgentAdjusted, { params: { id: agents[agent] ?? '' }, query })

  test('raw stands beside what the model says of the same reviews, with who was strict', async () => {
    await scores()
    await fit()
    const { missing, fit: made, dimensions, reviewers: named } = (await ask(leader)).body
    const stored = await findModelFits(app.db, { seriesId: place.version.series_id })
    const own = stored.get('outcome')?.agents.find(({ id }) => id === agents[0])
    expect(missing).toBeNull()
    expect(made).toMatchObject({ groups: 1, links: 0, toAt: START + 5 * 60_000 })
    expect(dimensions?.outcome.raw.n).toBe(24)
    expect(dimensions?.outcome.adjusted?.mean).toBeCloseTo(own?.adjusted ?? 0, 9)
    expect(dimensions?.outcome.adjusted?.low).toBeCloseTo((own?.adjusted ?? 0) - 1.96 * (own?.se ?? 0), 9)
    expect(dimensions?.outcome.severity).toBeLessThan(-2)
    expect(dimensions?.outcome.strict).toEqual({ reviewers: 1, reviews: 20 })
    expect(dimensions?.outcome.adjusted?.mean).toBeGreaterThan(dimensions?.outcome.raw.mean ?? 100)
    // Reviewers' severity by name is for those who lead quality.
    expect(named).toBeNull()
  })

  test('who leads quality sees the severity of each reviewer by name', async () => {
    await scores()
    await fit()
    const lead = await addTestPerson(app, ['leadership'], { grants: ['leadQuality'] })
    const { reviewers: named } = (await ask(lead)).body
    expect(named?.map(({ id, n }) => [id, n])[0]).toEqual([reviewers[0], 20])
    expect(named?.[0]?.severity).toBeLessThan(0)
  })

  test('one channel has its own model; a chosen span or several channels have none', async () => {
    await scores()
    await fit()
    expect((await ask(leader, { channel: 'call' })).body.dimensions?.outcome.raw.n).toBe(12)
    expect((await ask(leader, { channel: 'call,chat' })).body).toMatchObject({ missing: 'filtered', dimensions: null })
    expect((await ask(leader, { fromWeek: '2026-02-23' })).body.missing).toBe('filtered')
    expect((await ask(leader, { channel: 'email' })).body.missing).toBe('notYet')
  })

  test('reviewers who share no agent are said to be so', async () => {
    await scores((agent, reviewer) => (agent < 3 ? reviewer === 0 : reviewer !== 0))
    await fit()
    expect((await ask(leader)).body.fit).toMatchObject({ groups: 2, links: 1 })
  })

  test('only who may see the agent is answered; who sees a part of the reviews gets no whole number', async () => {
    await scores()
    await fit()
    expect((await ask(manager)).body.missing).toBeNull()
    const stranger = await addTestPerson(app, ['manager'], { teamIds: [place.teams[1]?.id ?? ''] })
    const colleague = await addTestPerson(app, ['agent'], { agentId: agents[1] ?? '' })
    const self = await addTestPerson(app, ['agent'], { agentId: agents[0] ?? '' })
    expect((await ask(stranger)).status).toBe(404)
    expect((await ask(colleague)).status).toBe(404)
    expect((await ask(self)).body).toMatchObject({ missing: null, reviewers: null })
    expect((await ask(reviewers[0] ?? '')).status).toBe(403)
    await app.as(await addTestPerson(app, ['administrator']))(moveAgent, {
      params: { id: agents[0] ?? '' },
      body: { teamId: place.teams[1]?.id ?? null, validFrom: START },
    })
    expect((await ask(manager)).body).toMatchObject({ missing: 'partly', dimensions: null, fit: null })
  })

  test('agents are told what their published reviews alone come to; all of them come to what others see', async () => {
    const own = (await scores()).filter(({ agent_id }) => agent_id === agents[0])
    await fit()
    const self = await addTestPerson(app, ['agent'], { agentId: agents[0] ?? '' })
    const outcomeFor = async (who: string) => (await ask(who)).body.dimensions?.outcome
    await addReviewsOf(app, own, 'submitted')
    expect(await outcomeFor(self)).toMatchObject({ raw: { n: 0, mean: null }, adjusted: null, reviewers: 0 })
    const isSeen = own.filter((_, at) => at % 2 === 0).map(({ review_id }) => review_id)
    await app.db.updateTable('review').set({ status: 'published' }).where('id', 'in', isSeen).execute()
    const [seen, whole] = [await outcomeFor(self), await outcomeFor(leader)]
    expect([seen?.raw.n, whole?.raw.n]).toEqual([12, 24])
    expect(seen?.adjusted?.mean).not.toBeCloseTo(whole?.adjusted?.mean ?? 0, 3)
    const width = (part: typeof seen) => (part?.adjusted?.high ?? 0) - (part?.adjusted?.low ?? 0)
    expect(width(seen)).toBeGreaterThan(width(whole))
    await app.db.updateTable('review').set({ status: 'acknowledged' }).execute()
    expect(await outcomeFor(self)).toEqual(whole)
  })

  test('before the first fit nothing is made up', async () => {
    await scores()
    expect((await ask(leader)).body.missing).toBe('notYet')
  })
})
