import { type Caller, hasGrant, hasRole, type PersonCaller } from './caller.ts'

/** Leadership, a manager of a team the agent is or was in, or the agent. */
export function canSeeAgent(caller: Caller, agentId: string, teamIds: readonly string[]): boolean {
  if (caller.kind !== 'person') return false
  if (hasRole(caller, 'leadership')) return true
  if (hasRole(caller, 'agent') && caller.agentId === agentId) return true
  return hasRole(caller, 'manager') && teamIds.some((teamId) => caller.teamIds.includes(teamId))
}

/** Leadership, or a manager of the team. */
export function canSeeTeam(caller: Caller, teamId: string): boolean {
  if (caller.kind !== 'person') return false
  return hasRole(caller, 'leadership') || (hasRole(caller, 'manager') && caller.teamIds.includes(teamId))
}

/** A manager sees a current member's whole history, a former one's only in the team. */
export function seesWholeHistory(caller: PersonCaller, agentId: string, currentTeamId: string | null): boolean {
  if (hasRole(caller, 'leadership') || (hasRole(caller, 'agent') && caller.agentId === agentId)) return true
  return currentTeamId !== null && caller.teamIds.includes(currentTeamId)
}

/** Whoever sees an agent's numbers in another role than as that agent need not wait until a review is published. */
export function seesUnpublished(caller: PersonCaller, agentId: string, currentTeamId: string | null): boolean {
  if (caller.agentId !== agentId || hasRole(caller, 'leadership')) return true
  return hasRole(caller, 'manager') && currentTeamId !== null && caller.teamIds.includes(currentTeamId)
}

/** Who keeps the people, who leads quality, and the manager of the agent's team say that somebody is away. */
export function canSetLeave(caller: Caller, currentTeamId: string | null): boolean {
  if (caller.kind !== 'person') return false
  if (hasRole(caller, 'administrator') || hasGrant(caller, 'leadQuality')) return true
  return hasRole(caller, 'manager') && currentTeamId !== null && caller.teamIds.includes(currentTeamId)
}
