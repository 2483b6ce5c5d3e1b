import { ApiError } from '#contract/apiError.ts'
import { getReviewer, getReviewers, scheduleLinks } from '#contract/reviewers.ts'
import { scheduleLink } from '#server/commands/assignments/scheduleLink.ts'
import { trailingWindow } from '#server/commands/models/trailingWindow.ts'
import { seesReviewer } from '#server/policies/reviewers.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { namesOf } from '#server/queries/reviewers/reviewerNames.ts'
import { findReviewer } from '#server/queries/reviewers/reviewerPage.ts'
import { findReviewers } from '#server/queries/reviewers/reviewersPage.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function reviewerRoutes(routes: Routes): void {
  routes.on(getReviewers, async ({ caller, db }) => {
    const version = await findPublishedVersion(db)
    return findReviewers(db, asPerson(caller), version?.series_id ?? null)
  })

  routes.on(scheduleLinks, ({ caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const version = await findPublishedVersion(trx)
      const { links } = await findReviewers(trx, person, version?.series_id ?? null)
      const { fromAt } = trailingWindow(deps.clock())
      const found = []
      for (const { agent, reviewer } of links) {
        const link = { agentId: agent.id, reviewerId: reviewer.id }
        found.push({ agent, reviewer, state: await scheduleLink(trx, deps, link, { fromAt, personId: person.id }) })
      }
      return { links: found }
    }),
  )

  routes.on(getReviewer, async ({ params, caller, db, deps }) => {
    const person = asPerson(caller)
    const name = (await namesOf(db, 'person', [params.id])).get(params.id)
    if (name === undefined || !seesReviewer(person, params.id)) {
      throw new ApiError('not_found', 'There is no such reviewer.')
    }
    const version = await findPublishedVersion(db)
    const found = await findReviewer(db, person, {
      reviewerId: params.id,
      seriesId: version?.series_id ?? '',
      now: deps.clock(),
      criterionIds: version ? readDefinition(version.content).criteria.map(({ id }) => id) : [],
    })
    return { name, ...found }
  })
}
