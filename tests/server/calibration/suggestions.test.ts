import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listSuggestions } from '#contract/calibrationSuggestions.ts'
import { requestFit } from '#server/commands/models/requestFit.ts'
import { addTestAgent, ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, HOUR, openTestSession, seedCalibration } from '#tests/support/calibrating.ts'
import { addReviewed } from '#tests/support/reviewed.ts'

const DAY = 24 * HOUR

describe.each(ENGINES)('what to calibrate next, on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app)
    people = seeded.people
  })
  afterEach(() => app.close())

  const suggestions = async (who = people.lead) => (await app.as(who)(listSuggestions)).body
  const kinds = async () => (await suggestions()).map(({ reason }) => reason.kind)
  const oneCriterion = () => seeded.definition.criteria.find(({ scale }) => scale === 'ordinal')

  /** Both score the same interactions, a plan's double scorings. */
  async function scoreTwice(first: string, second: string, pairs: readonly (readonly [number, number])[]) {
    const id = oneCriterion()?.id ?? ''
    const own = (reviewerId: string, at: number) => ({ agentId: seeded.agentId, reviewerId, at, points: 50 })
    const firsts = await addReviewed(
      app,
      seeded,
      pairs.map(([rating]) => ({ ...own(first, START - 60 * DAY), ratings: { [id]: rating } })),
    )
    await addReviewed(
      app,
      seeded,
      pairs.map(([, rating], index) => ({
        ...own(second, START - 59 * DAY),
        ratings: { [id]: rating },
        interactionId: firsts[index]?.interaction_id ?? '',
        isSecond: true,
      })),
    )
  }

  test('a version nobody calibrated, until a session is opened on it; too few rated twice to say more', async () => {
    expect(await kinds()).toEqual(['version', 'tooFew'])
    await openTestSession(app, seeded)
    expect(await kinds()).toEqual(['tooFew'])
    await scoreTwice(people.plain, people.manager, [[3, 4]])
    expect(await suggestions()).toMatchObject([{ reason: { units: 1 }, count: 7, gain: null }])
  })

  test('the criterion that is read most differently, with what more would gain', async () => {
    await openTestSession(app, seeded)
    await scoreTwice(
      people.plain,
      people.manager,
      Array.from({ length: 12 }, (_, index) => [1 + (index % 5), 1 + ((index * 3) % 5)] as const),
    )
    const [found] = await suggestions()
    expect(found).toMatchObject({ reason: { kind: 'lowest', label: oneCriterion()?.label, units: 12 }, count: 10 })
    expect(found?.gain?.expected).toBeCloseTo((found?.gain?.width ?? 0) * Math.sqrt(12 / 22))
    expect(found?.reviewerIds.slice(0, 2).toSorted()).toEqual([people.plain, people.manager].toSorted())
  })

  test('reviewers with no agent and no interaction in common, until they score one twice', async () => {
    await openTestSession(app, seeded)
    const other = await addTestAgent(app, 'Olaf', null)
    const reviews = (reviewerId: string, agentId: string) =>
      Array.from({ length: 8 }, (_, index) => ({
        agentId,
        reviewerId,
        at: START - (50 + index) * DAY,
        points: 40 + ((index * 7) % 30),
      }))
    await addReviewed(app, seeded, [...reviews(people.plain, seeded.agentId), ...reviews(people.leader, other)])
    await app.write((trx) => requestFit(trx, app.deps))
    app.passTime(5 * 60_000)
    await app.runJobs()
    const [found] = await suggestions()
    const groups = found?.reason.kind === 'unlinked' ? found.reason.groups : []
    expect(groups.map((group) => group.map(({ name }) => name)).toSorted()).toEqual([['Bea'], ['Noor']])
    expect(found?.reviewerIds.toSorted()).toEqual([people.plain, people.leader].toSorted())
    await scoreTwice(people.plain, people.leader, [[3, 3]])
    expect(await kinds()).not.toContain('unlinked')
  })

  test('who began to review lately, until they are in a session', async () => {
    await addReviewed(app, seeded, [
      { agentId: seeded.agentId, reviewerId: people.plain, at: START - 3 * DAY, points: 60 },
      { agentId: seeded.agentId, reviewerId: people.manager, at: START - 90 * DAY, points: 60 },
    ])
    const newcomer = (await suggestions()).find(({ reason }) => reason.kind === 'newcomer')
    expect(newcomer).toMatchObject({ reason: { reviewer: { name: 'Bea' }, reviews: 1 } })
    expect(newcomer?.reviewerIds[0]).toBe(people.plain)
    await openTestSession(app, seeded)
    expect(await kinds()).not.toContain('newcomer')
  })

  test('is told to who leads quality alone', async () => {
    for (const who of [people.plain, people.manager, people.leader, people.agent]) {
      expect((await app.as(who)(listSuggestions)).error?.code).toBe('not_allowed')
    }
    await app.db.deleteFrom('definition_version').execute()
    expect(await suggestions()).toEqual([])
  })
})
