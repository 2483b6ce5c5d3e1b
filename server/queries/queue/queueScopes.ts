import { sql } from 'kysely'
import { hasGrant, hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { allOf, anyOf, type Condition, oneOf } from '#server/db/conditions.ts'

/*
 * Who finds what in the queue: the questions of policies/assignments, asked of the database. Each scope is a list of
 * conditions whose items are read one beside the other, so that every one of them can follow an index.
 */

/** Of a closed plan nothing is taken any more; who is at it goes on. */
const ranOut = (now: number): Condition =>
  sql`(assignment.status = 'claimed' and assignment.claimed_until < ${now} and not exists (select 1 from sampling_plan
    where sampling_plan.id = assignment.plan_id and sampling_plan.status = 'closed'))`

/** Whose work it is, but not at work yet: that is a draft. */
export function mineScope({ id }: PersonCaller, now: number): Condition {
  return sql`(assignment.reviewer_id = ${id}
    and (assignment.status = 'open' or (assignment.claimed_by != ${id} and ${ranOut(now)}))
    and ${hasNotScored(id)})`
}

/** Anybody's: never one's own interaction, nor one that one scores already. */
export function freeScopes(caller: PersonCaller, now: number): Condition[] {
  const { id } = caller
  const abandoned = sql<boolean>`(assignment.claimed_by != ${id} and ${ranOut(now)})`
  return [
    allOf([
      sql`assignment.reviewer_id is null`,
      anyOf([sql`assignment.status = 'open'`, abandoned]),
      ...hasNoPartIn(caller),
    ]),
    allOf([
      // Few: found first, whatever the order they are asked for in.
      sql`assignment.id in (select held.id from assignment held
        where held.status = 'claimed' and held.claimed_until < ${now})`,
      abandoned,
      sql`assignment.reviewer_id != ${id}`,
      ...hasNoPartIn(caller),
    ]),
  ]
}

function hasNoPartIn({ id, agentId }: PersonCaller): Condition[] {
  return [
    ...(agentId === null ? [] : [sql<boolean>`assignment.agent_id != ${agentId}`]),
    hasNotScored(id),
    sql`not exists (select 1 from assignment other where other.interaction_id = assignment.interaction_id
      and other.id != assignment.id and other.status in ('open', 'claimed', 'done')
      and (other.reviewer_id = ${id} or other.claimed_by = ${id}))`,
  ]
}

const hasNotScored = (personId: string): Condition =>
  sql`not exists (select 1 from review where review.interaction_id = assignment.interaction_id
    and review.reviewer_id = ${personId} and review.status != 'draft')`

/** A manager's: of the teams then, or of agents who are in them now. */
export function teamScope(
  { teamIds, agentId }: PersonCaller,
  now: number,
  table: 'assignment' | 'interaction',
): Condition {
  if (teamIds.length === 0) return sql`1 = 0`
  const isOwn = agentId === null ? [] : [sql<boolean>`${sql.ref(`${table}.agent_id`)} != ${agentId}`]
  return allOf([ofTeams(teamIds, now, table), ...isOwn])
}

/** Of the teams then, or of who is in them now. */
export function ofTeams(teamIds: readonly string[], now: number, table: 'assignment' | 'interaction'): Condition {
  const members = sql<boolean>`${sql.ref(`${table}.agent_id`)} in (select membership.agent_id from membership
    where ${oneOf('membership.team_id', teamIds)} and membership.valid_from <= ${now}
      and (membership.valid_to is null or membership.valid_to > ${now}))`
  return anyOf([oneOf(`${table}.team_id`, teamIds), members])
}

/** Of whose items one says who reviews them: all for who leads quality, the teams' for a manager; never one's own. */
export function manageScope(caller: PersonCaller, now: number): Condition {
  if (hasGrant(caller, 'leadQuality')) return isNotOf(caller)
  return hasRole(caller, 'manager') ? teamScope(caller, now, 'assignment') : sql`1 = 0`
}

const isNotOf = ({ agentId }: PersonCaller): Condition =>
  agentId === null ? sql`1 = 1` : sql`assignment.agent_id != ${agentId}`

/** Everything one may know of: all for who leads quality, the teams' for a manager, one's own and the free. */
export function visibleScope(caller: PersonCaller, now: number): Condition {
  // One's own drafts lead the list by themselves.
  const notHeld = sql<boolean>`(assignment.claimed_by is null or assignment.claimed_by != ${caller.id})`
  if (hasGrant(caller, 'leadQuality')) return allOf([notHeld, isNotOf(caller)])
  const parts = [
    ...(hasRole(caller, 'manager') ? [teamScope(caller, now, 'assignment')] : []),
    ...(hasRole(caller, 'reviewer') ? [mineScope(caller, now), ...freeScopes(caller, now)] : []),
  ]
  return allOf([notHeld, anyOf(parts)])
}
