import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revealCalibration } from '#contract/calibration.ts'
import { agree, dropProposal, listAgreed, listProposals } from '#contract/calibrationAgreements.ts'
import { publishDefinitionDraft, saveDefinitionDraft, startDefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Anchor } from '#domain/definition/definition.ts'
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
      note: { kind: 'example', text: NOTE },
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
    const drop = (who = people.otherLead) => app.as(who)(dropProposal, { params: { id: proposed?.id ?? '' } })
    expect((await drop(people.plain)).error?.code).toBe('not_allowed')
    expect((await app.as(people.plain)(listProposals)).error?.code).toBe('not_allowed')
    expect((await Promise.all([drop(), drop()])).map(({ status }) => status)).toEqual([200, 200])
    expect((await drop()).status).toBe(200)
    expect(await proposals()).toEqual([])
    await record({ version: 2, reason: 'Said better.' })
    expect(await proposals()).toEqual([])
    await record({ version: 3, note: { kind: 'anchor', text: 'No commitment.' } })
    expect(await proposals()).toMatchObject([{ kind: 'anchor', text: 'No commitment.' }])
  })

  test('a note is taken over once a version that says it is published, not before', async () => {
    await show()
    await record()
    const editor = app.as(people.otherLead)
    const state = async () => (await app.as(people.lead)(listAgreed, { params: { id } })).body[0]?.note?.state
    const begun = async () => (await editor(startDefinitionDraft, { body: { from: { kind: 'published' } } })).body
    const publish = async (example: string) => {
      const draft = await begun()
      const criteria = draft.content.criteria.map((one) =>
        one.id === body.criterionId ? { ...one, anchors: saying(one.anchors, example) } : one,
      )
      const content = { ...draft.content, criteria }
      const saved = (await editor(saveDefinitionDraft, { params: draft, body: { version: draft.version, content } }))
        .body
      const replaces = saved.current?.versionId ?? null
      const published = { version: saved.version, replaces, meaning: 'same' as const, confirmed: [] }
      return { saved: await state(), answer: await editor(publishDefinitionDraft, { params: saved, body: published }) }
    }
    const other = await publish('Something else.')
    expect([other.saved, other.answer.status, await state()]).toEqual(['proposed', 200, 'proposed'])
    const { saved, answer } = await publish(`Before. ${NOTE} After.`)
    expect([saved, answer.status, await state()]).toEqual(['proposed', 200, 'taken'])
    expect(await proposals()).toEqual([])
    const [row] = await app.db.selectFrom('calibration_agreement').selectAll().execute()
    expect(row?.settled_by).toBe(people.otherLead)
    expect((await editor(dropProposal, { params: { id: row?.id ?? '' } })).error?.code).toBe('conflict')
  })
})

const NOTE = '“Message us again” is not a commitment.'

/** The anchors with an example at 2. */
function saying(anchors: readonly Anchor[], example: string): Anchor[] {
  const others = anchors.filter(({ rating }) => rating !== 2)
  const own = anchors.find(({ rating }) => rating === 2) ?? { rating: 2, text: 'In part.', example: '' }
  return [...others, { ...own, example }]
}
