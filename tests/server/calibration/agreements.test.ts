import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revealCalibration } from '#contract/calibration.ts'
import { agree, listAgreed, listProposals, settleProposal } from '#contract/calibrationAgreements.ts'
import { ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, openTestSession, seedCalibration } from '#tests/support/calibrating.ts'

describe.each(ENGINES)('what a session agrees on, on %s', (engine) => {
  let app: TestApp
  let people: Calibrating['people']
  let id: string
  let body: {
    interactionId: string
    criterionId: string
    version: number
    rating: 2
    reason: string
    note: object | null
    followUp: object | null
  }

  beforeEach(async () => {
    app = await openTestApp(engine)
    const seeded = await seedCalibration(app)
    people = seeded.people
    id = await openTestSession(app, seeded)
    body = {
      interactionId: seeded.interactionIds[0] ?? '',
      criterionId: seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')?.id ?? '',
      version: 0,
      rating: 2,
      reason: 'Nobody on our side has to do anything.',
      note: { kind: 'example', text: '“Message us again” is not a commitment.' },
      followUp: { personId: people.plain, text: 'Look through last month.' },
    }
  })
  afterEach(() => app.close())

  const record = (more: object = {}, who = people.lead) =>
    app.as(who)(agree, { params: { id }, body: { ...body, ...more } as never })
  const show = () => app.as(people.lead)(revealCalibration, { params: { id } })
  const proposals = async () => (await app.as(people.otherLead)(listProposals)).body

  test('is recorded after the reveal, by the facilitator alone', async () => {
    expect((await record()).error?.code).toBe('conflict')
    await show()
    expect((await record({}, people.otherLead)).error?.code).toBe('not_allowed')
    expect((await record({}, people.plain)).error?.code).toBe('not_allowed')
    expect((await record()).body).toMatchObject({ rating: 2, version: 1, note: { state: 'proposed' } })
    expect((await record()).body.version).toBe(1)
    expect((await record({ rating: 3 })).error?.code).toBe('stale')
    expect((await record({ rating: 3, version: 1 })).body).toMatchObject({ rating: 3, version: 2 })
    const shown = (await app.as(people.plain)(listAgreed, { params: { id } })).body
    expect(shown[0]?.followUp).toEqual({
      person: { id: people.plain, name: 'Bea' },
      text: 'Look through last month.',
      doneAt: null,
    })
    expect((await app.as(people.stranger)(listAgreed, { params: { id } })).error?.code).toBe('not_found')
  })

  test('of two changes at the same moment one is kept, and the other is told', async () => {
    await show()
    await record()
    const answers = await Promise.all([record({ rating: 3, version: 1 }), record({ rating: 4, version: 1 })])
    expect(answers.map(({ error }) => error?.code ?? 'kept').toSorted()).toEqual(['kept', 'stale'])
    const [proposed] = await proposals()
    const settle = (state: 'taken' | 'dropped') =>
      app.as(people.otherLead)(settleProposal, { params: { id: proposed?.id ?? '' }, body: { state } })
    const decisions = await Promise.all([settle('taken'), settle('dropped')])
    expect(decisions.map(({ error }) => error?.code ?? 'kept').toSorted()).toEqual(['conflict', 'kept'])
  })

  test('refuses what cannot be', async () => {
    await show()
    const codes = [
      await record({ rating: 'pass' }),
      await record({ rating: 'na' }),
      await record({ criterionId: 'none' }),
      await record({ interactionId: 'none' }),
      await record({ followUp: { personId: people.stranger, text: 'x' } }),
      await record({ reason: ' ' }),
    ].map(({ error }) => error?.code)
    expect(codes).toEqual(['invalid', 'invalid', 'not_found', 'not_found', 'invalid', 'invalid'])
    expect((await record({ rating: 'na', note: null })).status).toBe(200)
  })

  test('proposes a note for the definition until its editor takes it over or drops it', async () => {
    await show()
    await record()
    const [proposed] = await proposals()
    expect(proposed).toMatchObject({
      criterionId: body.criterionId,
      rating: 2,
      kind: 'example',
      session: 'Evening drops',
    })
    const params = { id: proposed?.id ?? '' }
    const settle = (state: 'taken' | 'dropped', who = people.otherLead) =>
      app.as(who)(settleProposal, { params, body: { state } })
    expect((await settle('taken', people.plain)).error?.code).toBe('not_allowed')
    expect((await app.as(people.plain)(listProposals)).error?.code).toBe('not_allowed')
    expect([(await settle('taken')).status, (await settle('taken')).status]).toEqual([200, 200])
    expect((await settle('dropped')).error?.code).toBe('conflict')
    expect(await proposals()).toEqual([])
    await record({ version: 2, reason: 'Said better.' })
    expect(await proposals()).toEqual([])
    await record({ version: 3, note: { kind: 'anchor', text: 'No commitment.' } })
    expect(await proposals()).toMatchObject([{ kind: 'anchor', text: 'No commitment.' }])
  })
})
