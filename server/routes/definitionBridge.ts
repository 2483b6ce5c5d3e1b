import * as contract from '#contract/definitionBridge.ts'
import { startBridge } from '#server/commands/definition/startBridge.ts'
import { bridgeBetween } from '#server/queries/definition/bridge.ts'
import { requireVersion } from '#server/queries/definition/versions.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function definitionBridgeRoutes(routes: Routes): void {
  routes.on(contract.getBridge, async ({ query, db }) =>
    bridgeBetween(db, await requireVersion(db, query.from), await requireVersion(db, query.to)),
  )

  routes.on(contract.startBridge, ({ body, caller, deps, write }) =>
    write(async (trx) => {
      const from = await requireVersion(trx, body.from)
      const added = await startBridge(trx, deps, { from, count: body.count, personId: asPerson(caller).id })
      return { added }
    }),
  )
}
