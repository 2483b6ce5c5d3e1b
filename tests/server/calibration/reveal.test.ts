import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReveal, getSessionAgreements, getSessionDetails, revealCalibration } from '#contract/calibration.ts'
import { ENGINES, openTestApp, ORIGIN, type TestApp } from '#tests/support/app.ts'
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
  const agreements = (who: string) => app.as(who)(getSessionAgreements, { params: { id } })

  const linesOf = async (who: string) => {
    const path = getSessionAgreements.path.replace(':id', id)
    const response = await app.app.fetch(new Request(`${ORIGIN}${path}`, { headers: { 'x-test-user': who } }))
    const lines = (await response.text()).trimEnd().split('\n')
    return lines.map((line) => getSessionAgreements.response.parse(JSON.parse(line)))
  }

  test('is refused before it, to the facilitator too', async () => {
    for (const who of [people.plain, people.lead]) {
      const asked = [await read(who), await details(who), await agreements(who)]
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

  test('tells agreement at once, and then with intervals', async () => {
    await show()
    const { done, of, found } = (await agreements(people.plain)).body
    expect(done).toBe(of)
    const criterion = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
    const named = (name: string) => found?.find((one) => one.name === name)?.agreement
    expect(named(criterion)).toMatchObject({ units: 8, exact: { n: 8, k: 0 }, near: { n: 8, k: 8 }, draws: 2000 })
    expect(named('outcome')?.level).toBe('interval')
    expect(found).toHaveLength(3 + seeded.definition.criteria.length)
    const lines = await linesOf(people.plain)
    expect(lines[0]).toMatchObject({ done: 0, found: found?.map(({ name }) => ({ name, agreement: { draws: 0 } })) })
    expect(lines.slice(1, -1).every((line) => line.found === null)).toBe(true)
    expect(lines.map((line) => line.done)).toEqual(lines.map((line) => line.done).toSorted((a, b) => a - b))
  })

  test('ends its counting when nobody waits any more', async () => {
    await show()
    const session = await app.db.selectFrom('calibration_session').selectAll().executeTakeFirstOrThrow()
    const stopping = new AbortController()
    const lines: unknown[] = []
    const send = (line: unknown) => {
      lines.push(line)
      stopping.abort()
    }
    const counting = app.deps.compute.run('sessionAgreements', session, { send, signal: stopping.signal })
    await expect(counting).rejects.toThrow('Nobody waits')
    await expect(app.deps.compute.run('sessionAgreements', session, { signal: stopping.signal })).rejects.toThrow()
    expect(lines).toHaveLength(1)
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
