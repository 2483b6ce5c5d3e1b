import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getInteraction } from '#contract/interactions.ts'
import { listQueue } from '#contract/queue.ts'
import { getReview, listReviews, saveDraft, startReview, submitReview } from '#contract/reviews.ts'
import type { Definition } from '#domain/definition/definition.ts'
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

/** What a review stands on can change or go while somebody is at it. */
describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let definition: Definition
  let versionId: string
  let reviewer: string
  let agentId: string
  let teamId: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedOrganisation(app)
    definition = seeded.definition
    versionId = seeded.version.id
    teamId = seeded.teams[0]?.id ?? ''
    agentId = await addTestAgent(app, 'Daniel Okafor', teamId)
    reviewer = await addTestPerson(app, ['reviewer'])
  })
  afterEach(() => app.close())

  const begin = async () => {
    const interaction = await addTestInteraction(app, { agent_id: agentId, team_id: teamId, week: WEEK })
    const started = await app.as(reviewer)(startReview, { body: { interactionId: interaction.id, from: 'queue' } })
    return started.body
  }
  const content = (version: number) => ({
    version,
    answers: evenAnswers(definition, 'call', 4),
    comment: 'Well done.',
    activeMs: 0,
  })

  test('a definition retired while a draft is open: the draft goes on with its own version, the next has the new one', async () => {
    const draft = await begin()
    const shorter = { ...definition, name: 'The next one', criteria: definition.criteria.slice(1) }
    await app.write(async (trx) => {
      const before = await trx.selectFrom('definition_version').selectAll().executeTakeFirstOrThrow()
      await trx.updateTable('definition_version').set({ status: 'retired' }).execute()
      const next = { ...before, id: app.deps.ids(), number: 2, series_id: app.deps.ids(), meaning: 'new' as const }
      await trx
        .insertInto('definition_version')
        .values({ ...next, content: JSON.stringify(shorter) })
        .execute()
    })
    const opened = (await app.as(reviewer)(getReview, { params: { id: draft.id } })).body
    expect(opened.definition).toMatchObject({ id: versionId, number: 1, status: 'retired' })
    const saved = (await app.as(reviewer)(saveDraft, { params: { id: draft.id }, body: content(draft.version) })).body
    const submitted = await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: content(saved.version) })
    expect(submitted.body).toMatchObject({ status: 'submitted', definition: { id: versionId } })
    expect(Object.keys(submitted.body.answers)).toContain(definition.criteria[0]?.id)
    expect((await begin()).definition.content.name).toBe('The next one')
  })

  test('an agent who left while a draft is open: it is read, saved, submitted and listed as ever', async () => {
    const draft = await begin()
    await app.write((trx) => trx.updateTable('agent').set({ is_active: 0 }).where('id', '=', agentId).execute())
    await app.write((trx) =>
      trx.updateTable('membership').set({ valid_to: app.deps.clock() }).where('agent_id', '=', agentId).execute(),
    )
    const read = await app.as(reviewer)(getInteraction, { params: { id: draft.interactionId } })
    expect(read.body.agent).toMatchObject({ name: 'Daniel Okafor' })
    expect((await app.as(reviewer)(listQueue)).body.items).toMatchObject([{ draftId: draft.id }])
    const submitted = await app.as(reviewer)(submitReview, { params: { id: draft.id }, body: content(draft.version) })
    expect(submitted.body.status).toBe('submitted')
    expect((await app.as(reviewer)(listReviews)).body.items).toMatchObject([
      { id: draft.id, interaction: { agent: { name: 'Daniel Okafor' } } },
    ])
  })
})
