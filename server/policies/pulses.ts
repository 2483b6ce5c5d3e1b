import { hasGrant, hasRole, type PersonCaller } from './caller.ts'

/** Who asks, closes and marks: whoever keeps the definition, for anybody; a manager for own teams. */
export function canLeadPulse(caller: PersonCaller, teamId: string | null): boolean {
  if (hasRole(caller, 'administrator') || hasGrant(caller, 'editDefinition')) return true
  return teamId !== null && hasRole(caller, 'manager') && caller.teamIds.includes(teamId)
}

/** Counts without names: leadership, who leads it, and whoever was asked. */
export function canSeePulse(caller: PersonCaller, teamId: string | null, isAsked: boolean): boolean {
  return isAsked || hasRole(caller, 'leadership') || canLeadPulse(caller, teamId)
}
