import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/calibrationAgreements.ts'
import { agree } from '#server/commands/calibration/agree.ts'
import { dropProposal } from '#server/commands/calibration/dropProposal.ts'
import { settleFollowUp } from '#server/commands/calibration/settleFollowUp.ts'
import { isFacilitator } from '#server/policies/calibration.ts'
import { listAgreed, listProposals } from '#server/queries/calibration/agreed.ts'
import { findFollowUps } from '#server/queries/calibration/followUps.ts'
import { revealedSession } from '#server/queries/calibration/revealed.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function calibrationAgreementRoutes(routes: Routes): void {
  routes.on(contract.listAgreed, async ({ params, caller, db, deps }) => {
    const [person, now] = [asPerson(caller), deps.clock()]
    return listAgreed(db, person, await revealedSession(db, person, params.id, now), now)
  })

  routes.on(contract.agree, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const [person, now] = [asPerson(caller), deps.clock()]
      const visible = await revealedSession(trx, person, params.id, now)
      if (!isFacilitator(person, visible.session)) {
        throw new ApiError('not_allowed', 'Only who opened the session records what was agreed.')
      }
      await agree(trx, deps, visible, body)
      const all = await listAgreed(trx, person, visible, now)
      const found = all.find((one) => one.interactionId === body.interactionId && one.criterionId === body.criterionId)
      if (!found)
        throw new ApiError('not_found', 'This interaction is your own, or you have still to rate it elsewhere.')
      return found
    }),
  )

  routes.on(contract.listFollowUps, async ({ caller, db }) => {
    const all = await findFollowUps(db, asPerson(caller))
    return all.filter(({ doneAt }) => doneAt === null)
  })

  routes.on(contract.settleFollowUp, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const find = async () => (await findFollowUps(trx, asPerson(caller))).find(({ id }) => id === params.id)
      const before = await find()
      if (!before) throw new ApiError('not_found', 'There is no such follow-up, or it is not yours.')
      if ((before.doneAt !== null) === body.isDone) return before
      await settleFollowUp(trx, deps, { id: params.id, isDone: body.isDone })
      return (await find()) ?? before
    }),
  )

  routes.on(contract.listProposals, ({ db }) => listProposals(db))

  routes.on(contract.dropProposal, ({ params, caller, write }) =>
    write(async (trx) => {
      await dropProposal(trx, { id: params.id, personId: asPerson(caller).id })
      return { id: params.id }
    }),
  )
}
