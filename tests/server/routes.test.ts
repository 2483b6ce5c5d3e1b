import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Endpoint, RULES } from '#contract/endpoint.ts'
import { type Role, ROLES } from '#contract/session.ts'
import type { Caller } from '#server/policies/caller.ts'
import { RULE_QUESTIONS } from '#server/policies/rules.ts'
import { addTestPerson, ENGINES, openTestApp, ORIGIN, seedOrganisation, type TestApp } from '#tests/support/app.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000'

describe.each(ENGINES)('every route on %s', (engine) => {
  let app: TestApp
  const people = new Map<Role, string>()

  beforeAll(async () => {
    app = await openTestApp(engine)
    await seedOrganisation(app)
    for (const role of ROLES) people.set(role, await addTestPerson(app, [role]))
  })
  afterAll(() => app.close())

  const call = (endpoint: Endpoint, headers: Record<string, string>, body = '{}') =>
    app.app.fetch(
      new Request(`${ORIGIN}${endpoint.path.replace(/:\w+/g, UNKNOWN)}`, {
        method: endpoint.method.toUpperCase(),
        headers: { origin: ORIGIN, ...headers },
        ...(endpoint.method === 'get' ? {} : { body }),
      }),
    )
  const codeOf = async (response: Response): Promise<string> => {
    const body = (await response.json()) as { error?: { code: string } }
    return body.error?.code ?? 'ok'
  }

  test('names a known rule, is declared once, and is described', async () => {
    const keys = app.routes.endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { rule } of app.routes.endpoints) expect(RULES).toContain(rule)
    const document = await (await app.app.request('/api/openapi.json')).json()
    for (const { path, method } of app.routes.endpoints) {
      expect(document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method]?.description).toMatch(/^Rule: /)
    }
    expect((await app.app.request('/api/docs')).status).toBe(200)
  })

  test('asks for a session, unless it is public', async () => {
    for (const endpoint of app.routes.endpoints) {
      const code = await codeOf(await call(endpoint, {}))
      const isOpen = endpoint.rule === 'public' || endpoint.rule === 'firstRun'
      if (isOpen) expect(code, endpoint.id).not.toBe('not_signed_in')
      else expect(code, endpoint.id).toBe('not_signed_in')
    }
  })

  test('refuses each role that its rule does not name', async () => {
    for (const endpoint of app.routes.endpoints) {
      for (const role of ROLES) {
        const caller: Caller = {
          kind: 'person',
          id: 'x',
          name: 'x',
          roles: [role],
          grants: [],
          agentId: null,
          teamIds: [],
        }
        const response = await call(endpoint, { 'x-test-user': people.get(role) ?? '' })
        if (!RULE_QUESTIONS[endpoint.rule](caller)) expect(response.status, `${endpoint.id} as ${role}`).toBe(403)
        else expect(response.status, `${endpoint.id} as ${role}`).not.toBe(401)
      }
    }
  })

  test('refuses an unsafe request from another origin, or from none', async () => {
    for (const endpoint of app.routes.endpoints.filter(({ method }) => method !== 'get')) {
      const headers = { 'x-test-user': people.get('administrator') ?? '' }
      const elsewhere = await call(endpoint, { ...headers, origin: 'https://elsewhere.example' })
      expect(await codeOf(elsewhere), endpoint.id).toBe('wrong_origin')
    }
  })

  test('answers malformed input with one sentence and never with a failure', async () => {
    const everything = await addTestPerson(app, [...ROLES])
    for (const endpoint of app.routes.endpoints) {
      for (const body of ['{', '[]', '{"version":"x","answers":5,"name":7,"roles":"all","email":[]}']) {
        const response = await call(endpoint, { 'x-test-user': everything }, body)
        expect(response.status, `${endpoint.id} ${body}`).toBeLessThan(500)
      }
    }
    expect(app.logged.filter((entry) => JSON.stringify(entry).includes('stack'))).toEqual([])
  })

  test('has nothing at an unknown address', async () => {
    const response = await app.app.request('/api/nothing')
    expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
  })
})

test('roles add up to what their rules say', () => {
  const may = (rule: (typeof RULES)[number]) =>
    ROLES.filter((role) =>
      RULE_QUESTIONS[rule]({
        kind: 'person',
        id: 'x',
        name: 'x',
        roles: [role],
        grants: [],
        agentId: null,
        teamIds: [],
      }),
    )
  expect(Object.fromEntries(RULES.map((rule) => [rule, may(rule)]))).toEqual({
    public: [...ROLES],
    firstRun: [...ROLES],
    signedIn: [...ROLES],
    administer: ['administrator'],
    editDefinition: ['administrator'],
    seeAdoption: ['manager', 'leadership', 'administrator'],
    seeCriterionHealth: ['leadership', 'administrator'],
    leadPulse: ['manager', 'administrator'],
    importInteractions: ['administrator'],
    maintain: ['administrator'],
    score: ['reviewer'],
    seeQueue: ['reviewer', 'manager'],
    manageQueue: ['manager'],
    planSampling: ['manager'],
    seePickRules: ['manager', 'administrator'],
    manageLeave: ['manager', 'administrator'],
    leadQuality: ['administrator'],
    manageReviews: ['manager'],
    seeAggregates: ['manager', 'leadership'],
    freezeControlLimits: ['leadership'],
    seeReviewers: ['reviewer'],
    seeAgreement: ['leadership'],
    seeAgent: ['manager', 'leadership', 'agent'],
    seeInteraction: ['reviewer', 'manager', 'leadership', 'agent'],
    seeReview: ['reviewer', 'manager', 'leadership', 'agent'],
    calibrate: ['reviewer'],
    leadCalibration: [],
  })
})
