import { getReviewers } from '#contract/reviewers.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { findReviewers } from '#server/queries/reviewers/reviewersPage.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function reviewerRoutes(routes: Routes): void {
  routes.on(getReviewers, async ({ caller, db }) => {
    const version = await findPublishedVersion(db)
    return findReviewers(db, asPerson(caller), version?.series_id ?? null)
  })
}
