import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReveal, getSessionAgreements, getSessionDetails, revealCalibration } from '#contract/calibration.ts'
import { agree, listAgreed } from '#contract/calibrationAgreements.ts'
import { ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, evenly, openTestSession, rateSession, seedCalibration } from '#tests/support/calibrating.ts'

describe.each(ENGINES)('an interaction of two sessions, on %s', (engine) => {
  let app: TestApp
  let people: Calibrating['people']
  let seeded: Calibrating
  let past: string
  let again: string
  let others: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app)
    people = seeded.people
    const [first, second] = seeded.interactionIds
    if (!first || !second) throw new Error('There are too few interactions.')
    again = first
    others = second
    past = await openTestSession(app, seeded, { reviewerIds: [people.plain, people.manager] })
    for (const who of [people.plain, people.manager]) {
      await rateSession(app, who, past, { answers: evenly(seeded, 4) })
    }
    await app.as(people.lead)(revealCalibration, { params: { id: past } })
    for (const interactionId of [again, others]) {
      const criterionId = seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? ''
      const agreed = { interactionId, criterionId, version: 0, rating: 4 as const, reason: 'Heard again.' }
      await app.as(people.lead)(agree, { params: { id: past }, body: { ...agreed, note: null, followUp: null } })
    }
  })
  afterEach(() => app.close())

  const reveal = async (who: string, interactionId: string) =>
    app.as(who)(getReveal, { params: { id: past, interactionId } })
  const agreedOn = async (who: string) =>
    (await app.as(who)(listAgreed, { params: { id: past } })).body.map(({ interactionId }) => interactionId)
  const openAgain = (reviewerIds: string[]) => openTestSession(app, seeded, { reviewerIds, numbers: ['HE-0'] })

  test('what was rated of it in the one is told to nobody who rates it blind in the other, until that is revealed', async () => {
    const id = await openAgain([people.lead, people.plain])
    for (const who of [people.lead, people.plain]) {
      expect((await reveal(who, again)).error?.code).toBe('conflict')
      expect((await reveal(who, others)).status).toBe(200)
      expect(await agreedOn(who)).toEqual([others])
      for (const asked of [getSessionAgreements, getSessionDetails]) {
        expect((await app.as(who)(asked, { params: { id: past } })).error?.code).toBe('conflict')
      }
    }
    expect((await reveal(people.manager, again)).status).toBe(200)
    await app.as(people.lead)(revealCalibration, { params: { id } })
    for (const who of [people.lead, people.plain]) {
      expect((await reveal(who, again)).status).toBe(200)
      expect(await agreedOn(who)).toEqual([again, others])
      expect((await app.as(who)(getSessionDetails, { params: { id: past } })).status).toBe(200)
    }
  })
})
