import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listReviews, startReview, submitReview } from '#contract/reviews.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { evenAnswers } from '#tests/support/reviewing.ts'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let [leader, manager, stranger, strict, mild, versionId, seriesId] = ['', '', '', '', '', '', '']

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams, definition } = await seedOrganisation(app)
    const [fjord = '', birch = ''] = teams.map(({ id }) => id)
    ;[versionId, seriesId] = [version.id, version.series_id]
    leader = await addTestPerson(app, ['leadership'])
    manager = await addTestPerson(app, ['manager'], { teamIds: [fjord] })
    stranger = await addTestPerson(app, ['manager'], { teamIds: [birch] })
    strict = await addTestPerson(app, ['reviewer'])
    mild = await addTestPerson(app, ['reviewer'])
    const ada = await addTestAgent(app, 'Ada', fjord)
    for (const [reviewer, queue] of [[strict, 'Bills'], [mild, 'Moves'], [mild, 'Bills']] as const) {
      const { id } = await addTestInteraction(app, { agent_id: ada, team_id: fjord, week: '2026-03-02', queue })
      const draft = (await app.as(reviewer)(startReview, { body: { interactionId: id, from: 'queue' } })).body
      const body = { version: draft.version, answers: evenAnswers(definition, 'call', 4), comment: '', activeMs: 0 }
      await app.as(reviewer)(submitReview, { params: { id: draft.id }, body })
    }
    await app.db.updateTable('review').set({ selection: 'targeted' }).where('reviewer_id', '=', strict).execute()
  }) // prettier-ignore
  afterAll(() => app.close())

  const count = async (who: string, query: Record<string, string>) => {
    const { items, total } = (await app.as(who)(listReviews, { query: query as never })).body
    expect(items).toHaveLength(total)
    return total
  }

  test('the list behind a mark is filtered as the mark is', async () => {
    expect(await count(leader, {})).toBe(3)
    expect(await count(leader, { queue: 'Bills' })).toBe(2)
    expect(await count(leader, { reviewerId: mild })).toBe(2)
    expect(await count(leader, { reviewerId: mild, queue: 'Bills' })).toBe(1)
    expect(await count(leader, { selection: 'targeted' })).toBe(1)
    expect(await count(leader, { versionId, seriesId })).toBe(3)
    expect(await count(leader, { versionId: 'another' })).toBe(0)
    expect(await count(leader, { seriesId: 'another' })).toBe(0)
    expect((await app.as(leader)(listReviews, { query: { selection: 'nice' as never } })).error?.code).toBe('invalid')
  })

  test('the list behind a rating holds those that were rated so, letter by letter', async () => {
    const [first, second] = threeViews.criteria.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('The template has no criteria.')
    const [review] = (await app.as(leader)(listReviews, { query: { reviewerId: strict } })).body.items
    const stored = await app.db
      .selectFrom('review')
      .selectAll()
      .where('id', '=', review?.id ?? '')
      .executeTakeFirstOrThrow()
    const answers = JSON.parse(stored.answers) as Record<string, object>
    const note = `"${second}":{"rating":1,`
    const changed = {
      ...answers,
      [first]: { ...answers[first], rating: 1, note },
      [second]: { ...answers[second], rating: null },
    }
    await app.db
      .updateTable('review')
      .set({ answers: JSON.stringify(changed) })
      .where('id', '=', stored.id)
      .execute()
    expect(await count(leader, { criterionId: first })).toBe(3)
    expect(await count(leader, { criterionId: second })).toBe(2)
    expect(await count(leader, { criterionId: first, rating: '4' })).toBe(2)
    expect(await count(leader, { criterionId: first, rating: '1' })).toBe(1)
    expect(await count(leader, { criterionId: second, rating: '1' })).toBe(0)
    expect(await count(leader, { criterionId: first, rating: '1', reviewerId: mild })).toBe(0)
    expect(await count(leader, { rating: '1' })).toBe(1)
    expect(await count(leader, { rating: 'na' })).toBe(0)
    expect(await count(leader, { criterionId: first.toUpperCase() })).toBe(0)
    expect(await count(leader, { criterionId: '%' })).toBe(0)
    expect(await count(leader, { criterionId: `x' or '1'='1` })).toBe(0)
    expect((await app.as(leader)(listReviews, { query: { rating: '6' as never } })).error?.code).toBe('invalid')
    expect(await count(manager, { criterionId: first, rating: '1' })).toBe(1)
    expect(await count(stranger, { criterionId: first, rating: '1' })).toBe(0)
    expect(await count(mild, { criterionId: first, rating: '1' })).toBe(0)
    expect(await count(mild, { criterionId: first, rating: '4' })).toBe(2)
  })

  test('a review that does not count stands behind no mark of those that do', async () => {
    expect(await count(leader, { ofRecord: 'true' })).toBe(3)
    await app.db.deleteFrom('score').where('reviewer_id', '=', strict).execute()
    expect(await count(leader, { ofRecord: 'true' })).toBe(2)
    expect(await count(leader, { ofRecord: 'false' })).toBe(3)
  })

  test('no filter finds what is not one’s own, nor counts it', async () => {
    expect(await count(manager, { reviewerId: mild })).toBe(2)
    expect(await count(stranger, { reviewerId: mild })).toBe(0)
    expect(await count(stranger, { queue: 'Bills' })).toBe(0)
  })
})
