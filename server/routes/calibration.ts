import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/calibration.ts'
import { listSuggestions } from '#contract/calibrationSuggestions.ts'
import { leaveSession } from '#server/commands/calibration/leaveSession.ts'
import { openSession } from '#server/commands/calibration/openSession.ts'
import { reveal } from '#server/commands/calibration/reveal.ts'
import { startRecurrence } from '#server/commands/calibration/startRecurrence.ts'
import { startReview } from '#server/commands/calibration/startReview.ts'
import { isFacilitator, isParticipant } from '#server/policies/calibration.ts'
import { hasLeft } from '#server/queries/calibration/hasLeft.ts'
import { calibrationShape, listSessions, visibleSession } from '#server/queries/calibration/sessions.ts'
import { comparedSession, detailsShape, revealedSession, revealShape } from '#server/queries/calibration/revealed.ts'
import { findSuggestions } from '#server/queries/calibration/suggestions.ts'
import { refuseWithheld } from '#server/queries/calibration/withheld.ts'
import { findInteraction } from '#server/queries/interactions.ts'
import { reviewShape } from '#server/queries/reviews.ts'
import { asPerson } from './interactions.ts'
import { linesOf } from './linesOf.ts'
import type { Routes } from './routes.ts'

export function calibrationRoutes(routes: Routes): void {
  routes.on(contract.listCalibrations, ({ caller, db, deps }) => listSessions(db, asPerson(caller), deps.clock()))

  routes.on(listSuggestions, ({ db, deps }) => findSuggestions(db, deps.compute, deps.clock()))

  routes.on(contract.getCalibration, async ({ params, caller, db, deps }) => {
    const [person, now] = [asPerson(caller), deps.clock()]
    return calibrationShape(db, person, await visibleSession(db, person, params.id, now), now)
  })

  routes.on(contract.openCalibration, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const { every, ...opening } = body
      if (every === undefined) return { id: await openSession(trx, deps, person, opening) }
      const recurrenceId = await startRecurrence(trx, deps, { ...opening, every, facilitatorId: person.id })
      return { id: await openSession(trx, deps, person, { ...opening, recurrenceId }) }
    }),
  )

  routes.on(contract.startCalibrationReview, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const { session, raterIds, interactionIds } = await visibleSession(trx, person, params.id, deps.clock())
      const interaction = await findInteraction(trx, body.interactionId)
      if (!isParticipant(person, raterIds) || !interaction || !interactionIds.includes(interaction.id)) {
        throw new ApiError('not_found', 'There is nothing for you to rate there.')
      }
      if (interaction.agent_id === person.agentId) {
        throw new ApiError('not_allowed', 'This is your own interaction; nobody calibrates an own one.')
      }
      const own = { interactionId: interaction.id, reviewerId: person.id }
      return reviewShape(trx, await startReview(trx, deps, session, own), deps.clock())
    }),
  )

  routes.on(contract.revealCalibration, ({ params, caller, deps, write }) =>
    write(async (trx) => {
      const [person, now] = [asPerson(caller), deps.clock()]
      const visible = await visibleSession(trx, person, params.id, now)
      if (!isFacilitator(person, visible.session)) {
        throw new ApiError('not_allowed', 'Only who opened the session reveals it before its deadline.')
      }
      await reveal(trx, deps, visible.session)
      return calibrationShape(trx, person, await visibleSession(trx, person, params.id, now), now)
    }),
  )

  routes.on(contract.leaveCalibration, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const [person, now] = [asPerson(caller), deps.clock()]
      if (person.id === body.personId && (await hasLeft(trx, params.id, person.id))) return body
      const { session, reviewers } = await visibleSession(trx, person, params.id, now)
      if (person.id !== body.personId && !isFacilitator(person, session)) {
        throw new ApiError('not_allowed', 'Only who opened the session takes somebody else out of it.')
      }
      if (!reviewers.some(({ id }) => id === body.personId) || session.reviewed_id !== null) {
        throw new ApiError('not_found', 'There is nobody by this name to leave it.')
      }
      await leaveSession(trx, deps, session, body.personId)
      return { personId: body.personId }
    }),
  )

  routes.on(contract.getReveal, async ({ params, caller, db, deps }) => {
    const [person, now] = [asPerson(caller), deps.clock()]
    const visible = await comparedSession(db, person, params.id, now)
    return revealShape(db, person, visible, { interactionId: params.interactionId, now })
  })

  routes.on(contract.getSessionAgreements, async ({ params, caller, db, deps }) => {
    const [person, now] = [asPerson(caller), deps.clock()]
    const visible = await revealedSession(db, person, params.id, now)
    await refuseWithheld(db, person, visible, now)
    return linesOf(contract.getSessionAgreements, deps.logger, (lines) =>
      deps.compute.run('sessionAgreements', visible.session, lines),
    )
  })

  routes.on(contract.getSessionDetails, async ({ params, caller, db, deps }) => {
    const [person, now] = [asPerson(caller), deps.clock()]
    const visible = await revealedSession(db, person, params.id, now)
    await refuseWithheld(db, person, visible, now)
    return detailsShape(deps.compute, person, visible)
  })
}
