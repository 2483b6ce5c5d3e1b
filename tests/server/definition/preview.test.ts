import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDefinitionDraft, saveDefinitionDraft, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { getCriterionHealth, previewDefinitionDraft } from '#contract/definitionPreview.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
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

const WEEK = '2026-03-02'
const REVIEWS = 10

describe.each(ENGINES)('the preview of a definition on %s', (engine) => {
  let app: TestApp
  let admin: string
  let teamId: string
  let definition: Definition

  beforeAll(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    teamId = seeded.teams[0]?.id ?? ''
    admin = await addTestPerson(app, ['administrator'])
    const reviewer = await addTestPerson(app, ['reviewer'])
    for (const [name, team] of [
      ['Dora', teamId],
      ['Felix', seeded.teams[1]?.id ?? ''],
    ] as const) {
      const agentId = await addTestAgent(app, name, team)
      for (let index = 0; index < REVIEWS; index++) await review(agentId, reviewer, index)
    }
  })
  afterAll(() => app.close())

  /** All 4 but the first criterion of friendliness, which is 1 or 2 (Dora) or as the others (Felix has 4). */
  async function review(agentId: string, reviewer: string, index: number): Promise<void> {
    const interaction = await addTestInteraction(app, { agent_id: agentId, week: WEEK })
    await app.write(async (trx) => {
      const draft = await startReview(trx, app.deps, { interaction, reviewerId: reviewer, selection: 'random' })
      const answers = evenAnswers(definition, 'call', 4)
      const isDora =
        (await trx.selectFrom('agent').select('name').where('id', '=', agentId).executeTakeFirstOrThrow()).name ===
        'Dora'
      if (isDora && answers.warmTone)
        answers.warmTone = { ...answers.warmTone, rating: index % 2 === 0 ? 1 : 2, note: 'cold' }
      await submitReview(trx, app.deps, draft, { version: 1, answers, comment: '', activeMs: 100_000 })
    })
  }

  const draftWith = async (change: (content: Definition) => Definition) => {
    const draft = (await app.as(admin)(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
    return (
      await app.as(admin)(saveDefinitionDraft, { params: draft, body: { version: 1, content: change(draft.content) } })
    ).body
  }
  const preview = async (who: string, params: { id: string }) =>
    (await app.as(who)(previewDefinitionDraft, { params })).body
  const weighed = (content: Definition): Definition => ({
    ...content,
    criteria: content.criteria.map((one) => (one.id === 'warmTone' ? { ...one, weight: 0 } : one)),
  })

  test('an unchanged draft changes nothing', async () => {
    const seen = await preview(admin, await draftWith((content) => content))
    expect(seen).toMatchObject({ n: 2 * REVIEWS, agents: 2, movedCount: 0, moved: [] })
    expect(seen.criteria).toEqual({ known: definition.criteria.map(({ id }) => id), unknown: [], retired: [] })
    for (const bins of Object.values(seen.distribution)) for (const bin of bins) expect(bin.after).toBe(bin.before)
    expect(seen.means.friendliness.after).toBe(seen.means.friendliness.before)
    expect(seen.completeService).toEqual({ before: seen.completeService.after, after: seen.completeService.after })
    expect(seen.completeService.before).toMatchObject({ n: 2 * REVIEWS, k: REVIEWS, rate: 0.5 })
  })

  test('another weight moves whom it moves, and the complete service rate with them', async () => {
    const draft = await draftWith(weighed)
    const leader = await addTestPerson(app, ['leadership'], { grants: ['editDefinition'] })
    const seen = await preview(leader, draft)
    expect(seen.movedCount).toBe(1)
    expect(seen.moved).toMatchObject([{ name: 'Dora', dimension: 'friendliness', n: REVIEWS, after: 75 }])
    expect(seen.moved[0]?.high).toBeLessThan(75)
    expect(seen.completeService.after).toMatchObject({ k: 2 * REVIEWS, rate: 1 })
    expect(seen.distribution.friendliness[7]).toEqual({ from: 70, before: REVIEWS, after: 2 * REVIEWS })
  })

  test('agents are named only to those who see their scores', async () => {
    const draft = await draftWith(weighed)
    const names = async (who: string) => (await preview(who, draft)).moved.map(({ name }) => name)
    const editor = { grants: ['editDefinition' as const] }
    expect(await names(admin)).toEqual([])
    expect(await names(await addTestPerson(app, ['manager'], { ...editor, teamIds: [teamId] }))).toEqual(['Dora'])
    expect(await names(await addTestPerson(app, ['manager'], editor))).toEqual([])
    const reader = await addTestPerson(app, ['leadership'])
    expect((await app.as(reader)(previewDefinitionDraft, { params: draft })).status).toBe(403)
  })

  test('a target, a new criterion, a retired one and one on another scale are told apart', async () => {
    const draft = await draftWith((content) => ({
      ...content,
      dimensions: { ...content.dimensions, outcome: { ...content.dimensions.outcome, target: 90 } },
      criteria: content.criteria
        .filter(({ id }) => id !== 'letsFinish')
        .map((one) => (one.id === 'acknowledges' ? { ...one, scale: 'passFail' as const } : one))
        .map((one) => (one.id === 'nextStep' ? { ...one, id: 'brandNew' } : one)),
    }))
    const seen = await preview(admin, draft)
    expect(seen.criteria.unknown).toEqual(['acknowledges', 'brandNew'])
    expect(seen.criteria.retired).toEqual(['letsFinish', 'nextStep'])
    expect(seen.completeService.after).toMatchObject({ k: 0, n: 2 * REVIEWS })
  })

  test('weeks narrow it, malformed ones are refused, and an unknown draft is told', async () => {
    const params = await draftWith((content) => content)
    const ask = (body: object) => app.as(admin)(previewDefinitionDraft, { params, body })
    expect((await ask({ fromWeek: '2026-03-09' })).body.n).toBe(0)
    expect((await ask({ toWeek: WEEK })).body.n).toBe(2 * REVIEWS)
    expect((await ask({ toWeek: 'soon' })).error?.code).toBe('invalid')
    expect((await app.as(admin)(previewDefinitionDraft, { params: { id: 'none' } })).error?.code).toBe('not_found')
  })

  test('the health of the criteria is counted from the same reviews', async () => {
    const { body } = await app.as(admin)(getCriterionHealth)
    expect(body.n).toBe(2 * REVIEWS)
    const warmTone = body.criteria.find(({ criterionId }) => criterionId === 'warmTone')
    expect(warmTone).toMatchObject({
      n: 2 * REVIEWS,
      notApplicable: { n: 2 * REVIEWS, k: 0, rate: 0 },
      disputes: null,
      reasons: [],
    })
    expect(warmTone?.ratings.map(({ n }) => n)).toEqual([REVIEWS / 2, REVIEWS / 2, 0, REVIEWS, 0])
    const agent = await addTestPerson(app, ['agent'])
    expect((await app.as(agent)(getCriterionHealth)).status).toBe(403)
  })

  test('a new meaning has nothing behind it yet', async () => {
    const draft = await draftWith(weighed)
    const replaces = draft.current?.versionId ?? null
    const body = { version: draft.version, replaces, meaning: 'new' as const, confirmed: ['noWeight:warmTone'] }
    expect((await app.as(admin)(publishDefinitionDraft, { params: draft, body })).status).toBe(200)
    expect((await app.as(admin)(getCriterionHealth)).body).toMatchObject({ n: 0 })
    expect((await preview(admin, await draftWith((content) => content))).n).toBe(0)
  })
})
