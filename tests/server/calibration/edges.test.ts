import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  getCalibration,
  getReveal,
  getSessionAgreements,
  getSessionDetails,
  listCalibrations,
  openCalibration,
  revealCalibration,
  startCalibrationReview,
} from '#contract/calibration.ts'
import { publishDefinitionDraft, saveDefinitionDraft, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import { ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import {
  type Calibrating,
  DEADLINE,
  evenly,
  HOUR,
  openTestSession,
  rateSession,
  seedCalibration,
} from '#tests/support/calibrating.ts'

describe.each(ENGINES)('at the edges of a session on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']
  let id: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app)
    people = seeded.people
    id = await openTestSession(app, seeded)
  })
  afterEach(() => app.close())

  const params = () => ({ id })
  const show = () => app.as(people.lead)(revealCalibration, { params: params() })
  const read = async (who = people.lead) => (await app.as(who)(getCalibration, { params: params() })).body
  const agreement = async (name: string) => {
    const { found } = (await app.as(people.lead)(getSessionAgreements, { params: params() })).body
    return found?.find((one) => one.name === name)?.agreement
  }
  const details = async () => (await app.as(people.lead)(getSessionDetails, { params: params() })).body
  const criterion = () => seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
  const begin = (who: string, interactionId: string) =>
    app.as(who)(startCalibrationReview, { params: params(), body: { interactionId } })

  test('all ratings equal: no alpha, which would be no perfect one, and no difference', async () => {
    for (const who of [people.plain, people.manager]) await rateSession(app, who, id, { answers: evenly(seeded, 4) })
    await show()
    expect(await agreement(criterion())).toMatchObject({ alpha: null, low: null, dominant: 1, exact: { n: 2, k: 2 } })
    expect(await agreement('outcome')).toMatchObject({ alpha: null })
    const { differences, analysis } = await details()
    expect(differences.map(({ mean }) => mean)).toEqual([0, 0])
    expect(analysis?.kappas).toMatchObject([{ kappa: null }])
  })

  test('no interaction rated by two: nothing is compared, and nothing breaks', async () => {
    const [one, two] = (await read(people.plain)).interactions.map((own) => own.id)
    await rateSession(app, people.plain, id, { answers: evenly(seeded, 2), only: 1 })
    const begun = (await begin(people.manager, two ?? '')).body
    expect(begun.interactionId).toBe(two)
    await app.db
      .updateTable('calibration_review')
      .set({ status: 'submitted', answers: JSON.stringify(evenly(seeded, 5)) })
      .where('id', '=', begun.id)
      .execute()
    await show()
    expect(await agreement(criterion())).toMatchObject({ units: 0, alpha: null, exact: { n: 0, k: 0 }, gwet: null })
    const { differences, analysis } = await details()
    expect(differences.map(({ n, mean }) => [n, mean])).toEqual([
      [0, null],
      [0, null],
    ])
    expect(analysis).toMatchObject({ kappas: [{ n: 0, kappa: null }], icc: [] })
    const shown = await app.as(people.lead)(getReveal, { params: { id, interactionId: one ?? '' } })
    expect([shown.body.reviews.length, shown.body.missing.length]).toEqual([1, 2])
  })

  test('nobody rated anything: all are missing', async () => {
    await show()
    const interactionId = seeded.interactionIds[0] ?? ''
    const { reviews, missing } = (await app.as(people.lead)(getReveal, { params: { id, interactionId } })).body
    expect([reviews, missing.length]).toEqual([[], 3])
    expect(await agreement('outcome')).toMatchObject({ units: 0, alpha: null })
    expect(await details()).toMatchObject({ differences: [] })
  })

  test('a clock that goes back hides nothing that was revealed by hand, nor opens it for rating', async () => {
    app.passTime(2 * HOUR)
    await show()
    app.setTime(START)
    expect((await read()).revealedAt).toBe(START + 2 * HOUR)
    expect((await begin(people.plain, seeded.interactionIds[0] ?? '')).error?.code).toBe('conflict')
    expect((await show()).body.revealedAt).toBe(START + 2 * HOUR)
  })

  test('only the clock of the server counts: a deadline over there, or a moment before and after it', async () => {
    const opening = {
      name: 'Late',
      reviewerIds: [people.plain, people.manager],
      gaugeId: null,
      pick: { by: 'chosen' as const, numbers: ['HE-2'] },
    }
    const open = (deadlineAt: number) => app.as(people.lead)(openCalibration, { body: { ...opening, deadlineAt } })
    expect((await open(START - 1)).error?.fields).toHaveProperty('deadlineAt')
    expect((await open(START)).error?.fields).toHaveProperty('deadlineAt')
    expect((await open(8_640_000_000_000_000)).error?.fields?.deadlineAt).toMatch('more than a year away')
    expect((await open(START + 1)).status).toBe(200)
    app.setTime(DEADLINE - 1)
    expect((await read()).revealedAt).toBeNull()
    expect((await begin(people.plain, seeded.interactionIds[0] ?? '')).status).toBe(200)
    app.setTime(DEADLINE)
    expect((await read()).revealedAt).toBe(DEADLINE)
    expect((await begin(people.plain, seeded.interactionIds[1] ?? '')).error?.code).toBe('conflict')
    expect((await app.as(people.plain)(listCalibrations)).body[0]?.toRate).toBeNull()
  })

  test('a definition of a new meaning published meanwhile changes neither what is rated nor what is compared', async () => {
    await rateSession(app, people.plain, id, { answers: evenly(seeded, 4) })
    const editor = app.as(people.otherLead)
    const draft = (await editor(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
    const content = { ...draft.content, criteria: draft.content.criteria.filter((one) => one.id !== criterion()) }
    const saved = (await editor(saveDefinitionDraft, { params: draft, body: { version: draft.version, content } })).body
    const body = { version: saved.version, replaces: seeded.version.id, meaning: 'new' as const, confirmed: [] }
    const codes = (await editor(publishDefinitionDraft, { params: saved, body })).error?.fields ?? {}
    const confirmed = { ...body, confirmed: Object.keys(codes) }
    if (Object.keys(codes).length > 0) {
      expect((await editor(publishDefinitionDraft, { params: saved, body: confirmed })).status).toBe(200)
    }
    await rateSession(app, people.manager, id, { answers: evenly(seeded, 3) })
    await show()
    expect((await read()).definition.id).toBe(seeded.version.id)
    expect(await agreement(criterion())).toMatchObject({ units: 2, exact: { n: 2, k: 0 }, near: { n: 2, k: 2 } })
  })
})
