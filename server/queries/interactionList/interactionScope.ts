import { sql } from 'kysely'
import { allOf, anyOf, type Condition, oneOf } from '#server/db/conditions.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { COUNTING, SEEN_BY_AGENT } from '#server/policies/reviews.ts'
import { isNotCalibratedNow } from '../calibration/calibrating.ts'
import { isNotBlindTo, isOpenToSearch } from '../blinding.ts'
import { ofTeams } from '../queue/queueScopes.ts'

/** The rule of canSeeInteraction, asked of the database. */
export function seenInteractions(caller: PersonCaller, now: number): Condition {
  const { id, agentId, teamIds } = caller
  if (hasRole(caller, 'leadership')) return sql`1 = 1`
  return anyOf([
    ...(hasRole(caller, 'manager') && teamIds.length > 0 ? [ofTeams(teamIds, now, 'interaction')] : []),
    ...(hasRole(caller, 'reviewer') ? [reviewedBy(id), workOf(caller, now)] : []),
    ...(hasRole(caller, 'agent') && agentId !== null
      ? [allOf([sql`interaction.agent_id = ${agentId}`, reviewedAs(SEEN_BY_AGENT)])]
      : []),
  ])
}

const reviewedBy = (personId: string): Condition =>
  sql`exists (select 1 from review where review.interaction_id = interaction.id and review.reviewer_id = ${personId})`

function workOf({ id, agentId }: PersonCaller, now: number): Condition {
  const isOwn = agentId === null ? [] : [sql<boolean>`interaction.agent_id != ${agentId}`]
  const theirs = sql<boolean>`exists (select 1 from assignment where assignment.interaction_id = interaction.id
    and assignment.status in ('open', 'claimed') and (assignment.claimed_by = ${id}
      or (assignment.reviewer_id = ${id} and (assignment.status = 'open' or assignment.claimed_until < ${now}))))`
  return allOf([theirs, ...isOwn])
}

function reviewedAs(statuses: readonly string[]): Condition {
  return sql`exists (select 1 from review where review.interaction_id = interaction.id
    and ${oneOf('review.status', statuses)})`
}

/** It has a review that stands. */
export const isReviewed: Condition = reviewedAs(COUNTING)

/** Somebody is to review it. */
export const isQueued: Condition = sql`exists (select 1 from assignment
  where assignment.interaction_id = interaction.id and assignment.status in ('open', 'claimed'))`

/**
 * What a filter by agent, team or survey may find: never what the caller might still take and review blind, since
 * finding it would tell.
 */
export function mayBeFound(caller: PersonCaller, now: number): Condition[] {
  if (!hasRole(caller, 'reviewer')) return []
  const settled = allOf([isReviewed, sql`not ${isQueued}`, isNotBlindTo(caller.id, now)])
  return [anyOf([settled, isOpenToSearch()]), isNotCalibratedNow(caller.id, now)]
}
