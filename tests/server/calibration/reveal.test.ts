import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReveal, getSessionAgreement, getSessionDetails, revealCalibration } from '#contract/calibration.ts'
import { ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, evenly, openTestSession, rateSession, seedCalibration } from '#tests/support/calibrating.ts'

describe.each(ENGINES)('the reveal on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']
  let id: string
  let first: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app, 8)
    people = seeded.people
    const numbers = seeded.interactionIds.map((_, index) => `HE-${index}`)
    id = await openTestSession(app, seeded, { numbers, gaugeId: people.plain })
    first = seeded.interactionIds[0] ?? ''
    await rateSession(app, people.plain, id, { answers: evenly(seeded, 4), comment: 'As the gauge.' })
    await rateSession(app, people.manager, id, { answers: evenly(seeded, 3) })
    await rateSession(app, people.leader, id, { answers: evenly(seeded, 5), only: 1, isDraft: true })
  })
  afterEach(() => app.close())

  const show = () => app.as(people.lead)(revealCalibration, { params: { id } })
  const read = (who: string, interactionId = first) => app.as(who)(getReveal, { params: { id, interactionId } })
  const details = (who: string) => app.as(who)(getSessionDetails, { params: { id } })
  const agreement = (who: string, query: { of: 'dimension' | 'criterion'; name: string }) =>
    app.as(who)(getSessionAgreement, { params: { id }, query })

  test('is refused before it, to the facilitator too', async () => {
    for (const who of [people.plain, people.lead]) {
      const asked = [await read(who), await details(who), await agreement(who, { of: 'dimension', name: 'outcome' })]
      expect(asked.map(({ error }) => error?.code)).toEqual(['conflict', 'conflict', 'conflict'])
    }
    expect((await read(people.stranger)).error?.code).toBe('not_found')
  })

  test('shows what was handed in, and marks what is missing', async () => {
    await show()
    const { reviews, missing } = (await read(people.manager)).body
    expect(reviews.map(({ reviewer, comment }) => [reviewer.name, comment])).toEqual([
      ['Bea', 'As the gauge.'],
      ['Tim', ''],
    ])
    expect(missing.map(({ name }) => name)).toEqual(['Noor'])
    expect((await read(people.manager, 'none')).error?.code).toBe('not_found')
    for (const who of [people.agent, people.stranger]) expect((await read(who)).status).toBeGreaterThanOrEqual(403)
  })

  test('counts agreement off the event loop', async () => {
    await show()
    const criterion = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
    const found = (await agreement(people.plain, { of: 'criterion', name: criterion })).body
    expect(found).toMatchObject({ units: 8, exact: { n: 8, k: 0 }, near: { n: 8, k: 8 }, draws: 2000 })
    expect((await agreement(people.plain, { of: 'dimension', name: 'outcome' })).body.level).toBe('interval')
    expect((await agreement(people.plain, { of: 'criterion', name: 'none' })).error?.code).toBe('not_found')
  })

  test('shows reviewers their own line alone, and who leads quality all', async () => {
    await show()
    const { differences, analysis } = (await details(people.lead)).body
    expect(differences.map(({ reviewer, n, mean }) => [reviewer.name, n, mean])).toEqual([['Tim', 8, -1]])
    expect(analysis?.kappas).toHaveLength(1)
    expect((await details(people.manager)).body).toMatchObject({ differences: [{ mean: -1 }], analysis: null })
    expect((await details(people.plain)).body).toEqual({ differences: [], analysis: null })
    expect((await details(people.otherLead)).body.differences).toHaveLength(1)
  })
})
