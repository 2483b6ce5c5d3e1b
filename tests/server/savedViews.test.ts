import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropView, listViews, renameView, saveView } from '#contract/savedViews.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  type TestApp,
} from '#tests/support/app.ts'

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let leader: string
  let manager: string
  let agent: string
  let self: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    const { teams } = await seedOrganisation(app)
    agent = await addTestAgent(app, 'Ada', teams[0]?.id ?? '')
    leader = await addTestPerson(app, ['leadership'], { name: 'Lea' })
    manager = await addTestPerson(app, ['manager'], { teamIds: [teams[1]?.id ?? ''] })
    self = await addTestPerson(app, ['agent'], { agentId: agent })
  })
  afterEach(() => app.close())

  const save = (who: string, address: string, name = 'My view', isShared = false) =>
    app.as(who)(saveView, { body: { name, address, isShared } })
  const list = async (who: string) => (await app.as(who)(listViews)).body

  test('a view is kept under its name, and one’s own of that name is replaced', async () => {
    const { id } = (await save(leader, '/overview?weeks=12')).body
    expect((await save(leader, '/compare?by=team', ' MY VIEW ')).body.id).toBe(id)
    expect(await list(leader)).toEqual([
      { id, name: 'MY VIEW', address: '/compare?by=team', isShared: false, by: null },
    ])
    expect(await list(manager)).toEqual([])
  })

  test('what is shared is listed for those who may open the page, by name and with who shares it', async () => {
    await save(leader, '/overview?weeks=12', 'Quarter', true)
    await save(leader, `/agents/${agent}`, 'Ada', true)
    await save(leader, '/coaching', 'Mine alone')
    expect((await list(manager)).map(({ name, by }) => [name, by])).toEqual([['Quarter', 'Lea']])
    // The agent may open the own page, and no page of everybody.
    expect((await list(self)).map(({ name }) => name)).toEqual(['Ada'])
    expect((await app.as(await addTestPerson(app, ['reviewer']))(listViews)).status).toBe(403)
  })

  test('one removes one’s own views and nobody else’s', async () => {
    const { id } = (await save(leader, '/overview', 'Quarter', true)).body
    expect((await app.as(manager)(dropView, { params: { id } })).status).toBe(404)
    expect((await app.as(leader)(dropView, { params: { id } })).status).toBe(200)
    expect(await list(leader)).toEqual([])
    expect((await app.as(leader)(dropView, { params: { id } })).status).toBe(404)
  })

  test('one renames one’s own views, never to a name another own one has, and nobody else’s', async () => {
    const { id } = (await save(leader, '/overview', 'Quarter', true)).body
    await save(leader, '/compare', 'Teams')
    await save(manager, '/compare', 'Months')
    const rename = (who: string, name: string) => app.as(who)(renameView, { params: { id }, body: { name } })
    expect((await rename(leader, ' Months ')).status).toBe(200)
    expect((await rename(leader, 'MONTHS')).status).toBe(200)
    expect((await list(leader)).map(({ name }) => name)).toEqual(['MONTHS', 'Teams'])
    expect((await rename(leader, 'teams')).error?.code).toBe('conflict')
    expect((await rename(leader, ' ')).error?.code).toBe('invalid')
    expect((await rename(manager, 'Mine now')).status).toBe(404)
    expect((await list(manager)).map(({ name }) => name)).toEqual(['MONTHS', 'Months'])
  })

  test('an address leads to a page of numbers and nowhere else', async () => {
    for (const address of [
      'https://example.org',
      '//example.org',
      '/people',
      '/overview#x',
      '/overview/../people',
      '/agents/a/b',
      '/overview?a b',
    ]) {
      expect((await save(leader, address)).error?.code, address).toBe('invalid')
    }
    expect((await save(leader, '/overview', '  ')).error?.code).toBe('invalid')
    expect((await save(leader, '/overview', 'x'.repeat(81))).error?.code).toBe('invalid')
  })

  test('nobody keeps more than a hundred', async () => {
    for (let at = 0; at < 100; at++) expect((await save(leader, '/overview', `View ${at}`)).status).toBe(200)
    expect((await save(leader, '/overview', 'One more')).error?.code).toBe('too_many')
    expect((await save(leader, '/compare', 'View 7')).status).toBe(200)
  })
})
