import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getBridge, startBridge } from '#contract/definitionBridge.ts'
import { publishDefinitionDraft, saveDefinitionDraft, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { getDefinition } from '#contract/definition.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import type { Selection } from '#contract/shapes.ts'
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

const REVIEWED = 12

describe.each(ENGINES)('the bridge between two meanings on %s', (engine) => {
  let app: TestApp
  let admin: string
  let definition: Definition
  let first: string
  let second: string
  const interactions: Awaited<ReturnType<typeof addTestInteraction>>[] = []

  beforeAll(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    first = seeded.version.id
    admin = await addTestPerson(app, ['administrator'])
    const reviewer = await addTestPerson(app, ['reviewer'])
    const agentId = await addTestAgent(app, 'Dora', seeded.teams[0]?.id ?? '')
    for (let index = 0; index < REVIEWED; index++) {
      const interaction = await addTestInteraction(app, { agent_id: agentId, week: '2026-03-02' })
      interactions.push(interaction)
      await review(index, reviewer, 'random', 3)
    }
    interactions.push(await addTestInteraction(app, { agent_id: agentId, week: '2026-03-02' }))
    await review(REVIEWED, reviewer, 'targeted', 3)
    second = await publishNewMeaning()
  })
  afterAll(() => app.close())

  async function review(index: number, reviewerId: string, selection: Selection, rating: 3 | 4 | 5) {
    const interaction = interactions[index]
    if (!interaction) throw new Error('There is no such interaction.')
    await app.write(async (trx) => {
      const draft = await startReview(trx, app.deps, { interaction, reviewerId, selection })
      const answers = evenAnswers(definition, 'call', rating)
      await submitReview(trx, app.deps, draft, { version: 1, answers, comment: '', activeMs: 100_000 })
    })
  }

  async function publishNewMeaning(): Promise<string> {
    const as = app.as(admin)
    const draft = (await as(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
    const criteria = draft.content.criteria.map((one, index) =>
      index === 0 ? { ...one, weight: one.weight + 5 } : one,
    )
    const content = { ...draft.content, criteria }
    const saved = (await as(saveDefinitionDraft, { params: draft, body: { version: 1, content } })).body
    const replaces = saved.current?.versionId ?? null
    const body = { version: saved.version, replaces, meaning: 'new' as const, confirmed: [] }
    return (await as(publishDefinitionDraft, { params: saved, body })).body.id
  }
  const between = async (from = first, to = second) => (await app.as(admin)(getBridge, { query: { from, to } })).body
  const items = () => app.deps.db.selectFrom('assignment').selectAll().where('purpose', '=', 'second').execute()

  test('interactions reviewed by chance are put in the queue once, as second scorings that never count', async () => {
    const start = (count: number) => app.as(admin)(startBridge, { body: { from: first, count } })
    expect((await start(10)).body).toEqual({ added: 10 })
    expect((await start(10)).body).toEqual({ added: 2 })
    expect((await start(10)).body).toEqual({ added: 0 })
    const queued = await items()
    expect(new Set(queued.map((item) => item.interaction_id)).size).toBe(REVIEWED)
    expect(queued.map(({ interaction_id }) => interaction_id)).not.toContain(interactions[REVIEWED]?.id)
    expect(new Set(queued.map(({ selection, status }) => `${selection} ${status}`))).toEqual(
      new Set(['calibration open']),
    )
    expect(await between()).toMatchObject({ scored: 0, waiting: REVIEWED, moved: { outcome: { n: 0, mean: null } } })
  })

  test('the move is that of the same interactions, and shown from five on', async () => {
    const other = await addTestPerson(app, ['reviewer'])
    for (let index = 0; index < 4; index++) await review(index, other, 'calibration', 4)
    expect((await between()).moved.friendliness).toMatchObject({ n: 4, mean: null, low: null })
    for (let index = 4; index < 8; index++) await review(index, other, 'calibration', index % 2 === 0 ? 4 : 5)
    const { scored, moved } = await between()
    expect(scored).toBe(8)
    // Six moved from 3 to 4, two from 3 to 5: 25 and 50 points.
    expect(moved.friendliness).toMatchObject({ n: 8, mean: 31.25 })
    expect(moved.friendliness.low).toBeGreaterThan(0)
    expect(await between(second, second)).toMatchObject({ scored: 0 })
  })

  test('one meaning has nothing to bridge; unknown versions, odd counts and others are refused', async () => {
    const start = (body: object, who = admin) => app.as(who)(startBridge, { body: { from: first, count: 5, ...body } })
    const published = (await app.as(admin)(getDefinition)).body.id
    expect((await start({ from: published })).error?.code).toBe('conflict')
    expect((await start({ from: 'none' })).error?.code).toBe('not_found')
    expect((await start({ count: 0 })).error?.code).toBe('invalid')
    expect((await start({ count: 201 })).error?.code).toBe('invalid')
    const manager = await addTestPerson(app, ['manager'])
    expect((await start({}, manager)).status).toBe(403)
    expect((await app.as(manager)(getBridge, { query: { from: first, to: second } })).status).toBe(403)
    expect((await app.as(admin)(getBridge, { query: { from: first, to: 'none' } })).error?.code).toBe('not_found')
  })
})
