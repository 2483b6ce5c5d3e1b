import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/picks.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import { pickByHand } from '#server/commands/sampling/pickByHand.ts'
import { addPickRule, changePickRule } from '#server/commands/sampling/writePickRule.ts'
import { canManageAssignment } from '#server/policies/assignments.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import { findInteraction } from '#server/queries/interactions.ts'
import { listPickRules, ruleShape } from '#server/queries/sampling/pickRules.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function pickRoutes(routes: Routes): void {
  routes.on(contract.pickInteraction, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const interaction = await findInteraction(trx, body.interactionId)
      const teamId = interaction && (await currentTeamOf(trx, interaction.agent_id, deps.clock()))
      if (!interaction || !canManageAssignment(caller, interaction, teamId)) {
        throw new ApiError('not_found', 'There is no such interaction, or it is not yours to pick.')
      }
      const item = await pickByHand(trx, deps, interaction, { ...body, personId: asPerson(caller).id })
      return { assignmentId: item.id }
    }),
  )

  routes.on(contract.listPickRules, ({ db }) => listPickRules(db))

  routes.on(contract.createPickRule, ({ body, caller, deps, write }) =>
    write(async (trx) => ruleShape(await addPickRule(trx, deps, { ...body, personId: asPerson(caller).id }))),
  )

  routes.on(contract.changePickRule, ({ params, body, write }) =>
    write(async (trx) => ruleShape(await changePickRule(trx, params.id, body))),
  )

  routes.on(contract.runPickRules, ({ deps, write }) =>
    write(async (trx) => {
      await enqueueJob(trx, deps, { kind: 'runPickRules', payload: { batchId: null } })
      return {}
    }),
  )
}
