import { ApiError } from '#contract/apiError.ts'
import type { Reveal, SessionDetails } from '#contract/calibration.ts'
import type { Compute } from '#server/compute.ts'
import type { Db } from '#server/db/dialect.ts'
import { isFacilitator, revealedAt } from '#server/policies/calibration.ts'
import { hasGrant, type PersonCaller } from '#server/policies/caller.ts'
import { definitionVersionShape, findVersion } from '../definitionVersions.ts'
import { readAnswers } from '../readAnswers.ts'
import { findAnswer } from './answers.ts'
import { visibleSession, type VisibleSession } from './sessions.ts'
import { stillToRate, withheldInteractions } from './withheld.ts'

/** Under so many interactions a mean has no interval (DATA.md). */
const MINIMUM = 5

/** @throws ApiError `conflict` before the reveal, whatever there is to show */
export async function revealedSession(db: Db, caller: PersonCaller, id: string, now: number): Promise<VisibleSession> {
  const visible = await visibleSession(db, caller, id, now)
  if (revealedAt(visible.session, now) !== null) return visible
  throw new ApiError('conflict', 'Ratings are shown once the session is revealed.')
}

/** Before the reveal too, who scores reviews again with them in sight sees those, and no more. */
export async function comparedSession(db: Db, caller: PersonCaller, id: string, now: number): Promise<VisibleSession> {
  const visible = await visibleSession(db, caller, id, now)
  const { session, reviewers } = visible
  const isInSight = session.is_blind === 0 && isFacilitator(caller, session)
  if (revealedAt(session, now) !== null || !isInSight) return revealedSession(db, caller, id, now)
  return { ...visible, reviewers: reviewers.filter((reviewer) => reviewer.id === session.reviewed_id) }
}

/**
 * @throws ApiError `not_found` when the interaction is none of the session's, or the caller's own; `conflict` while the
 * caller has still to rate it elsewhere
 */
export async function revealShape(
  db: Db,
  caller: PersonCaller,
  visible: VisibleSession,
  { interactionId, now }: { interactionId: string; now: number },
): Promise<Reveal> {
  const { session, reviewers } = visible
  const interaction = await db
    .selectFrom('calibration_interaction')
    .innerJoin('interaction', 'interaction.id', 'calibration_interaction.interaction_id')
    .select('interaction.agent_id')
    .where('session_id', '=', session.id)
    .where('interaction_id', '=', interactionId)
    .executeTakeFirst()
  if (!interaction || interaction.agent_id === caller.agentId) {
    throw new ApiError('not_found', 'There is no such interaction in this session.')
  }
  if ((await withheldInteractions(db, caller, visible, now)).has(interactionId)) {
    throw stillToRate('You have still to rate this interaction elsewhere; what was rated here is shown afterwards.')
  }
  const rows = await db
    .selectFrom('calibration_review')
    .select(['reviewer_id', 'answers', 'comment'])
    .where('session_id', '=', session.id)
    .where('interaction_id', '=', interactionId)
    .where('status', '=', 'submitted')
    .execute()
  const byReviewer = new Map(rows.map((row) => [row.reviewer_id, row]))
  return {
    definition: definitionVersionShape(await findVersion(db, session.definition_version_id)),
    reviews: reviewers.flatMap((reviewer) => {
      const row = byReviewer.get(reviewer.id)
      return row ? [{ reviewer, answers: readAnswers(row.answers), comment: row.comment }] : []
    }),
    missing: reviewers.filter(({ id }) => !byReviewer.has(id)),
    answer: await findAnswer(db, session.id, interactionId),
  }
}

/** Reviewers see their own line; who leads quality sees all. */
export async function detailsShape(
  compute: Compute,
  caller: PersonCaller,
  { session, reviewers }: VisibleSession,
): Promise<SessionDetails> {
  const { differences, analysis } = await compute.run('sessionDetails', session)
  const isLeading = hasGrant(caller, 'leadQuality')
  const nameOf = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]))
  return {
    differences: differences.flatMap(({ reviewerId, n, mean, low, high, sd, isDegenerate }) => {
      const reviewer = nameOf.get(reviewerId)
      if (!reviewer || (!isLeading && reviewerId !== caller.id)) return []
      const bounds = n < MINIMUM ? { low: null, high: null, sd: null } : { low, high, sd }
      return [{ reviewer, n, mean, isDegenerate, ...bounds }]
    }),
    analysis: isLeading ? analysis : null,
  }
}
