import { dropView as dropViewEndpoint, listViews, saveView as saveViewEndpoint } from '#contract/savedViews.ts'
import { dropView, saveView } from '#server/commands/saveView.ts'
import { findViews } from '#server/queries/savedViews.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function savedViewRoutes(routes: Routes): void {
  routes.on(listViews, ({ caller, db }) => findViews(db, asPerson(caller)))

  routes.on(saveViewEndpoint, ({ body, caller, deps, write }) =>
    write(async (trx) => ({ id: await saveView(trx, deps, { ...body, personId: asPerson(caller).id }) })),
  )

  routes.on(dropViewEndpoint, ({ params, caller, write }) =>
    write(async (trx) => {
      await dropView(trx, { id: params.id, personId: asPerson(caller).id })
      return {}
    }),
  )
}
