import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getAgentFacts } from '#contract/agentFacts.ts'
import { getAgent } from '#contract/agents.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
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
import { addReviewsOf, addScores } from '#tests/support/scored.ts'

const POINTS = [55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 70, 80]

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let agent: string
  let leader: string
  let scores: Row<'score'>[]

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    agent = await addTestAgent(app, 'Ada', teams[0]?.id ?? '')
    leader = await addTestPerson(app, ['leadership'])
    for (const [at, points] of POINTS.entries()) {
      const week = at < 4 ? '2026-01-26' : '2026-02-23'
      const { id } = await addTestInteraction(app, {
        agent_id: agent,
        week,
        csat_score: at < 6 ? 3 + (at % 3) : null,
        csat_max: at < 6 ? 5 : null,
      })
      await addScores(app, [
        {
          agent_id: agent,
          team_id: teams[0]?.id ?? null,
          // One cell a review: they are not what is asked for here.
          week: `${week.slice(0, 8)}${String(10 + at)}`,
          reviewer_id: leader,
          series_id: version.series_id,
          definition_version_id: version.id,
          interaction_id: id,
          points: [points],
        },
      ])
      if (at < 11) await addSignal(id, at < 3 ? 1 : 0)
    }
    scores = await app.db.selectFrom('score').selectAll().execute()
  })
  afterEach(() => app.close())

  async function addSignal(id: string, repeats: number) {
    const row = {
      interaction_id: id,
      agent_id: agent,
      team_id: null,
      channel: 'call',
      started_at: START,
      source: 'transcript' as const,
      latency_median_ms: null,
      latency_p90_ms: null,
      longest_silence_ms: null,
      silence_share: null,
      agent_talk_share: null,
      talk_over_count: null,
      talk_over_share: null,
      agent_words_per_minute: null,
      first_reply_ms: null,
      longest_gap_ms: null,
      repeat_contacts: repeats,
      moments: '[]',
    }
    await app.write((trx) => insertRows(trx, 'interaction_signal', [row]))
  }

  const ask = (who: string, query: object = {}) => app.as(who)(getAgentFacts, { params: { id: agent }, query })

  test('scores by tens, how well the mean is known, answers and repeat contacts', async () => {
    const { spread, csat, repeats } = (await ask(leader)).body
    expect(spread.outcome).toMatchObject({ n: 12, bins: [0, 0, 0, 0, 0, 1, 2, 3, 3, 3] })
    expect(spread.outcome.halfWidth).toBeCloseTo(8.827, 3)
    expect(spread.outcome.more).toBe(21)
    expect(csat).toMatchObject({
      answered: { n: 12, k: 6, rate: 0.5 },
      scale: 5,
      mean: { n: 6, mean: 4 },
      relation: { n: 6, rho: null, minimum: 30 },
    })
    expect(repeats).toMatchObject({ n: 11, k: 3 })
    expect(repeats.low).toBeCloseTo(0.0975, 3)
  })

  test('a chosen period counts its own, and under the minimum nothing but n is said', async () => {
    const { spread, csat, repeats } = (await ask(leader, { toWeek: '2026-01-31' })).body
    expect(spread.outcome).toMatchObject({ n: 4, halfWidth: null, more: null })
    expect(csat.mean).toMatchObject({ n: 4, low: null, high: null })
    expect(repeats).toMatchObject({ n: 4, k: 3, rate: null })
    expect((await ask(leader, { channel: 'chat' })).body.spread.outcome.n).toBe(0)
  })

  test('an agent counts what was published; others are told nothing', async () => {
    const self = await addTestPerson(app, ['agent'], { agentId: agent })
    await addReviewsOf(app, scores, 'submitted')
    expect((await ask(self)).body).toMatchObject({ spread: { outcome: { n: 0 } }, repeats: { n: 0 } })
    await app.db.updateTable('review').set({ status: 'published' }).execute()
    expect((await ask(self)).body).toEqual((await ask(leader)).body)
    const stranger = await addTestPerson(app, ['manager'])
    expect((await ask(stranger)).status).toBe(404)
    expect((await ask(await addTestPerson(app, ['reviewer']))).status).toBe(403)
    const nobody = await app.as(leader)(getAgentFacts, { params: { id: leader }, query: {} })
    expect(nobody.status).toBe(404)
  })

  test('months are made of the weeks that begin in them, and conversations stand with their days', async () => {
    await app.write((trx) =>
      insertRows(trx, 'coaching', [
        { id: 'c', agent_id: agent, day: '2026-02-20', note: 'secret', person_id: leader, created_at: START },
      ]),
    )
    const months = (await app.as(leader)(getAgent, { params: { id: agent }, query: { by: 'month' } })).body
    expect(months.series[0]?.weeks.map(({ week, n }) => [week, n])).toEqual([
      ['2026-01-01', 4],
      ['2026-02-01', 8],
    ])
    expect(months.series[0]?.weeks[1]?.dimensions.outcome.mean).toBeCloseTo(84.375, 9)
    expect(months.coached).toEqual(['2026-02-20'])
    const january = await app.as(leader)(getAgent, { params: { id: agent }, query: { toWeek: '2026-02-01' } })
    expect(january.body.coached).toEqual([])
    expect(JSON.stringify(months)).not.toContain('secret')
  })
})
