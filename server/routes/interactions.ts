import { ApiError } from '#contract/apiError.ts'
import { getInteraction, getRecording, listInteractions as listing } from '#contract/interactions.ts'
import { auditListen } from '#server/commands/auditListen.ts'
import type { Db } from '#server/db/dialect.ts'
import { type Caller, hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { canSeeApartFromCalibration, canSeeInteraction } from '#server/policies/interactions.ts'
import { blindAmong, hideInteraction } from '#server/queries/blinding.ts'
import { listInteractions } from '#server/queries/interactionList/listInteractions.ts'
import { findInteraction, hasReview, interactionFacts, interactionShape } from '#server/queries/interactions.ts'
import { recordingResponse } from './recordingResponse.ts'
import type { Routes } from './routes.ts'

export function interactionRoutes(routes: Routes): void {
  routes.on(listing, ({ query, caller, db, deps }) => listInteractions(db, asPerson(caller), deps.clock(), query))

  routes.on(getInteraction, async ({ params, caller, db, deps }) => {
    const { interaction, facts } = await visibleInteraction(db, caller, params.id, deps.clock())
    const shape = await interactionShape(db, interaction)
    // Who scores too and may still come to review it reads it as its reviewer would.
    const isOffered = hasRole(caller, 'reviewer') && !(await hasReview(db, shape.id))
    const blind = await blindAmong(db, caller, [shape.id], deps.clock(), isOffered)
    const isHidden = blind.has(shape.id) || !canSeeApartFromCalibration(caller, facts)
    return isHidden ? hideInteraction(db, shape) : shape
  })

  routes.on(getRecording, async ({ params, caller, db, deps, request, write }) => {
    const { interaction } = await visibleInteraction(db, caller, params.id, deps.clock())
    await write((trx) =>
      auditListen(trx, deps, { personId: asPerson(caller).id, subject: `interaction:${interaction.id}` }),
    )
    return recordingResponse(deps, interaction.recording_id, request.headers.get('range'))
  })
}

export function asPerson(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new ApiError('not_signed_in', 'Sign in first.')
  return caller
}

/** What the caller may not see is answered like what does not exist. */
async function visibleInteraction(db: Db, caller: Caller, id: string, now: number) {
  const interaction = await findInteraction(db, id)
  const facts = interaction && (await interactionFacts(db, interaction, now))
  if (interaction && facts && canSeeInteraction(caller, facts)) return { interaction, facts }
  throw new ApiError('not_found', 'There is no such interaction, or it is not yours to see.')
}
