import { type Caller, hasRole } from './caller.ts'

/** Leadership, and the manager of the team the agent is in now; never oneself. */
export function canCoach(caller: Caller, agentId: string, currentTeamId: string | null): boolean {
  if (caller.kind !== 'person' || caller.agentId === agentId) return false
  if (hasRole(caller, 'leadership')) return true
  return hasRole(caller, 'manager') && currentTeamId !== null && caller.teamIds.includes(currentTeamId)
}
