import * as contract from '#contract/savedViews.ts'
import { dropView, renameView, saveView } from '#server/commands/saveView.ts'
import { findViews } from '#server/queries/savedViews.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function savedViewRoutes(routes: Routes): void {
  routes.on(contract.listViews, ({ caller, db }) => findViews(db, asPerson(caller)))

  routes.on(contract.saveView, ({ body, caller, deps, write }) =>
    write(async (trx) => ({ id: await saveView(trx, deps, { ...body, personId: asPerson(caller).id }) })),
  )

  routes.on(contract.renameView, ({ params, body, caller, write }) =>
    write(async (trx) => {
      await renameView(trx, { id: params.id, personId: asPerson(caller).id, name: body.name })
      return {}
    }),
  )

  routes.on(contract.dropView, ({ params, caller, write }) =>
    write(async (trx) => {
      await dropView(trx, { id: params.id, personId: asPerson(caller).id })
      return {}
    }),
  )
}
