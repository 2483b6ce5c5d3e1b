import { getReviewing, setReviewing as setReviewingEndpoint } from '#contract/organisation.ts'
import { setReviewing } from '#server/commands/setReviewing.ts'
import { findReviewing } from '#server/queries/reviewing.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function organisationRoutes(routes: Routes): void {
  routes.on(getReviewing, ({ db }) => findReviewing(db))

  routes.on(setReviewingEndpoint, ({ body, caller, deps, write }) =>
    write((trx) => setReviewing(trx, deps, { ...body, personId: asPerson(caller).id })),
  )
}
