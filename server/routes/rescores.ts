import { ApiError } from '#contract/apiError.ts'
import * as contract from '#contract/rescores.ts'
import { answerRescore } from '#server/commands/calibration/answerRescore.ts'
import { drawRescores } from '#server/commands/calibration/drawRescores.ts'
import { isReviewed } from '#server/policies/calibration.ts'
import { canRescore, seesReviewer } from '#server/policies/reviewers.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { revealedSession, revealShape } from '#server/queries/calibration/revealed.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { findRescores } from '#server/queries/reviewers/rescores.ts'
import { namesOf } from '#server/queries/reviewers/reviewerNames.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

const noReviewer = () => new ApiError('not_found', 'There is no such reviewer.')

export function rescoreRoutes(routes: Routes): void {
  routes.on(contract.drawRescores, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const person = asPerson(caller)
      const name = (await namesOf(trx, 'person', [params.id])).get(params.id)
      if (name === undefined) throw noReviewer()
      if (!canRescore(person, params.id)) {
        throw new ApiError('not_allowed', 'Who scores reviews again is a reviewer too, and not of their own reviews.')
      }
      return drawRescores(trx, deps, person, { reviewer: { id: params.id, name }, ...body })
    }),
  )

  routes.on(contract.getRescores, async ({ params, caller, db, deps }) => {
    const person = asPerson(caller)
    const isKnown = (await namesOf(db, 'person', [params.id])).has(params.id)
    if (!isKnown || !seesReviewer(person, params.id)) throw noReviewer()
    const version = await findPublishedVersion(db)
    const { timeZone } = await calendarOf(db)
    const found = await findRescores(db, person, {
      reviewerId: params.id,
      seriesId: version?.series_id ?? '',
      criteria: version ? readDefinition(version.content).criteria : [],
      now: deps.clock(),
      timeZone,
    })
    return { ...found, mayDraw: canRescore(person, params.id) }
  })

  routes.on(contract.answerRescore, ({ params, body, caller, deps, write }) =>
    write(async (trx) => {
      const [person, now] = [asPerson(caller), deps.clock()]
      const visible = await revealedSession(trx, person, params.id, now)
      if (!isReviewed(person, visible.session)) {
        throw new ApiError('not_allowed', 'Only who wrote the review answers to how it was scored again.')
      }
      const { reviews } = await revealShape(trx, person, visible, { interactionId: params.interactionId, now })
      if (reviews.every(({ reviewer }) => reviewer.id === person.id)) {
        throw new ApiError('not_found', 'This review was not scored again, so there is nothing to answer.')
      }
      return answerRescore(trx, deps, { sessionId: params.id, interactionId: params.interactionId, ...body })
    }),
  )
}
