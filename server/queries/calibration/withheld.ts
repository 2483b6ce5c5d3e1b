import { ApiError } from '#contract/apiError.ts'
import type { Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { stillToScore } from '#server/queries/reviewers/stillToScore.ts'
import { calibratedNow } from './calibrating.ts'
import type { VisibleSession } from './sessions.ts'

/**
 * The interactions of a revealed session that its caller has still to rate somewhere else: what was rated of them here
 * is told afterwards. Who rated here is bound to that, but for a session that is rated blind now.
 */
export async function withheldInteractions(
  db: Db,
  caller: PersonCaller,
  { raterIds, interactionIds }: Pick<VisibleSession, 'raterIds' | 'interactionIds'>,
  now: number,
): Promise<ReadonlySet<string>> {
  const find = raterIds.includes(caller.id) ? calibratedNow : stillToScore
  return find(db, caller.id, interactionIds, now)
}

/** @throws ApiError `conflict` while a number over all interactions would tell of one that the caller has still to rate */
export async function refuseWithheld(db: Db, caller: PersonCaller, visible: VisibleSession, now: number) {
  const withheld = await withheldInteractions(db, caller, visible, now)
  if (withheld.size > 0) throw stillToRate('You have still to rate some of it elsewhere; agreement is told afterwards.')
}

export const stillToRate = (message: string) => new ApiError('conflict', message)
