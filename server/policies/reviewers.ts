import { type Caller, hasGrant } from './caller.ts'

/** Everybody's severity by name: who leads quality, and no office by itself. */
export function seesAllReviewers(caller: Caller): boolean {
  return hasGrant(caller, 'leadQuality')
}
