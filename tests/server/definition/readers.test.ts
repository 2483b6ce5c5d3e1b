import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledgeDefinition, getAcknowledgement, listReaders } from '#contract/acknowledgement.ts'
import { publishDefinitionDraft, readScorecard, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { exportDefinition, getDefinitionVersion } from '#contract/definitionVersions.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  ORIGIN,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'

const DAY = 24 * 60 * 60_000

describe.each(ENGINES)('readers of the definition on %s', (engine) => {
  let app: TestApp
  let versionId: string
  let admin: string
  const people: Record<string, string> = {}

  beforeAll(async () => {
    app = await openTestApp(engine)
    const { version, teams } = await seedOrganisation(app)
    versionId = version.id
    admin = await addTestPerson(app, ['administrator'], { name: 'Ada' })
    for (const [index, team] of teams.entries()) {
      const agentId = await addTestAgent(app, `Agent ${index}`, team.id)
      people[`agent${index}`] = await addTestPerson(app, ['agent'], { agentId, name: `Agent ${index}` })
      people[`manager${index}`] = await addTestPerson(app, ['manager'], {
        teamIds: [team.id],
        name: `Manager ${index}`,
      })
    }
  })
  afterAll(() => app.close())

  test('one says once that one has read it, and the first time counts', async () => {
    const agent = app.as(people.agent0 ?? '')
    expect((await agent(getAcknowledgement)).body).toMatchObject({ versionId, number: 1, acknowledgedAt: null })
    app.passTime(3 * DAY)
    const [one, two] = await Promise.all([1, 2].map(() => agent(acknowledgeDefinition, { body: { versionId } })))
    expect(one?.body.acknowledgedAt).toBe(START + 3 * DAY)
    app.passTime(DAY)
    expect((await agent(acknowledgeDefinition, { body: { versionId } })).body).toEqual(two?.body)
  })

  test('the list has who has not read it first, and says for how long', async () => {
    const { body } = await app.as(admin)(listReaders)
    expect(body).toMatchObject({ versionId, read: 1, n: 5 })
    expect(body.people.map(({ name, days }) => [name, days])).toEqual([
      ['Ada', 4],
      ['Agent 1', 4],
      ['Manager 0', 4],
      ['Manager 1', 4],
      ['Agent 0', 1],
    ])
    expect(body.people.at(-1)?.team?.name).toBe('Billing')
  })

  test('a manager sees the people of own teams, an agent or a reviewer nobody', async () => {
    const names = async (id: string) => (await app.as(id)(listReaders)).body.people.map(({ name }) => name)
    expect(await names(people.manager0 ?? '')).toEqual(['Agent 0'])
    expect(await names(people.manager1 ?? '')).toEqual(['Agent 1'])
    expect((await app.as(people.agent0 ?? '')(listReaders)).status).toBe(403)
  })

  test('a version is kept as a file, and what was exported can be brought back whole', async () => {
    const agent = app.as(people.agent0 ?? '')
    expect((await agent(getDefinitionVersion, { params: { id: versionId } })).body.content).toEqual(threeViews)
    const file = async (format: string) => {
      const url = `${ORIGIN}/api/definition/versions/${versionId}/export?format=${format}`
      return app.app.request(url, { headers: { 'x-test-user': people.agent0 ?? '' } })
    }
    const json = await file('json')
    expect(json.headers.get('content-disposition')).toBe('attachment; filename="definition-1.json"')
    const text = await json.text()
    const back = (await app.as(admin)(readScorecard, { body: { format: 'json', text } })).body
    expect(back).toMatchObject({ content: threeViews, problems: [], notes: [] })
    const markdown = await file('markdown')
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await markdown.text()).toContain('# The three views\n\nVersion 1, 2026-03-04\n')
    expect((await file('exe')).status).toBe(400)
    expect((await agent(exportDefinition, { params: { id: 'none' } })).error?.code).toBe('not_found')
  })

  test('a scorecard of another tool becomes a draft, with its errors by row', async () => {
    const text = 'Question,Weight\nWas the tone warm?,10\n,5\nSolved?,=1+1'
    const read = (await app.as(admin)(readScorecard, { body: { format: 'csv', text } })).body
    expect(read.content.criteria.map(({ question }) => question)).toEqual(['Was the tone warm?'])
    expect(read.problems.map(({ row }) => row)).toEqual([3, 4])
    expect(read.rows[0]?.suggestion?.dimension).toBe('friendliness')
    const from = { kind: 'content' as const, content: read.content }
    const draft = (await app.as(admin)(startDefinitionDraft, { body: { from } })).body
    expect(draft.checks.problems.length).toBeGreaterThan(0)
    expect((await app.as(people.manager0 ?? '')(readScorecard, { body: { format: 'csv', text } })).status).toBe(403)
  })

  test('after another version is published nobody has read it yet, and the older one cannot be acknowledged', async () => {
    const draft = (await app.as(admin)(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
    const body = { version: 1, replaces: versionId, meaning: 'same' as const }
    await app.as(admin)(publishDefinitionDraft, { params: draft, body })
    const agent = app.as(people.agent0 ?? '')
    expect((await agent(getAcknowledgement)).body).toMatchObject({ versionId: draft.id, acknowledgedAt: null })
    const old = await agent(acknowledgeDefinition, { body: { versionId } })
    expect(old.error).toMatchObject({ code: 'stale', current: { versionId: draft.id, number: 2 } })
    expect((await app.as(admin)(listReaders)).body.read).toBe(0)
  })
})
