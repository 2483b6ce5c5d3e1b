import { getReviewHistory } from '#contract/reviewHistory.ts'
import { canCorrect, canWithdraw, seesWhole } from '#server/policies/reviews.ts'
import { currentTeamOf } from '#server/queries/currentTeams.ts'
import { reviewHistory } from '#server/queries/reviewHistory.ts'
import { asPerson } from './interactions.ts'
import { visibleReview } from './reviews.ts'
import type { Routes } from './routes.ts'

export function reviewHistoryRoutes(routes: Routes): void {
  routes.on(getReviewHistory, async ({ params, caller, db, deps }) => {
    const person = asPerson(caller)
    const review = await visibleReview(db, person, params.id, deps.clock())
    const currentTeamId = await currentTeamOf(db, review.agent_id, deps.clock())
    return {
      entries: await reviewHistory(db, review, !seesWhole(person, review, currentTeamId)),
      mayCorrect: canCorrect(person, review),
      mayWithdraw: canWithdraw(person, review, currentTeamId) && review.status !== 'withdrawn',
    }
  })
}
