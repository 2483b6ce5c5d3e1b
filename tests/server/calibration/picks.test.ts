import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CalibrationPick, getCalibration, openCalibration } from '#contract/calibration.ts'
import { ENGINES, openTestApp, START, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, DEADLINE, HOUR, seedCalibration } from '#tests/support/calibrating.ts'
import { addReviewed } from '#tests/support/reviewed.ts'

const DAY = 24 * HOUR

describe.each(ENGINES)('interactions of a session on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  let people: Calibrating['people']

  beforeEach(async () => {
    app = await openTestApp(engine)
    seeded = await seedCalibration(app, 6)
    people = seeded.people
  })
  afterEach(() => app.close())

  const open = (
    pick: Partial<Exclude<CalibrationPick, { by: 'chosen' }>>,
    reviewerIds = [people.plain, people.manager],
  ) =>
    app.as(people.lead)(openCalibration, {
      body: {
        name: 'Drawn',
        reviewerIds,
        gaugeId: null,
        deadlineAt: DEADLINE,
        pick: { by: 'random', count: 50, days: 30, ...pick },
      },
    })
  const drawn = async (...asked: Parameters<typeof open>) => {
    const { id } = (await open(...asked)).body
    const { interactions } = (await app.as(people.lead)(getCalibration, { params: { id } })).body
    return interactions.map((one) => one.id).toSorted()
  }
  /** Reviews by who takes part in no session here. */
  const review = (
    points: readonly (readonly [number, number, number])[],
    { by = people.stranger, weeksAgo = 0 } = {},
  ) =>
    addReviewed(
      app,
      seeded,
      points.map((own) => ({
        agentId: seeded.agentId,
        reviewerId: by,
        at: START - (2 + weeksAgo * 7) * DAY,
        points: own,
      })),
    )

  test('at random: none that somebody who takes part has reviewed, drafts too, or has calibrated', async () => {
    const own = await review([[50, 50, 50]], { by: people.plain, weeksAgo: 1 })
    const others = await review([[50, 50, 50]])
    await app.db.updateTable('review').set({ status: 'draft' }).where('reviewer_id', '=', people.plain).execute()
    const found = await drawn({})
    expect(found).toEqual([...seeded.interactionIds, others[0]?.interaction_id].toSorted())
    expect(found).not.toContain(own[0]?.interaction_id)
    expect((await open({})).error?.message).toMatch('No interaction fits')
    // Others have rated none of them.
    expect(await drawn({}, [people.leader, people.stranger])).toEqual(
      [...seeded.interactionIds, own[0]?.interaction_id].toSorted(),
    )
  })

  test('at random: each as likely as any other, so many as asked, of the stratum alone', async () => {
    expect(await drawn({ count: 2 })).toHaveLength(2)
    expect((await open({ channel: 'email' })).error?.fields).toHaveProperty('pick')
    expect((await open({ teamId: 'none' })).error?.fields).toHaveProperty('pick')
    const elsewhere = await open({ teamId: seeded.teamId, days: 1 }, [people.leader, people.stranger])
    expect(elsewhere.status).toBe(200)
  })

  test('close to a target: a score within five points of it in any dimension', async () => {
    const rows = await review([
      [75, 20, 20],
      [20, 80, 20],
      [20, 20, 70],
      [20, 69.99, 20],
      [80.01, 95, 10],
      [100, 0, 50],
    ])
    expect(await drawn({ by: 'borderline' })).toEqual(
      rows
        .slice(0, 3)
        .map((row) => row.interaction_id)
        .toSorted(),
    )
    expect((await open({ by: 'borderline' })).error?.message).toMatch('No interaction fits')
  })

  test('where reviews differed most: the widest first, and none that are alike or rated once', async () => {
    const firsts = await review([
      [40, 40, 40],
      [50, 50, 50],
      [60, 60, 60],
      [70, 70, 70],
    ])
    const apart = [0, 5, 30, 10]
    await addReviewed(
      app,
      seeded,
      firsts.map((row, index) => ({
        agentId: seeded.agentId,
        reviewerId: people.leader,
        at: START - DAY,
        points: 40 + index * 10 + (apart[index] ?? 0),
        interactionId: row.interaction_id,
        isSecond: true,
      })),
    )
    await review([[90, 90, 90]], { weeksAgo: 1 })
    const id = (index: number) => firsts[index]?.interaction_id ?? ''
    expect(await drawn({ by: 'disagreement', count: 2 })).toEqual([id(2), id(3)].toSorted())
    expect(await drawn({ by: 'disagreement' })).toEqual([id(1)])
    expect((await open({ by: 'disagreement' })).error?.fields).toHaveProperty('pick')
  })
})
