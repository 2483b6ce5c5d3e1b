import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getReviewer } from '#contract/reviewers.ts'
import { newAssignment } from '#server/commands/assignments/newAssignment.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import { insertRows } from '#server/db/insertRows.ts'
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

describe.each(ENGINES)('on %s', (engine) => {
  let app: TestApp
  let place: Awaited<ReturnType<typeof seedOrganisation>>
  let agentId: string
  let otherId: string
  let vera: string
  let anton: string
  let lead: string

  beforeEach(async () => {
    app = await openTestApp(engine)
    place = await seedOrganisation(app)
    agentId = await addTestAgent(app, 'Agent', null)
    otherId = await addTestAgent(app, 'Other', null)
    vera = await addTestPerson(app, ['reviewer'], { name: 'Vera' })
    anton = await addTestPerson(app, ['reviewer'], { name: 'Anton' })
    lead = await addTestPerson(app, ['reviewer'], { name: 'Lead', grants: ['leadQuality'] })
  })
  afterEach(() => app.close())

  /** Vera is six points below Anton on outcome, on as many interactions. */
  async function pairs(count: number) {
    const criterion = place.definition.criteria[0]?.id ?? ''
    const points = Array.from({ length: count }, (_, index) => 60 + index)
    const firsts = await addReviewed(
      app,
      place,
      points.map((own, at) => ({
        agentId,
        reviewerId: vera,
        at: START - 5 * DAY,
        points: [own, own, own - 6 - (at % 2)],
        ratings: { [criterion]: 2 },
      })),
    )
    await addReviewed(
      app,
      place,
      points.map((own, at) => ({
        agentId,
        reviewerId: anton,
        at: START - 4 * DAY,
        points: own,
        interactionId: firsts[at]?.interaction_id ?? '',
        isSecond: true,
      })),
    )
    await addReviewed(
      app,
      place,
      points.map((own) => ({
        agentId: otherId,
        reviewerId: anton,
        at: START - 3 * DAY,
        points: own,
        ratings: { [criterion]: 5 },
      })),
    )
    return { criterion, firsts }
  }

  const ask = async (who: string, id: string) => (await app.as(who)(getReviewer, { params: { id } })).body

  test('a lead sees the difference on the same interactions, beside whom, and the criteria read differently', async () => {
    const { criterion } = await pairs(12)
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    const { name, consensus, pairs: shown, criteria } = await ask(lead, vera)
    expect(name).toBe('Vera')
    expect(consensus.friendliness).toMatchObject({ n: 12, mean: 0, sd: 0 })
    expect(consensus.outcome.mean).toBeCloseTo(-6.5, 9)
    expect(consensus.outcome.high).toBeLessThan(-6)
    expect(shown).toHaveLength(12)
    expect(shown[0]).toMatchObject({ others: ['Anton'] })
    expect(criteria.find(({ criterionId }) => criterionId === criterion)).toMatchObject({
      own: { n: 12, k: 0 },
      others: { n: 12, k: 12 },
      difference: -1,
      isDifferent: true,
    })
    expect((await ask(lead, anton)).consensus.outcome.mean).toBeCloseTo(6.5, 9)
  })

  test('a reviewer sees the same of themselves, without a name, and nothing of another', async () => {
    await pairs(6)
    const own = await ask(vera, vera)
    expect(own.consensus.outcome.n).toBe(6)
    expect(own.pairs.map(({ others }) => others)).toEqual(Array.from({ length: 6 }, () => null))
    expect(JSON.stringify(own)).not.toContain('Anton')
    expect((await app.as(vera)(getReviewer, { params: { id: anton } })).status).toBe(404)
    expect((await app.as(lead)(getReviewer, { params: { id: 'nobody' } })).status).toBe(404)
  })

  test('under five there is no number; who is still to score an interaction is told nothing of it', async () => {
    const { firsts } = await pairs(5)
    expect((await ask(lead, vera)).consensus.outcome.n).toBe(5)
    const id = firsts[0]?.interaction_id ?? ''
    const picked = { id, agent_id: agentId, team_id: null, channel: 'call', started_at: 0 }
    const item = newAssignment(app.deps, picked, { purpose: 'second', reviewer_id: lead })
    await app.write((trx) => insertRows(trx, 'assignment', [item]))
    const found = await ask(lead, vera)
    expect(found.consensus.outcome).toEqual({ n: 4, mean: null, low: null, high: null, sd: null })
    expect(found.pairs).toHaveLength(4)
  })
})
