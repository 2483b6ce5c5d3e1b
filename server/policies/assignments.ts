import type { Row } from '#server/db/schema.ts'
import { type Caller, hasGrant, hasRole, type PersonCaller } from './caller.ts'
import { managesTeamOf } from './reviews.ts'

/** So long is an item in one pair of hands; every draft that is saved begins the time anew. */
export const CLAIM_MS = 2 * 60 * 60_000

type Holding = Pick<Row<'assignment'>, 'status' | 'reviewer_id' | 'claimed_by' | 'claimed_until'>

/** Somebody is at it now; a claim that ran out is none. */
function isClaimed(item: Holding, now: number): boolean {
  return item.status === 'claimed' && item.claimed_until !== null && item.claimed_until >= now
}

/** A person may take what is theirs, what is nobody's, and what somebody let run out. */
export function isFreeFor(item: Holding, personId: string, now: number): boolean {
  if (item.status === 'open') return item.reviewer_id === null || item.reviewer_id === personId
  return item.status === 'claimed' && (item.claimed_by === personId || !isClaimed(item, now))
}

/** Somebody else took it since, was given it, or it was replaced: even a claim of theirs that ran out counts. */
export function isInOtherHands(item: Holding, personId: string): boolean {
  if (item.status === 'replaced') return true
  const holder = item.claimed_by ?? item.reviewer_id
  return holder !== null && holder !== personId
}

/** Theirs by assignment or by claim, and nobody else is at it. */
export function isWorkOf(item: Holding, personId: string, now: number): boolean {
  if (item.status !== 'open' && item.status !== 'claimed') return false
  if (item.claimed_by === personId) return true
  return item.reviewer_id === personId && !isClaimed(item, now)
}

/** Managers of the team, and who leads quality, say who reviews what; never of an interaction of their own. */
export function canManageAssignment(
  caller: Caller,
  item: Pick<Row<'assignment'>, 'agent_id' | 'team_id'>,
  currentTeamId: string | null,
): boolean {
  if (caller.kind !== 'person' || caller.agentId === item.agent_id) return false
  if (hasGrant(caller, 'leadQuality')) return true
  return hasRole(caller, 'manager') && managesTeamOf(caller, item.team_id, currentTeamId)
}

/** Who has it may put another in its place, with a reason; so may who says who reviews what. */
export function canReplace(
  caller: PersonCaller,
  item: Holding & Pick<Row<'assignment'>, 'agent_id' | 'team_id'>,
  currentTeamId: string | null,
  now: number,
): boolean {
  return (
    (hasRole(caller, 'reviewer') && isWorkOf(item, caller.id, now)) || canManageAssignment(caller, item, currentTeamId)
  )
}
