import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { type Caller, hasGrant, hasRole } from './caller.ts'

/** Who leads quality plans for all; a manager for the teams they manage, and for nothing less named. */
export function canPlanFor(caller: Caller, teamIds: readonly string[]): boolean {
  if (caller.kind !== 'person') return false
  if (hasGrant(caller, 'leadQuality')) return true
  return hasRole(caller, 'manager') && teamIds.length > 0 && teamIds.every((id) => caller.teamIds.includes(id))
}

/** A plan that names no team means all of the planner's. */
export function inScopeOf(caller: Caller, spec: PlanSpec): PlanSpec {
  if (caller.kind !== 'person' || hasGrant(caller, 'leadQuality') || spec.population.teamIds.length > 0) return spec
  return { ...spec, population: { ...spec.population, teamIds: [...caller.teamIds] } }
}
