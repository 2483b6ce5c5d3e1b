import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReviewers, scheduleLinks } from '#contract/reviewers.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
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
import { addReviewed, type Reviewed } from '#tests/support/reviewed.ts'

const DAY = 86_400_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let agents: string[]
  let reviewers: string[]
  let lead: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    agents = []
    for (let at = 0; at < 6; at++) agents.push(await addTestAgent(app, `Agent ${at}`, place.teams[0]?.id ?? null))
    reviewers = []
    for (const name of ['Vera', 'Anton', 'Bea', 'Cleo', 'Dan']) {
      reviewers.push(await addTestPerson(app, ['reviewer'], { name }))
    }
    lead = await addTestPerson(app, ['leadership'], { grants: ['leadQuality'] })
  })
  afterEach(() => app.close())

  /** Vera gives ten points less than the others; each sees each agent `times` times. */
  function everyPair(times: number, sees: (agent: number, reviewer: number) => boolean = () => true): Reviewed[] {
    return reviewers.flatMap((reviewerId, reviewer) =>
      agents.flatMap((agentId, agent) =>
        Array.from({ length: sees(agent, reviewer) ? times : 0 }, (_, time): Reviewed => {
          const points = 70 - (reviewer === 0 ? 10 : 0) + agent + (((reviewer + agent * 5 + time * 7) * 7919) % 9)
          return {
            agentId,
            reviewerId,
            at: START - (3 + time * 6) * DAY,
            points: [points, points + ((time * 3) % 5), points - (agent % 3)],
            ratings: { greets: 4, solves: time % 2 === 0 ? 'na' : 3 },
            activeMs: (reviewer + 1) * 60_000 + time * 1000,
          }
        }),
      ),
    )
  }

  async function fit() {
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    expect(app.logged).toEqual([])
  }
  const ask = async (who: string) => (await app.as(who)(getReviewers)).body

  test('who leads quality sees everybody by name, with severity, interval and how they review', async () => {
    await addReviewed(app, place, everyPair(4))
    await fit()
    const { scope, missing, fit: made, rows, range, groups } = await ask(lead)
    expect([scope, missing, groups]).toEqual(['all', null, []])
    expect(made).toMatchObject({ n: 120, toAt: START + 5 * 60_000 })
    expect(rows.map(({ reviewer }) => reviewer.name)).toEqual(['Anton', 'Bea', 'Cleo', 'Dan', 'Vera'])
    const vera = rows.at(-1)
    expect(vera?.n).toBe(24)
    expect(vera?.severity.balanced.value).toBeLessThan(-5)
    expect(vera?.severity.balanced.high).toBeLessThan(0)
    expect(vera?.profile?.notApplicable).toMatchObject({ n: 24, mean: 0.25 })
    expect(vera?.profile?.activeMs).toMatchObject({ n: 24, median: 61_500 })
    expect(vera?.profile?.halo.r).toBeGreaterThan(0.5)
    expect(vera?.profile?.spread.sd).toBeGreaterThan(1)
    expect(range).toMatchObject({ reviewers: 5, low: vera?.severity.balanced.value })
  })

  test('a reviewer sees their own line and the range of all, and no name of another', async () => {
    await addReviewed(app, place, everyPair(4))
    await fit()
    const own = await ask(reviewers[0] ?? '')
    expect(own.scope).toBe('own')
    expect(own.rows.map(({ reviewer }) => reviewer.id)).toEqual([reviewers[0]])
    expect(own.range?.reviewers).toBe(5)
    expect(JSON.stringify(own)).not.toMatch(/Anton|Bea|Cleo|Dan/)
    expect([own.groups, own.links]).toEqual([[], []])
  })

  test('no other office opens it, not even an administrator’s', async () => {
    for (const role of ['agent', 'manager', 'leadership', 'administrator'] as const) {
      const answer = await app.as(await addTestPerson(app, [role]))(getReviewers)
      expect(answer.status, role).toBe(403)
    }
  })

  test('the range names nobody: it stands only from five reviewers with eight reviews on', async () => {
    await addReviewed(
      app,
      place,
      everyPair(4, (_, reviewer) => reviewer < 4),
    )
    await fit()
    const own = await ask(reviewers[0] ?? '')
    expect(own.rows[0]?.severity.balanced.value).toBeLessThan(0)
    expect(own.range).toBeNull()
  })

  test('under eight reviews nobody is strict or mild; without a fit it is said why', async () => {
    expect(await ask(lead)).toMatchObject({ missing: 'notYet', fit: null, range: null })
    await addReviewed(
      app,
      place,
      everyPair(1, (agent, reviewer) => reviewer > 0 || agent < 3),
    )
    await fit()
    const vera = (await ask(lead)).rows.at(-1)
    expect(vera?.severity.balanced).toEqual({ n: 3, value: null, low: null, high: null })
    expect(vera?.profile?.notApplicable).toMatchObject({ n: 3, mean: null })
  })

  test('reviewers who share no agent are named, with who should review whom', async () => {
    await addReviewed(
      app,
      place,
      everyPair(4, (agent, reviewer) => (reviewer < 2 ? agent < 2 : agent >= 2)),
    )
    await fit()
    const { groups, links } = await ask(lead)
    expect(groups.map((group) => [group.agents, group.reviewers.map(({ name }) => name)])).toEqual([
      [4, ['Bea', 'Cleo', 'Dan']],
      [2, ['Anton', 'Vera']],
    ])
    expect(links).toHaveLength(1)
    expect(links[0]?.agent.name).toMatch(/Agent [01]/)
    expect(['Bea', 'Cleo', 'Dan']).toContain(links[0]?.reviewer.name)
    expect(await ask(reviewers[0] ?? '')).toMatchObject({ groups: [], links: [] })
  })

  test('linking reviews are assigned once: what waits already, else a random pick of the agent', async () => {
    await addReviewed(
      app,
      place,
      everyPair(4, (agent, reviewer) => (reviewer < 2 ? agent < 2 : agent >= 2)),
    )
    await fit()
    const [link] = (await ask(lead)).links
    const agent_id = link?.agent.id ?? ''
    const assign = async (who = lead) => (await app.as(who)(scheduleLinks)).body.links.map(({ state }) => state)
    const items = () => app.db.selectFrom('assignment').selectAll().where('status', '=', 'open').execute()
    expect(await assign()).toEqual(['none'])
    const free = await addTestInteraction(app, { agent_id, week: '2026-03-02' })
    expect(await assign()).toEqual(['assigned'])
    expect(await items()).toMatchObject([
      { interaction_id: free.id, reviewer_id: link?.reviewer.id, selection: 'random', purpose: 'first' },
    ])
    expect(await Promise.all([assign(), assign()])).toEqual([['already'], ['already']])
    await app.db
      .updateTable('assignment')
      .set({ reviewer_id: reviewers[0] ?? '' })
      .execute()
    expect(await assign()).toEqual(['assigned'])
    expect(await items()).toMatchObject([{ interaction_id: free.id, reviewer_id: link?.reviewer.id }])
    // What nobody has goes before what is another's share.
    const nobodys = await addTestInteraction(app, { agent_id, week: '2026-03-02' })
    const [held] = await items()
    if (!held) throw new Error('One waits.')
    await app.db
      .updateTable('assignment')
      .set({ reviewer_id: reviewers[0] ?? '' })
      .execute()
    await app.db
      .insertInto('assignment')
      .values({ ...held, id: app.deps.ids(), interaction_id: nobodys.id, reviewer_id: null })
      .execute()
    expect(await assign()).toEqual(['assigned'])
    expect((await items()).find((item) => item.interaction_id === nobodys.id)?.reviewer_id).toBe(link?.reviewer.id)
    await app.db
      .updateTable('person')
      .set({ is_active: 0 })
      .where('id', '=', link?.reviewer.id ?? '')
      .execute()
    await app.db.deleteFrom('assignment').execute()
    expect(await assign()).toEqual(['none'])
    for (const who of [reviewers[0] ?? '', await addTestPerson(app, ['administrator', 'leadership'])]) {
      expect((await app.as(who)(scheduleLinks)).error?.code).toBe('not_allowed')
    }
  })

  test('what somebody becomes milder by is told in points a month, from ten weeks on', async () => {
    const steady = reviewers.slice(1).flatMap((reviewerId) =>
      agents.flatMap((agentId, agent) =>
        Array.from({ length: 12 }, (_, week): Reviewed => ({
          agentId,
          reviewerId,
          at: START - (2 + week * 7) * DAY,
          points: 70 + agent,
        })),
      ),
    )
    const moving = agents.flatMap((agentId, agent) =>
      Array.from({ length: 12 }, (_, week): Reviewed => ({
        agentId,
        reviewerId: reviewers[0] ?? '',
        at: START - (2 + week * 7) * DAY,
        points: 75 + agent - (week * 7) / 30 - (week % 2) / 10,
      })),
    )
    await addReviewed(app, place, [...steady, ...moving])
    await fit()
    const drifts = new Map((await ask(lead)).rows.map(({ reviewer, profile }) => [reviewer.name, profile?.drift]))
    expect(drifts.get('Vera')).toMatchObject({ weeks: 12 })
    expect(drifts.get('Vera')?.slope).toBeCloseTo(1, 1)
    expect(drifts.get('Vera')?.low).toBeGreaterThan(0.8)
    const months = new Map((await ask(lead)).rows.map(({ reviewer, profile }) => [reviewer.name, profile?.months]))
    const own = months.get('Vera') ?? []
    expect(own.map(({ month }) => month)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'])
    expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(12 * agents.length)
    expect(own[2]?.mean).toBeGreaterThan(own[1]?.mean ?? Infinity)
    expect(own[2]?.low).toBeLessThan(own[2]?.mean ?? -Infinity)
  })

  test('who reviewed nothing since keeps what was counted; who left the window is forgotten', async () => {
    await addReviewed(app, place, everyPair(4))
    await fit()
    const before = await app.db.selectFrom('reviewer_profile').select(['reviewer_id', 'counted_at']).execute()
    await addReviewed(app, place, [
      { agentId: agents[0] ?? '', reviewerId: reviewers[0] ?? '', at: START - DAY, points: 50 },
    ])
    await fit()
    const after = await app.db.selectFrom('reviewer_profile').select(['reviewer_id', 'counted_at']).execute()
    const moved = after.filter((row) =>
      before.some((one) => one.reviewer_id === row.reviewer_id && one.counted_at < row.counted_at),
    )
    expect(moved.map(({ reviewer_id }) => reviewer_id)).toEqual([reviewers[0]])
    app.passTime(120 * DAY)
    await fit()
    expect(await app.db.selectFrom('reviewer_profile').selectAll().execute()).toEqual([])
  })
})
