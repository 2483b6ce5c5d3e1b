import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctReview } from '#server/commands/correctReview.ts'
import { moveAgent } from '#server/commands/moveAgent.ts'
import { rebuildScores } from '#server/commands/rebuildScores.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import { undoSubmission } from '#server/commands/undoSubmission.ts'
import { withdrawReview } from '#server/commands/withdrawReview.ts'
import type { Row } from '#server/db/schema.ts'
import {
  addTestAgent,
  addTestInteraction,
  addTestPerson,
  ENGINES,
  openTestApp,
  seedOrganisation,
  START,
  type TestApp,
} from '#tests/support/app.ts'
import { fullAnswers } from '#tests/support/reviewing.ts'

const DAY = 24 * 60 * 60_000
const WEEKS = ['2026-02-16', '2026-02-23', '2026-03-02']

const step = fc.record({
  kind: fc.constantFrom(
    'submit',
    'submit',
    'submit',
    'correct',
    'withdraw',
    'undo',
    'move',
    'pass',
    'publish',
    'restart',
  ),
  interaction: fc.nat(4),
  reviewer: fc.nat(2),
  selection: fc.constantFrom('random' as const, 'random' as const, 'targeted' as const),
  seed: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe.each(ENGINES)('on %s', (engine) => {
  test('whatever was submitted, corrected, withdrawn or moved, the cells are those of a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const app = await openTestApp(engine)
        try {
          const world = await makeWorld(app)
          for (const each of steps) await take(app, world, each)
          const before = await snapshot(app)
          expect(await app.write((trx) => rebuildScores(trx))).toMatchObject({ changed: 0 })
          await app.write(async (trx) => {
            await trx.deleteFrom('score').execute()
            await trx.deleteFrom('agent_week').execute()
            await trx.deleteFrom('criterion_week').execute()
          })
          await app.write((trx) => rebuildScores(trx))
          expect(await snapshot(app)).toEqual(before)
        } finally {
          await app.close()
        }
      }),
      { numRuns: engine === 'sqlite' ? 30 : 8 },
    )
  })

  test('reviews submitted at once lose no count', async () => {
    const app = await openTestApp(engine)
    try {
      const world = await makeWorld(app)
      const steps = world.interactions.map((_, interaction): Step => ({
        kind: 'submit',
        interaction,
        reviewer: 0,
        selection: 'random',
        seed: interaction,
      }))
      await Promise.all(steps.map((each) => take(app, world, each)))
      const { n } = await app.db
        .selectFrom('agent_week')
        .select((select) => select.fn.sum<number>('n').as('n'))
        .executeTakeFirstOrThrow()
      expect(n).toBe(5)
      expect(await app.write((trx) => rebuildScores(trx))).toMatchObject({ changed: 0 })
    } finally {
      await app.close()
    }
  })
})

async function makeWorld(app: TestApp) {
  const { definition, teams } = await seedOrganisation(app)
  const agents = [
    await addTestAgent(app, 'One', teams[0]?.id ?? null),
    await addTestAgent(app, 'Two', teams[1]?.id ?? null),
  ]
  const reviewers = [1, 2, 3].map(() => addTestPerson(app, ['reviewer']))
  const interactions: Row<'interaction'>[] = []
  for (let index = 0; index < 5; index++) {
    interactions.push(
      await addTestInteraction(app, {
        agent_id: agents[index % 2] ?? '',
        team_id: teams[index % 2]?.id ?? null,
        week: WEEKS[index % 3] ?? '',
        channel: index % 2 === 0 ? 'call' : 'chat',
        started_at: START - index * 7 * DAY,
      }),
    )
  }
  return { definition, teams, agents, reviewers: await Promise.all(reviewers), interactions }
}
type World = Awaited<ReturnType<typeof makeWorld>>

async function take(app: TestApp, world: World, { kind, selection, seed, ...at }: Step): Promise<void> {
  const { deps } = app
  const interaction = world.interactions[at.interaction]
  const reviewerId = world.reviewers[at.reviewer]
  if (!interaction || !reviewerId) throw new Error('The step names nothing.')
  if (kind === 'pass') return app.passTime(seed * 60_000)
  if (kind === 'restart') return app.restart()
  if (kind === 'move') {
    const move = {
      agentId: interaction.agent_id,
      teamId: world.teams[seed % 3]?.id ?? null,
      validFrom: START - (seed % 30) * DAY,
    }
    return app.write((trx) => moveAgent(trx, deps, move))
  }
  const review = await app.db
    .selectFrom('review')
    .selectAll()
    .where('interaction_id', '=', interaction.id)
    .where('reviewer_id', '=', reviewerId)
    .executeTakeFirst()
  const content = (version: number) => ({
    version,
    answers: answersOf(world, interaction, seed),
    comment: String(seed),
    activeMs: seed,
  })
  if (kind === 'submit' && (!review || review.status === 'draft')) {
    await app.write(async (trx) => {
      // A move changes the stamp on the interaction, so it is read anew, as the route does.
      const stored = trx.selectFrom('interaction').selectAll().where('id', '=', interaction.id)
      const draft = await startReview(trx, deps, {
        interaction: await stored.executeTakeFirstOrThrow(),
        reviewerId,
        selection,
      })
      await submitReview(trx, deps, draft, content(draft.version))
    })
  }
  if (!review || review.status === 'draft' || review.status === 'withdrawn') return
  if (kind === 'correct') {
    await app.write((trx) => correctReview(trx, deps, review, { ...content(review.version), reason: 'again' }))
  }
  if (kind === 'withdraw') {
    const why = { version: review.version, reason: 'wrong', personId: reviewerId }
    await app.write((trx) => withdrawReview(trx, deps, review, why))
  }
  if (kind === 'undo') await app.write((trx) => undoSubmission(trx, deps, review)).catch(() => undefined)
  if (kind === 'publish') {
    app.passTime(DAY)
    await app.runJobs()
  }
}

function answersOf({ definition }: World, interaction: Row<'interaction'>, seed: number) {
  return fullAnswers(definition, interaction.channel === 'call' ? 'call' : 'chat', (criterion) => {
    const place = definition.criteria.indexOf(criterion)
    const pick = (((seed + 1) * 7919 + place * 104_729) >>> 3) % 7
    if (pick === 6 && criterion.allowsNotApplicable) return 'na'
    if (criterion.scale === 'passFail') return pick === 0 ? 'fail' : 'pass'
    return ([1, 2, 3, 4, 5] as const)[pick % 5] ?? 3
  })
}

async function snapshot({ db }: TestApp) {
  const [scores, weeks, criteria] = await Promise.all([
    db.selectFrom('score').selectAll().orderBy('interaction_id').execute(),
    db.selectFrom('agent_week').selectAll().execute(),
    db.selectFrom('criterion_week').selectAll().execute(),
  ])
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify({ ...row })).toSorted()
  return { scores: sorted(scores), weeks: sorted(weeks), criteria: sorted(criteria) }
}
