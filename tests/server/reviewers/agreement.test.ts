import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getAgreement } from '#contract/agreement.ts'
import {
  addTestAgent,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { addReviewed } from '#tests/support/reviewed.ts'

const DAY = 86_400_000
/** In February, on the clocks of Paris. */
const LAST_MONTH = Date.UTC(2026, 1, 10)

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let agentId: string
  let reviewers: string[]
  let leader: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    agentId = await addTestAgent(app, 'Agent', null)
    reviewers = [await addTestPerson(app, ['reviewer']), await addTestPerson(app, ['reviewer'])]
    leader = await addTestPerson(app, ['leadership'])
  })
  afterEach(() => app.close())

  const [first, second] = [() => reviewers[0] ?? '', () => reviewers[1] ?? '']

  /** Interactions that both reviewers scored, a few points apart. */
  async function pairs(count: number, at: number, apart = 2) {
    const points = Array.from({ length: count }, (_, index) => 40 + index * 5)
    const firsts = await addReviewed(
      app,
      place,
      points.map((own) => ({ agentId, reviewerId: first(), at, points: own })),
    )
    await addReviewed(
      app,
      place,
      points.map((own, index) => ({
        agentId,
        reviewerId: second(),
        at: at + DAY,
        points: own + (index % 2 === 0 ? apart : -apart),
        interactionId: firsts[index]?.interaction_id ?? '',
        isSecond: true,
      })),
    )
    return firsts
  }
  const ask = async (who = leader) => (await app.as(who)(getAgreement)).body

  test('agreement stands by month of the second scoring, with its interval from eight units on', async () => {
    await pairs(10, LAST_MONTH)
    await pairs(7, START - 2 * DAY)
    const { months, recent, minimum, draws } = await ask()
    expect([minimum, draws]).toEqual([8, 2000])
    expect(months.map(({ month, interactions, reviews }) => [month, interactions, reviews])).toEqual([
      ['2026-02', 10, 20],
      ['2026-03', 7, 14],
    ])
    const [february, march] = months.map(({ dimensions }) => dimensions.outcome)
    expect(february?.alpha).toBeGreaterThan(0.95)
    expect(february?.low).toBeLessThan(february?.alpha ?? 0)
    expect(march).toMatchObject({ units: 7, low: null, high: null })
    expect(recent).toMatchObject({ interactions: 17, reviews: 34 })
    expect(await ask()).toEqual(await ask())
  })

  test('a month in which nothing was scored twice stands between its neighbours, without an alpha', async () => {
    await pairs(8, Date.UTC(2026, 0, 10))
    await pairs(8, START - 2 * DAY)
    const { months } = await ask()
    expect(months.map(({ month, interactions }) => [month, interactions])).toEqual([
      ['2026-01', 8],
      ['2026-02', 0],
      ['2026-03', 8],
    ])
    expect(months[1]?.dimensions.outcome).toEqual({ units: 0, alpha: null, low: null, high: null })
  })

  test('only what plans had scored twice counts: no bridge, no targeted pick, nothing that may be taken back', async () => {
    const firsts = await pairs(3, LAST_MONTH)
    const [bridged = '', targeted = '', withdrawn = ''] = firsts.map(({ interaction_id }) => interaction_id)
    const change = (table: 'assignment' | 'review', id: string, set: Record<string, string>) =>
      app.db.updateTable(table).set(set).where('interaction_id', '=', id).execute()
    await change('assignment', bridged, { reason: 'for the bridge' })
    await app.db
      .updateTable('review')
      .set({ selection: 'targeted' })
      .where('interaction_id', '=', targeted)
      .where('selection', '=', 'random')
      .execute()
    await change('review', withdrawn, { status: 'withdrawn' })
    expect((await ask()).months).toEqual([])
    app.setTime(START)
    await pairs(1, START - DAY - 5000)
    expect((await ask()).months).toEqual([])
    app.passTime(20_000)
    expect((await ask()).months).toHaveLength(1)
  })

  test('leadership and who leads quality see it, no single reviewer or manager', async () => {
    const lead = await addTestPerson(app, ['reviewer'], { grants: ['leadQuality'] })
    expect((await app.as(lead)(getAgreement)).status).toBe(200)
    for (const role of ['reviewer', 'manager', 'agent', 'administrator'] as const) {
      expect((await app.as(await addTestPerson(app, [role]))(getAgreement)).status, role).toBe(403)
    }
  })
})
