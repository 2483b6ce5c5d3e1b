import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { invitePerson, listPeople, updatePerson } from '#contract/people.ts'
import { addTestPerson, ENGINES, openTestApp, seedOrganisation, type TestApp } from '#tests/support/app.ts'

const RIGHTS = { name: 'Karin', roles: ['reviewer' as const], grants: [], agentId: null, teamIds: [] }

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let administrator: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    await seedOrganisation(app)
    administrator = await addTestPerson(app, ['administrator'])
  })
  afterEach(() => app.close())

  const skillsOf = async (id: string) =>
    (await app.as(administrator)(listPeople)).body.people.find((person) => person.id === id)?.skills

  test('a reviewer’s languages and skills are kept once each, and changed with the rest of them', async () => {
    const body = { ...RIGHTS, email: 'karin@example.org', skills: ['de', 'claims', 'de'] }
    const { person } = (await app.as(administrator)(invitePerson, { body })).body
    expect(await skillsOf(person.id)).toEqual(['de', 'claims'])
    const change = { ...RIGHTS, skills: [], isActive: true, version: person.version }
    await app.as(administrator)(updatePerson, { params: { id: person.id }, body: change })
    expect(await skillsOf(person.id)).toEqual([])
  })

  test('a skill without a letter, or of a page’s length, is refused', async () => {
    for (const skill of [' ', 'x'.repeat(61)]) {
      const body = { ...RIGHTS, email: 'karin@example.org', skills: [skill] }
      expect((await app.as(administrator)(invitePerson, { body })).status).toBe(400)
    }
  })
})
