import { type Caller, hasGrant, hasRole } from './caller.ts'
import { managesTeamOf, SEEN_BY_AGENT } from './reviews.ts'

/** What has to be known of an interaction to say who may see it. */
export interface InteractionFacts {
  agentId: string
  teamId: string | null
  currentTeamId: string | null
  /** Whose work it is, or who holds it. */
  workOf: readonly string[]
  reviews: readonly { reviewer_id: string; status: string }[]
  /** Who opened, or rated in, a calibration session with it. */
  calibrators: readonly string[]
}

/** By right of an office, as its reviewer, as the agent once a review is published, or having calibrated it. */
export function canSeeInteraction(caller: Caller, facts: InteractionFacts): boolean {
  return canSeeApartFromCalibration(caller, facts) || hasCalibrated(caller, facts)
}

function hasCalibrated(caller: Caller, { agentId, calibrators }: InteractionFacts): boolean {
  if (caller.kind !== 'person' || caller.agentId === agentId || !calibrators.includes(caller.id)) return false
  return hasRole(caller, 'reviewer') || hasGrant(caller, 'leadQuality')
}

/** Whoever sees it for a calibration alone never learns whose it is. */
export function canSeeApartFromCalibration(caller: Caller, facts: InteractionFacts): boolean {
  if (caller.kind !== 'person') return false
  if (hasRole(caller, 'leadership')) return true
  if (hasRole(caller, 'manager') && managesTeamOf(caller, facts.teamId, facts.currentTeamId)) return true
  if (hasRole(caller, 'reviewer') && facts.reviews.some((review) => review.reviewer_id === caller.id)) return true
  if (hasRole(caller, 'reviewer') && caller.agentId !== facts.agentId && facts.workOf.includes(caller.id)) return true
  const seen: readonly string[] = SEEN_BY_AGENT
  const isShown = facts.reviews.some((review) => seen.includes(review.status))
  return hasRole(caller, 'agent') && caller.agentId === facts.agentId && isShown
}

/** Never one's own interaction; whether somebody else has it is the item's to say. */
export function canTakeFromQueue(caller: Caller, facts: Pick<InteractionFacts, 'agentId'>): boolean {
  return caller.kind === 'person' && hasRole(caller, 'reviewer') && caller.agentId !== facts.agentId
}
