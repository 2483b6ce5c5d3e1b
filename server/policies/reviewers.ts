import { type Caller, hasGrant, hasRole, type PersonCaller } from './caller.ts'

/** Everybody's severity by name: who leads quality, and no office by itself. */
export function seesAllReviewers(caller: Caller): boolean {
  return hasGrant(caller, 'leadQuality')
}

/** One's own line, as a reviewer. */
export function seesReviewer(caller: PersonCaller, reviewerId: string): boolean {
  return seesAllReviewers(caller) || (hasRole(caller, 'reviewer') && caller.id === reviewerId)
}

/** Who leads quality and reviews themselves scores others' reviews again, never their own. */
export function canRescore(caller: PersonCaller, reviewerId: string): boolean {
  return hasGrant(caller, 'leadQuality') && hasRole(caller, 'reviewer') && caller.id !== reviewerId
}
