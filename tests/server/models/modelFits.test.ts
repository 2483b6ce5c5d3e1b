import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crossedREML } from '#domain/statistics/crossedREML.ts'
import { type Observation, reviewCells } from '#domain/statistics/model/reviewCells.ts'
import { planNights } from '#server/commands/models/refitNightly.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import { findBenchmarks } from '#server/queries/benchmarks.ts'
import { findModelFits } from '#server/queries/modelFits.ts'
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

const DAY = 86_400_000

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let seriesId = ''
  let versionId = ''
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let scored = 0

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    seriesId = place.version.series_id
    versionId = place.version.id
    scored = 0
  })
  afterEach(() => app.close())

  /** Scores of record, as a submission writes them, of agents a0, a1 … by reviewers r0, r1 … */
  async function score(pairs: readonly [agent: number, reviewer: number][], more: Partial<NewRow<'score'>> = {}) {
    const rows = pairs.map(([agent, reviewer]): NewRow<'score'> => {
      const at = scored++
      const points = 5000 + 400 * agent + 300 * reviewer + ((at * 7919) % 1000)
      return {
        interaction_id: `i${at}`,
        review_id: `v${at}`,
        agent_id: `a${agent}`,
        team_id: null,
        week: '2026-03-02',
        started_at: START - DAY,
        channel: at % 2 === 0 ? 'call' : 'chat',
        queue: null,
        reviewer_id: `r${reviewer}`,
        series_id: seriesId,
        definition_version_id: versionId,
        selection: 'random',
        weight: 1,
        friendliness: points,
        responsiveness: at % 3 === 0 ? null : points + 500,
        outcome: points - 500,
        balanced: at % 3 === 0 ? null : points,
        overall: null,
        is_critical_failed: 0,
        is_complete_service: null,
        ...more,
      }
    })
    await app.write((trx) => insertRows(trx, 'score', rows))
  }

  const everyPair = (agents: number, reviewers: number, times = 1) =>
    Array.from({ length: agents * reviewers * times }, (_, at): [number, number] => [
      at % agents,
      Math.floor(at / agents) % reviewers,
    ])

  async function fit() {
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    expect(app.logged).toEqual([])
    return findModelFits(app.db, { seriesId })
  }

  /** What crossedREML says of one part of the stored scores. */
  async function direct(part: 'friendliness' | 'balanced', channel?: string) {
    let query = app.db.selectFrom('score').selectAll().orderBy('agent_id').orderBy('reviewer_id')
    if (channel) query = query.where('channel', '=', channel)
    const rows = (await query.execute()).filter((row) => row[part] !== null)
    const ids = (key: 'agent_id' | 'reviewer_id') => [...new Set(rows.map((row) => row[key]))].toSorted()
    const [agents, reviewers] = [ids('agent_id'), ids('reviewer_id')]
    const scores = rows.map((row): Observation => [
      agents.indexOf(row.agent_id),
      reviewers.indexOf(row.reviewer_id),
      (row[part] ?? 0) / 100,
    ])
    return crossedREML(reviewCells(scores, agents.length, reviewers.length))
  }

  async function submit(rating: 2 | 4) {
    const agentId = await addTestAgent(app, 'Real', null)
    const reviewerId = await addTestPerson(app, ['reviewer'])
    const interaction = await addTestInteraction(app, {
      agent_id: agentId,
      week: '2026-03-02',
      started_at: START - DAY,
    })
    await app.write(async (trx) => {
      const draft = await startReview(trx, app.deps, { interaction, reviewerId, selection: 'random' })
      const answers = evenAnswers(place.definition, 'call', rating)
      await submitReview(trx, app.deps, draft, { version: draft.version, answers, comment: '', activeMs: 1000 })
    })
    return { agentId, reviewerId }
  }

  test('a fit is what the model says of the same scores, per part and per channel', async () => {
    await score(everyPair(6, 3, 3))
    const fits = await fit()
    expect([...fits.keys()]).toEqual(['friendliness', 'responsiveness', 'outcome', 'balanced'])
    const [friendliness, model] = [fits.get('friendliness'), await direct('friendliness')]
    expect(friendliness?.n).toBe(54)
    expect(friendliness?.summary.model?.kind).toBe('crossed')
    expect(friendliness?.summary.model?.mean).toBeCloseTo(model?.mean ?? 0, 6)
    expect(friendliness?.summary.model?.variances.agents).toBeCloseTo(model?.variances.agents ?? 0, 4)
    expect(friendliness?.agents.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5'])
    friendliness?.agents.forEach((agent, at) => {
      expect(agent.adjusted).toBeCloseTo(model?.agents[at]?.adjusted ?? 0, 5)
      expect(agent.se).toBeCloseTo(model?.agents[at]?.se ?? 0, 5)
      // Each reviewer saw each agent equally often.
      expect(agent.severity).toBeCloseTo(0, 6)
    })
    expect(friendliness?.reviewers[2]?.severity).toBeCloseTo(model?.reviewers[2]?.severity ?? 0, 5)
    expect(fits.get('balanced')?.n).toBe(36)
    const calls = await findModelFits(app.db, { seriesId, channel: 'call' })
    expect(calls.get('balanced')?.summary.model?.mean).toBeCloseTo((await direct('balanced', 'call'))?.mean ?? 0, 6)
    expect(friendliness).toMatchObject({ fromAt: START + 5 * 60_000 - 90 * DAY, fittedAt: START + 5 * 60_000 })
  })

  test('after a submission it is fitted anew, and only what it changed', async () => {
    await score(everyPair(4, 2, 3))
    const before = await fit()
    const { agentId } = await submit(4)
    app.passTime(5 * 60_000)
    await app.runJobs()
    const after = await findModelFits(app.db, { seriesId })
    expect(after.get('outcome')?.n).toBe(25)
    expect(after.get('outcome')?.agents.map(({ id }) => id)).toContain(agentId)
    expect(after.get('outcome')?.dataVersion).not.toBe(before.get('outcome')?.dataVersion)
    const chats = await findModelFits(app.db, { seriesId, channel: 'chat' })
    expect(chats.get('outcome')?.fittedAt).toBe(before.get('outcome')?.fittedAt)
    expect(after.get('outcome')?.fittedAt).toBeGreaterThan(before.get('outcome')?.fittedAt ?? Infinity)
  })

  test('several changes of the same minutes are one job, and the same scores are not fitted again', async () => {
    await score(everyPair(4, 2, 3))
    const first = await fit()
    for (let time = 0; time < 3; time++) await app.write((trx) => requestFit(trx, app.deps))
    const jobs = await app.db.selectFrom('job').select('id').where('kind', '=', 'fitModels').execute()
    expect(jobs).toHaveLength(1)
    app.passTime(5 * 60_000)
    await app.runJobs()
    expect((await findModelFits(app.db, { seriesId })).get('outcome')).toEqual(first.get('outcome'))
  })

  test('no reviews have no fit, few have one without a model', async () => {
    expect(await fit()).toEqual(new Map())
    await score([[0, 0], [1, 0], [0, 1]]) // prettier-ignore
    const { n, summary, agents, reviewers } = (await fit()).get('outcome') ?? {}
    expect({ n, model: summary?.model, agents, reviewers }).toEqual({ n: 3, model: null, agents: [], reviewers: [] })
  })

  test('one reviewer gives the one-way model, and no severity', async () => {
    await score(everyPair(5, 1, 5))
    const { summary, agents, reviewers } = (await fit()).get('outcome') ?? {}
    expect(summary?.model).toMatchObject({ kind: 'oneway', variances: { reviewers: null } })
    expect(agents?.map(({ severity }) => severity)).toEqual([null, null, null, null, null])
    expect(reviewers).toEqual([])
  })

  test('reviewers who share no agent are a stored warning, with the review that would link them', async () => {
    await score([...everyPair(3, 1, 4), ...everyPair(2, 1, 4).map(([a]): [number, number] => [a + 3, 1])])
    const { summary } = (await fit()).get('outcome') ?? {}
    expect(summary?.components).toEqual([
      { agents: 3, reviewerIds: ['r0'] },
      { agents: 2, reviewerIds: ['r1'] },
    ])
    expect(summary?.links).toEqual([{ agentId: 'a3', reviewerId: 'r0' }])
  })

  test('drawn with unequal chances, or longer ago than ninety days, does not count', async () => {
    await score(everyPair(4, 2, 3))
    await score(everyPair(4, 2, 1), { weight: 3.5 })
    await score(everyPair(4, 2, 1), { started_at: START - 91 * DAY })
    expect((await fit()).get('outcome')?.n).toBe(24)
  })

  test('each night the window moves on, and the next night is planned once', async () => {
    await score(everyPair(4, 2, 3))
    await planNights(app.deps)
    await planNights(app.deps)
    await app.runJobs()
    expect((await findModelFits(app.db, { seriesId })).get('outcome')?.n).toBe(24)
    app.passTime(91 * DAY)
    await app.runJobs()
    expect(await findModelFits(app.db, { seriesId })).toEqual(new Map())
    const nights = await app.db.selectFrom('job').select('due_at').where('kind', '=', 'refitNightly').execute()
    expect(nights).toHaveLength(1)
    // Three in the morning in Paris, in summer.
    expect(new Date(nights[0]?.due_at ?? 0).toISOString()).toBe('2026-06-04T01:00:00.000Z')
    expect(app.logged).toEqual([])
  })

  test('the bar is the last quarter’s model mean, and stands whatever is reviewed later', async () => {
    const autumn = { started_at: Date.UTC(2025, 10, 20) }
    await score(everyPair(4, 2, 3), autumn)
    await score(everyPair(4, 2, 3))
    await planNights(app.deps)
    await app.runJobs()
    const quarter = '2025-10-01'
    const bars = await findBenchmarks(app.db, { seriesId, quarter })
    expect([...bars.keys()]).toEqual(['friendliness', 'responsiveness', 'outcome', 'balanced'])
    const old = await app.db.selectFrom('score').selectAll().where('started_at', '=', autumn.started_at).execute()
    const scores = old.map((row): Observation => [
      Number(row.agent_id.slice(1)),
      Number(row.reviewer_id.slice(1)),
      (row.friendliness ?? 0) / 100,
    ])
    expect(bars.get('friendliness')).toEqual({
      quarter,
      n: 24,
      mean: Math.round((crossedREML(reviewCells(scores, 4, 2))?.mean ?? 0) * 100) / 100,
    })
    await score(everyPair(4, 2, 3), { ...autumn, friendliness: 100 })
    app.passTime(2 * DAY)
    await app.runJobs()
    expect(await findBenchmarks(app.db, { seriesId, quarter })).toEqual(bars)
    expect(await findBenchmarks(app.db, { seriesId, quarter: '2026-01-01' })).toEqual(new Map())
  })
})
