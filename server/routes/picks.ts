import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/picks.ts'
import { enqueueJob } from '#server/commands/enqueueJob.ts'
import { pickByHand } from '#server/commands/sampling/pickByHand.ts'
import { addPickRule, changePickRule } from '#server/commands/sampling/writePickRule.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { canManageAssignment } from '#server/policies/assignments.ts'
import type { Caller } from '#server/policies/caller.ts'
import { currentTeamsOf } from '#server/queries/currentTeams.ts'
import { listPickRules, ruleShape } from '#server/queries/sampling/pickRules.ts'
import { rulePreview } from '#server/queries/sampling/rulePreview.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function pickRoutes(routes: Routes): void {
  routes.on(contract.pickInteractions, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const interactions = await pickable(trx, caller, body.interactionIds, deps.clock())
      return pickByHand(trx, deps, interactions, { ...body, personId: asPerson(caller).id })
    }),
  )

  routes.on(contract.listPickRules, ({ db }) => listPickRules(db))

  routes.on(contract.createPickRule, ({ body, caller, deps, write }) =>
    write(async (trx) => ruleShape(await addPickRule(trx, deps, { ...body, personId: asPerson(caller).id }))),
  )

  routes.on(contract.changePickRule, ({ params, body, write }) =>
    write(async (trx) => ruleShape(await changePickRule(trx, params.id, body))),
  )

  routes.on(contract.previewPickRule, ({ body, db, deps }) => rulePreview(db, body.conditions, deps.clock()))

  routes.on(contract.runPickRules, ({ deps, write }) =>
    write(async (trx) => {
      await enqueueJob(trx, deps, { kind: 'runPickRules', payload: { batchId: null } })
      return {}
    }),
  )
}

/** @throws ApiError unless each of them is the caller's to pick: none is picked then */
async function pickable(
  trx: Trx,
  caller: Caller,
  ids: readonly string[],
  now: number,
): Promise<readonly Row<'interaction'>[]> {
  const wanted = [...new Set(ids)]
  const found = await trx.selectFrom('interaction').selectAll().where('id', 'in', wanted).execute()
  const teamOf = await currentTeamsOf(
    trx,
    found.map((row) => row.agent_id),
    now,
  )
  const isAllowed = (row: Row<'interaction'>) => canManageAssignment(caller, row, teamOf.get(row.agent_id) ?? null)
  if (found.length === wanted.length && found.every(isAllowed)) return found
  throw new ApiError('not_found', 'There is no such interaction, or it is not yours to pick.')
}
