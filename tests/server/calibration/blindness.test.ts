import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { computeInPlace } from '#mocks/computeInPlace.ts'
import { ENGINES, openTestApp, type TestApp } from '#tests/support/app.ts'
import { type Calibrating, evenly, openTestSession, rateSession, seedCalibration } from '#tests/support/calibrating.ts'
import { fetchAs, readEverything } from '#tests/support/readEverything.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000'
const SECRET = 'xyzzyplugh'

/** What others do in a session while somebody looks on: nobody of them may be noticed. */
const deed = fc.record({
  who: fc.constantFrom('plain' as const, 'manager' as const, 'leader' as const),
  rating: fc.constantFrom(1 as const, 3 as const, 5 as const),
  isDraft: fc.boolean(),
  only: fc.integer({ min: 1, max: 2 }),
})
const scene = fc.record({
  watcher: fc.constantFrom(...(['plain', 'manager', 'leader', 'lead', 'otherLead', 'agent', 'stranger'] as const)),
  isLeadRating: fc.boolean(),
  hasBegun: fc.boolean(),
  deeds: fc.array(deed, { minLength: 1, maxLength: 4 }),
})

describe.each(ENGINES)('before the reveal on %s', (engine) => {
  let app: TestApp
  let seeded: Calibrating
  beforeAll(async () => {
    app = await openTestApp(engine)
    // The same tasks, without a worker to start for each of thousands of requests.
    app.deps.compute = computeInPlace(app.deps.media, app.db)
    seeded = await seedCalibration(app)
  })
  afterAll(() => app.close())

  /** Where another's review is named, the answer is that of what does not exist. */
  const tryAll = async (who: string, reviewIds: readonly string[]): Promise<void> => {
    const body = { version: 2, answers: {}, comment: '', activeMs: 0, reason: 'why', interactionId: UNKNOWN }
    for (const { path, method, id } of app.routes.endpoints.filter((endpoint) => endpoint.path.includes(':'))) {
      const sent = method === 'get' ? undefined : body
      const at = (own: string) => fetchAs(app, who, method.toUpperCase(), path.replace(/:\w+/g, own), sent)
      const nothing = await at(UNKNOWN)
      for (const reviewId of reviewIds) expect(await at(reviewId), `${id} ${path}`).toBe(nothing)
    }
  }

  test('nothing anybody can ask for tells what another rated, or that they have', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ watcher, isLeadRating, hasBegun, deeds }) => {
        const { people } = seeded
        const who = people[watcher]
        const rating = [people.plain, people.manager, people.leader, ...(isLeadRating ? [people.lead] : [])]
        const sessionId = await openTestSession(app, seeded, { reviewerIds: rating, gaugeId: people.plain })
        const own = { answers: evenly(seeded, 4), only: 1 }
        if (hasBegun && rating.includes(who)) await rateSession(app, who, sessionId, own)
        const ids = [sessionId, seeded.interactionIds[0] ?? '', seeded.agentId, seeded.version.id]
        const before = await readEverything(app, who, { ids, search: SECRET })
        const reviewIds: string[] = []
        for (const { who: rater, rating: points, ...more } of deeds) {
          if (rater === watcher) continue
          const rated = { answers: evenly(seeded, points), comment: SECRET, ...more }
          reviewIds.push(...(await rateSession(app, people[rater], sessionId, rated)))
        }
        const after = await readEverything(app, who, { ids, search: SECRET })
        // Who leads the session without rating is told how many have finished, and no more.
        const isTold = watcher === 'lead' && !isLeadRating
        const plainly = (text: string | undefined) => (isTold ? text?.replaceAll(/"finished":\d+/g, '') : text)
        for (const [path, text] of after) {
          expect(plainly(text), path).toBe(plainly(before.get(path)))
          expect(text, path).not.toContain(SECRET)
        }
        await tryAll(who, [...new Set(reviewIds)].slice(0, 2))
      }),
      { numRuns: 5 },
    )
  }, 60_000)
})
