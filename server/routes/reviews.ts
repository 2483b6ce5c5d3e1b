import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/reviews.ts'
import { takeFromQueue } from '#server/commands/assignments/takeFromQueue.ts'
import { saveReview as saveInSession } from '#server/commands/calibration/saveReview.ts'
import { submitReview as submitInSession } from '#server/commands/calibration/submitReview.ts'
import { takeBackReview as takeBackInSession } from '#server/commands/calibration/takeBackReview.ts'
import { correctReview } from '#server/commands/correctReview.ts'
import { saveDraft } from '#server/commands/saveDraft.ts'
import { startReview } from '#server/commands/startReview.ts'
import { submitReview } from '#server/commands/submitReview.ts'
import { undoSubmission } from '#server/commands/undoSubmission.ts'
import { withdrawReview } from '#server/commands/withdrawReview.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Caller } from '#server/policies/caller.ts'
import { canSeeApartFromCalibration, canTakeFromQueue } from '#server/policies/interactions.ts'
import { canScore, canSeeReview, canWithdraw } from '#server/policies/reviews.ts'
import { blindAmong } from '#server/queries/blinding.ts'
import { findSessionReview, isInSession } from '#server/queries/calibration/sessionReviews.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import { findInteraction, interactionFacts } from '#server/queries/interactions.ts'
import { listReviews } from '#server/queries/listReviews.ts'
import { findReview, reviewShape } from '#server/queries/reviews.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

const noReview = () => new ApiError('not_found', 'There is no such review, or it is not yours to see.')

export function reviewRoutes(routes: Routes): void {
  routes.on(contract.listReviews, ({ query, caller, db, deps }) => {
    const input = { caller: asPerson(caller), now: deps.clock(), filter: query }
    // No index finds an answer: of many reviews that takes its time.
    if (query.criterionId !== undefined || query.rating !== undefined) return deps.compute.run('listReviews', input)
    return listReviews(db, input.caller, input.now, query)
  })

  routes.on(contract.startReview, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const interaction = await findInteraction(trx, body.interactionId)
      if (!interaction) throw new ApiError('not_found', 'There is no such interaction.')
      const facts = await interactionFacts(trx, interaction, deps.clock())
      if (person.agentId === interaction.agent_id) {
        throw new ApiError('not_allowed', 'This is your own interaction; somebody else has to review it.')
      }
      const { assignmentId } = body
      if (body.from === 'queue' && canTakeFromQueue(person, facts)) {
        const taken = await takeFromQueue(trx, deps, { interaction, personId: person.id, assignmentId })
        return reviewShape(trx, taken, deps.clock())
      }
      if (!canSeeApartFromCalibration(person, facts)) throw new ApiError('not_found', 'There is no such interaction.')
      const byHand = { interaction, reviewerId: person.id, selection: 'targeted' as const }
      return reviewShape(trx, await startReview(trx, deps, byHand), deps.clock())
    }),
  )

  routes.on(contract.getReview, async ({ params, caller, db, deps }) => {
    const own = await ownInSession(db, caller, params.id)
    return reviewShape(db, own ?? (await visibleReview(db, caller, params.id, deps.clock())), deps.clock())
  })

  routes.on(contract.saveDraft, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const review = await ownReview(trx, caller, params.id)
      return withCurrent(trx, review, deps.clock(), () =>
        isInSession(review) ? saveInSession(trx, deps, review, body) : saveDraft(trx, deps, review, body),
      )
    }),
  )

  routes.on(contract.submitReview, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const review = await ownReview(trx, caller, params.id)
      return withCurrent(trx, review, deps.clock(), () =>
        isInSession(review) ? submitInSession(trx, deps, review, body) : submitReview(trx, deps, review, body),
      )
    }),
  )

  routes.on(contract.undoSubmission, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      const review = await ownReview(trx, caller, params.id)
      const undone = isInSession(review)
        ? await takeBackInSession(trx, deps, review)
        : await undoSubmission(trx, deps, review)
      return reviewShape(trx, undone, deps.clock())
    }),
  )

  routes.on(contract.correctReview, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const review = await ownReview(trx, caller, params.id)
      if (isInSession(review)) throw new ApiError('conflict', 'What is rated in a session stays as it was handed in.')
      return withCurrent(trx, review, deps.clock(), () => correctReview(trx, deps, review, body))
    }),
  )

  routes.on(contract.withdrawReview, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const review = await visibleReview(trx, caller, params.id, deps.clock())
      const currentTeamId = await currentTeamOf(trx, review.agent_id, deps.clock())
      if (!canWithdraw(person, review, currentTeamId)) {
        throw new ApiError('not_allowed', 'Only a manager of the team who did not write it may withdraw a review.')
      }
      const by = { ...body, personId: person.id }
      return withCurrent(trx, review, deps.clock(), () => withdrawReview(trx, deps, review, by))
    }),
  )
}

export async function visibleReview(db: Db, caller: Caller, id: string, now: number): Promise<Row<'review'>> {
  const review = await findReview(db, id)
  if (!review) throw noReview()
  if (!canSeeReview(caller, review, await currentTeamOf(db, review.agent_id, now))) throw noReview()
  const isOwn = review.reviewer_id === asPerson(caller).id
  // Whoever reviews the same interaction blind sees nobody's rating of it before they have submitted their own.
  if (!isOwn && (await blindAmong(db, caller, [review.interaction_id], now)).size > 0) throw noReview()
  return review
}

/** What somebody rates in a session is theirs alone, also for who sees every other review. */
async function ownInSession(db: Db, caller: Caller, id: string): Promise<Row<'review'> | null> {
  const review = await findSessionReview(db, id)
  return review && canScore(asPerson(caller), review) ? review : null
}

async function ownReview(db: Db, caller: Caller, id: string): Promise<Row<'review'>> {
  const review = (await findReview(db, id)) ?? (await findSessionReview(db, id))
  if (!review || !canScore(asPerson(caller), review)) throw noReview()
  return review
}

/** A refused change carries the present state, so that both can be shown. */
async function withCurrent(
  db: Db,
  review: Row<'review'>,
  now: number,
  change: () => Promise<Row<'review'>>,
): Promise<contract.Review> {
  try {
    return await reviewShape(db, await change(), now)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409) throw error
    throw new ApiError(error.code, error.message, { current: await reviewShape(db, review, now) })
  }
}
