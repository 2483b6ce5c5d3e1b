import { hasRole, type PersonCaller } from './caller.ts'

/**
 * Whose control charts a caller sees: '' is the organisation, which leadership sees when they name no team. A manager
 * sees one own team at a time, since limits are frozen for each.
 * @returns null for a team that is not theirs, and when it is open which one is meant
 */
export function controlScope(caller: PersonCaller, wanted: string | undefined): string | null {
  if (hasRole(caller, 'leadership')) return wanted ?? ''
  const [only, ...others] = caller.teamIds
  if (wanted === undefined) return only !== undefined && others.length === 0 ? only : null
  return caller.teamIds.includes(wanted) ? wanted : null
}
