import { type Caller, hasRole } from './caller.ts'

/** Leadership, a manager of a team the agent is or was in, or the agent. */
export function canSeeAgent(caller: Caller, agentId: string, teamIds: readonly string[]): boolean {
  if (caller.kind !== 'person') return false
  if (hasRole(caller, 'leadership')) return true
  if (hasRole(caller, 'agent') && caller.agentId === agentId) return true
  return hasRole(caller, 'manager') && teamIds.some((teamId) => caller.teamIds.includes(teamId))
}
