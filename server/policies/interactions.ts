import { type Caller, hasRole } from './caller.ts'
import { managesTeamOf, SEEN_BY_AGENT } from './reviews.ts'

/** What has to be known of an interaction to say who may see it. */
export interface InteractionFacts {
  agentId: string
  teamId: string | null
  currentTeamId: string | null
  /** Whose work it is, or who holds it. */
  workOf: readonly string[]
  reviews: readonly { reviewer_id: string; status: string }[]
}

/** By right of an office, not as its reviewer: leadership, the team's manager, or the agent once a review is published. */
export function canSeeInteraction(caller: Caller, facts: InteractionFacts): boolean {
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
