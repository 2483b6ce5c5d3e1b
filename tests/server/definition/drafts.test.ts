import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareDefinitionVersions, listDefinitionVersions } from '#contract/definitionVersions.ts'
import {
  discardDefinitionDraft,
  getDefinitionDraft,
  listDefinitionDrafts,
  publishDefinitionDraft,
  saveDefinitionDraft,
  startDefinitionDraft,
} from '#contract/definitionDrafts.ts'
import { getDefinition, publishTemplate } from '#contract/definition.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { TEMPLATES } from '#domain/definition/templates/templates.ts'
import { addTestPerson, ENGINES, openTestApp, seedOrganisation, type TestApp } from '#tests/support/app.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000'

describe.each(ENGINES)('drafts of the definition on %s', (engine) => {
  let app: TestApp
  let ada: ReturnType<TestApp['as']>
  let eve: ReturnType<TestApp['as']>
  let published: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version } = await seedOrganisation(app)
    published = version.id
    ada = app.as(await addTestPerson(app, ['administrator'], { name: 'Ada' }))
    eve = app.as(await addTestPerson(app, ['manager'], { name: 'Eve', grants: ['editDefinition'] }))
  })
  afterAll(() => app.close())

  const begin = async () => (await ada(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
  const currentId = async () => (await ada(getDefinition)).body.id
  const reworded = (content: Definition, statement: string): Definition => ({ ...content, statement })
  const reweighed = (content: Definition): Definition => ({
    ...content,
    criteria: content.criteria.map((one, index) => (index === 0 ? { ...one, weight: one.weight + 5 } : one)),
  })

  test('a draft begins as the published version, and is found by all who may edit', async () => {
    const draft = await begin()
    expect(draft).toMatchObject({
      version: 1,
      base: { versionId: published, number: 1 },
      current: { versionId: published, number: 1 },
      isBaseCurrent: true,
      updatedBy: { name: 'Ada' },
      checks: { problems: [], concerns: [], scoreChanges: [], reviewTime: { channel: 'call', measuredOn: null } },
    })
    expect((await eve(listDefinitionDrafts)).body.map(({ id }) => id)).toContain(draft.id)
    expect((await ada(listDefinitionVersions)).body).toHaveLength(1)
  })

  test('every template can be begun from; an unknown one, or version, is told', async () => {
    for (const { id, definition } of TEMPLATES) {
      const { body } = await ada(startDefinitionDraft, { body: { from: { kind: 'template', templateId: id } } })
      expect(body).toMatchObject({ content: definition, checks: { problems: [], concerns: [] } })
    }
    for (const from of [
      { kind: 'template', templateId: 'none' },
      { kind: 'version', versionId: UNKNOWN },
    ] as const) {
      expect((await ada(startDefinitionDraft, { body: { from } })).error?.code).toBe('not_found')
    }
  })

  test('a half-written draft is stored as it is, with what it lacks in words', async () => {
    const draft = await begin()
    const content: Definition = { ...draft.content, name: '', criteria: [], statement: 'x'.repeat(10_000) }
    const saved = await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content } })
    expect(saved.body.version).toBe(2)
    expect(saved.body.content).toEqual(content)
    const messages = saved.body.checks.problems.map(({ message }) => message)
    expect(messages).toContain('The definition needs a name.')
    expect(messages).toContain('The statement has 10,000 characters; 1,000 are the most.')
    const refused = await ada(publishDefinitionDraft, {
      params: draft,
      body: { version: 2, replaces: published, meaning: 'new' },
    })
    expect([refused.status, refused.error?.code]).toEqual([422, 'incomplete'])
    expect(refused.error?.fields?.friendliness).toMatch(/without it/)
  })

  test('two editors at once are told: the later one gets what is there, and nothing is overwritten', async () => {
    const draft = await begin()
    const [first, second] = await Promise.all(
      [ada, eve].map((who, index) =>
        who(saveDefinitionDraft, {
          params: draft,
          body: { version: 1, content: reworded(draft.content, `Words ${index}`) },
        }),
      ),
    )
    const answers = [first, second].map((answer) => answer?.status)
    expect(answers.toSorted()).toEqual([200, 409])
    const loser = first?.status === 409 ? first : second
    const winner = first?.status === 409 ? second : first
    expect(loser?.error).toMatchObject({
      code: 'stale',
      current: { id: draft.id, version: 2, content: { statement: winner?.body.content.statement } },
    })
    expect(loser?.error?.message).toMatch(/^(Ada|Eve) saved this draft meanwhile/)
  })

  test('the same saved again changes nothing', async () => {
    const draft = await begin()
    const content = reworded(draft.content, 'Again')
    const once = await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content } })
    const twice = await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content } })
    expect([once.body.version, twice.body.version]).toEqual([2, 2])
  })

  test('a draft that was thrown away is gone', async () => {
    const draft = await begin()
    expect((await eve(discardDefinitionDraft, { params: draft })).status).toBe(200)
    expect((await ada(getDefinitionDraft, { params: draft })).error?.code).toBe('not_found')
    expect((await ada(discardDefinitionDraft, { params: draft })).error?.code).toBe('not_found')
    const late = await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content: draft.content } })
    expect(late.error?.code).toBe('not_found')
  })

  test('publishing with the same meaning goes on with the series, with a new one it begins another', async () => {
    const before = (await ada(getDefinition)).body
    const draft = await begin()
    const content = reworded(draft.content, 'The same in better words.')
    await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content } })
    const body = { version: 2, replaces: before.id, meaning: 'same' as const, note: 'Shorter.' }
    const after = (await ada(publishDefinitionDraft, { params: draft, body })).body
    expect(after).toMatchObject({ id: draft.id, number: before.number + 1, seriesId: before.seriesId, content })
    expect((await ada(getDefinition)).body.id).toBe(draft.id)

    const next = await begin()
    const changed = reweighed(next.content)
    await ada(saveDefinitionDraft, { params: next, body: { version: 1, content: changed } })
    const asked = { version: 2, replaces: after.id, meaning: 'same' as const }
    const refused = await ada(publishDefinitionDraft, { params: next, body: asked })
    expect(refused.error?.code).toBe('incomplete')
    expect(refused.error?.fields?.sameMeaning).toMatch(/“Warm, natural tone” has another weight\.$/)
    const renewed = await ada(publishDefinitionDraft, { params: next, body: { ...asked, meaning: 'new' } })
    expect(renewed.body.seriesId).not.toBe(before.seriesId)

    const [newest, middle] = (await eve(listDefinitionVersions)).body
    expect(newest).toMatchObject({ status: 'published', meaning: 'new', publishedBy: 'Ada', reviews: 0 })
    expect(middle).toMatchObject({ status: 'retired', meaning: 'same', note: 'Shorter.' })
    const compared = await eve(compareDefinitionVersions, { query: { from: after.id, to: next.id } })
    expect(compared.body.difference.criteria.filter(({ kind }) => kind === 'changed')).toMatchObject([
      { key: 'warmTone', changes: [{ field: 'weight', kind: 'value', before: 30, after: 35 }] },
    ])
    expect(compared.body.scoreChanges).toEqual(['“Warm, natural tone” has another weight.'])
  })

  test('of two published at the same moment exactly one becomes the version, and the other is told', async () => {
    const replaces = await currentId()
    const { number } = (await ada(getDefinition)).body
    const drafts = [await begin(), await begin()]
    const answers = await Promise.all(
      drafts.map((draft) =>
        ada(publishDefinitionDraft, { params: draft, body: { version: 1, replaces, meaning: 'same' } }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const loser = answers.findIndex(({ status }) => status === 409)
    expect(answers[loser]?.error).toMatchObject({ code: 'stale', current: { number: number + 1 } })
    const versions = (await ada(listDefinitionVersions)).body
    expect(versions.filter(({ status }) => status === 'published')).toHaveLength(1)
    expect(versions.map((each) => each.number)).toEqual(versions.map((_, index) => versions.length - index))
    const left = (await ada(getDefinitionDraft, { params: { id: drafts[loser]?.id ?? '' } })).body
    expect(left).toMatchObject({ isBaseCurrent: false, base: { number }, current: { number: number + 1 } })
    const after = { version: 1, replaces: left.current?.versionId ?? null, meaning: 'same' as const }
    expect((await ada(publishDefinitionDraft, { params: left, body: after })).status).toBe(200)
  })

  test('the same draft published twice, at once or again, is published once', async () => {
    const replaces = await currentId()
    const draft = await begin()
    const body = { version: 1, replaces, meaning: 'same' as const }
    const answers = await Promise.all([1, 2].map(() => ada(publishDefinitionDraft, { params: draft, body })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const again = await ada(publishDefinitionDraft, { params: draft, body })
    expect(again.error).toMatchObject({ code: 'conflict' })
    expect(again.error?.message).toMatch(/^This draft was published meanwhile, as version \d+\.$/)
    const headers = { 'idempotency-key': `publish-${engine}` }
    const other = await begin()
    const keyed = { params: other, body: { ...body, replaces: await currentId() }, headers }
    const [one, two] = [await ada(publishDefinitionDraft, keyed), await ada(publishDefinitionDraft, keyed)]
    expect(two.body).toEqual(one.body)
  })

  test('an older state of the draft is not published', async () => {
    const draft = await begin()
    await eve(saveDefinitionDraft, {
      params: draft,
      body: { version: 1, content: reworded(draft.content, 'Eve’s words') },
    })
    const body = { version: 1, replaces: await currentId(), meaning: 'same' as const }
    const refused = await ada(publishDefinitionDraft, { params: draft, body })
    expect(refused.error).toMatchObject({ code: 'stale', current: { version: 2 } })
  })

  test('who may not edit sees no draft, not even in a comparison', async () => {
    const draft = await begin()
    for (const roles of [['reviewer'], ['manager'], ['leadership'], ['agent']] as const) {
      const other = app.as(await addTestPerson(app, [...roles]))
      expect((await other(listDefinitionDrafts)).status).toBe(403)
      expect((await other(getDefinitionDraft, { params: draft })).status).toBe(403)
      const query = { from: await currentId(), to: draft.id }
      expect((await other(compareDefinitionVersions, { query })).error?.code).toBe('not_found')
    }
    const query = { from: await currentId(), to: draft.id }
    expect((await eve(compareDefinitionVersions, { query })).body.difference.isSame).toBe(true)
  })

  test('the first run still publishes a template once', async () => {
    const again = await ada(publishTemplate, { body: { templateId: 'threeViews' } })
    expect(again.error?.code).toBe('conflict')
  })

  test('a draft of 300 criteria is saved and checked; one of 1001 is refused in a sentence', async () => {
    const draft = await begin()
    const [first] = draft.content.criteria
    if (!first) throw new Error('the template lost its criteria')
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...first, id: `c${index}` }))
    const saved = await ada(saveDefinitionDraft, {
      params: draft,
      body: { version: 1, content: { ...draft.content, reviewMinutes: 10, criteria: many(300) } },
    })
    expect(saved.body.checks.concerns[0]?.message).toMatch(/^300 criteria on call take about 100 minutes/)
    const refused = await ada(saveDefinitionDraft, {
      params: draft,
      body: { version: 2, content: { ...draft.content, criteria: many(1001) } },
    })
    expect(refused.error?.code).toBe('invalid')
  })

  test('a concern keeps a draft back until it is confirmed', async () => {
    const draft = await begin()
    const { dimensions } = draft.content
    const content = { ...draft.content, dimensions: { ...dimensions, outcome: { ...dimensions.outcome, weight: 0.1 } } }
    const saved = (await ada(saveDefinitionDraft, { params: draft, body: { version: 1, content } })).body
    expect(saved.checks.concerns.map(({ code }) => code)).toEqual(['lowShare:outcome'])
    const body = { version: 2, replaces: await currentId(), meaning: 'new' as const }
    const refused = await ada(publishDefinitionDraft, { params: draft, body })
    expect(refused.error).toMatchObject({ code: 'incomplete', fields: { 'lowShare:outcome': expect.any(String) } })
    const confirmed = { ...body, confirmed: ['lowShare:outcome'] }
    expect((await ada(publishDefinitionDraft, { params: draft, body: confirmed })).status).toBe(200)
  })
})
