import type { Row } from '#server/db/schema.ts'
import { hasGrant, hasRole, type PersonCaller } from './caller.ts'

type Session = Pick<Row<'calibration_session'>, 'facilitator_id' | 'deadline_at' | 'revealed_at' | 'reviewed_id'>

/** Since when everybody's ratings are shown; null while they are not. Computed on read: no job can be late with it. */
export function revealedAt({ revealed_at, deadline_at }: Session, now: number): number | null {
  if (revealed_at !== null) return revealed_at
  return now >= deadline_at ? deadline_at : null
}

export function isFacilitator(caller: PersonCaller, session: Session): boolean {
  return hasGrant(caller, 'leadQuality') && session.facilitator_id === caller.id
}

export function isParticipant(caller: PersonCaller, participantIds: readonly string[]): boolean {
  return hasRole(caller, 'reviewer') && participantIds.includes(caller.id)
}

/** Their own reviews were scored again in it. */
export function isReviewed(caller: PersonCaller, { reviewed_id }: Session): boolean {
  return hasRole(caller, 'reviewer') && reviewed_id === caller.id
}

/** Its facilitator and who rates in it; once it is revealed whoever leads quality, and whose reviews were scored again. */
export function canSeeSession(
  caller: PersonCaller,
  session: Session,
  participantIds: readonly string[],
  now: number,
): boolean {
  if (isFacilitator(caller, session) || isParticipant(caller, participantIds)) return true
  return revealedAt(session, now) !== null && (hasGrant(caller, 'leadQuality') || isReviewed(caller, session))
}
