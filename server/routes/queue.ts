import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/queue.ts'
import { claimLost } from '#server/commands/assignments/changeAssignment.ts'
import { giveBack } from '#server/commands/assignments/giveBack.ts'
import { reassign } from '#server/commands/assignments/reassign.ts'
import { replaceAssignment } from '#server/commands/assignments/replaceAssignment.ts'
import { splitQueue } from '#server/commands/assignments/splitQueue.ts'
import { takeNext } from '#server/commands/assignments/takeNext.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { canManageAssignment, canReplace, isFreeFor, isInOtherHands } from '#server/policies/assignments.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import { findAssignment } from '#server/queries/assignments.ts'
import { assignmentShape } from '#server/queries/assignmentShape.ts'
import { listReviewers } from '#server/queries/reviewers.ts'
import { reviewShape } from '#server/queries/reviews.ts'
import { listQueue } from '#server/queries/queue/listQueue.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function queueRoutes(routes: Routes): void {
  routes.on(contract.listQueue, ({ query, caller, db, deps }) => listQueue(db, asPerson(caller), deps.clock(), query))

  routes.on(contract.takeNext, ({ caller, deps, write }) =>
    write(async (trx) => {
      const review = await takeNext(trx, deps, asPerson(caller))
      return { review: review && (await reviewShape(trx, review, deps.clock())) }
    }),
  )

  routes.on(contract.listReviewers, async ({ db }) => ({ reviewers: await listReviewers(db) }))

  routes.on(contract.splitQueue, ({ body, caller, deps, write }) =>
    write((trx) => splitQueue(trx, deps, asPerson(caller), body)),
  )

  routes.on(contract.giveBackAssignment, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      const { item } = await itemAsked(trx, params.id, deps.clock())
      const { id } = asPerson(caller)
      const isKnown = isFreeFor(item, id, deps.clock()) || (await hasReviewOn(trx, item, id))
      if (!isKnown) throw noItem()
      if (isInOtherHands(item, id) && !isFreeFor(item, id, deps.clock())) throw claimLost()
      return assignmentShape(trx, await giveBack(trx, item, id, deps.clock()))
    }),
  )

  routes.on(contract.replaceAssignment, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const { item, teamId } = await itemAsked(trx, params.id, deps.clock())
      const isRepeated = item.replaced_by_person === person.id
      if (!isRepeated && !canReplace(person, item, teamId, deps.clock())) throw noItem()
      const { replaced, replacement } = await replaceAssignment(trx, deps, item, { ...body, personId: person.id })
      return {
        replaced: await assignmentShape(trx, replaced),
        replacement: replacement && (await assignmentShape(trx, replacement)),
      }
    }),
  )

  routes.on(contract.reassign, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const { item, teamId } = await itemAsked(trx, params.id, deps.clock())
      if (!canManageAssignment(person, item, teamId)) throw noItem()
      return assignmentShape(trx, await reassign(trx, deps, item, { ...body, personId: person.id }))
    }),
  )
}

async function itemAsked(
  trx: Trx,
  id: string,
  now: number,
): Promise<{ item: Row<'assignment'>; teamId: string | null }> {
  const item = await findAssignment(trx, id)
  if (!item) throw noItem()
  return { item, teamId: await currentTeamOf(trx, item.agent_id, now) }
}

/** Who gave an item back may say so again, and who lost it is told so. */
async function hasReviewOn(trx: Trx, item: Row<'assignment'>, personId: string): Promise<boolean> {
  const review = await trx
    .selectFrom('review')
    .select('id')
    .where('interaction_id', '=', item.interaction_id)
    .where('reviewer_id', '=', personId)
    .where('assignment_id', '=', item.id)
    .executeTakeFirst()
  return review !== undefined
}

function noItem(): ApiError {
  return new ApiError('not_found', 'There is no such item in the queue, or it is not yours.')
}
