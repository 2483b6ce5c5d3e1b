import type { Grant, Role } from '#contract/session.ts'

/** Who asks: a signed-in person, a local script, or nobody. */
export type Caller =
  | { kind: 'nobody' }
  | { kind: 'script' }
  | {
      kind: 'person'
      id: string
      name: string
      roles: readonly Role[]
      grants: readonly string[]
      agentId: string | null
      /** Teams this person manages. */
      teamIds: readonly string[]
    }

export type PersonCaller = Extract<Caller, { kind: 'person' }>

export function hasRole(caller: Caller, ...roles: Role[]): boolean {
  return caller.kind === 'person' && roles.some((role) => caller.roles.includes(role))
}

export function hasGrant(caller: Caller, grant: Grant): boolean {
  return caller.kind === 'person' && caller.grants.includes(grant)
}
