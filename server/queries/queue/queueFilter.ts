import { sql } from 'kysely'
import type { QueueQuery } from '#contract/queue.ts'
import { allOf, anyOf, type Condition, oneOf } from '#server/db/conditions.ts'
import { containsPattern } from '#server/db/dialect.ts'
import { isNotCalibratedNow } from '../calibration/calibrating.ts'
import { isOpenToSearch } from '../blinding.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'

/** Which part of the queue is asked for: the contract's query without the place in the list. */
export type QueueFilter = Omit<QueueQuery, 'after' | 'limit' | 'view'>

const MINUTE = 60_000
const LENGTHS = { short: [0, 5 * MINUTE], medium: [5 * MINUTE, 15 * MINUTE], long: [15 * MINUTE, null] } as const

/** What the filter asks of the item itself. */
export function itemConditions(filter: QueueFilter, caller: PersonCaller, now: number): Condition[] {
  const { channel, teamId, planId, why, overdue } = filter
  const ofInteraction = [...teamConditions(teamId, caller, now), ...interactionConditions(filter, caller, now)]
  return [
    ...(channel ? [oneOf('assignment.channel', channel)] : []),
    ...(teamId ? [sql<boolean>`assignment.team_id = ${teamId}`] : []),
    ...(planId ? [sql<boolean>`assignment.plan_id = ${planId}`] : []),
    ...(why ? [anyOf(why.map((reason) => WHY[reason]))] : []),
    ...(overdue ? [sql<boolean>`assignment.due_at < ${now}`] : []),
    ...(ofInteraction.length === 0
      ? []
      : [
          sql<boolean>`exists (select 1 from interaction join agent on agent.id = interaction.agent_id
            where interaction.id = assignment.interaction_id and ${allOf(ofInteraction)})`,
        ]),
  ]
}

const WHY = {
  random: sql<boolean>`(assignment.purpose = 'first' and assignment.selection = 'random')`,
  targeted: sql<boolean>`(assignment.purpose = 'first' and assignment.selection = 'targeted')`,
  second: sql<boolean>`(assignment.purpose = 'second' or assignment.selection = 'calibration')`,
}

/** Finding a row by a name, a number, a team or a subject must not tell a reviewer what the row hides. */
function mayBeFound(caller: PersonCaller, now: number): Condition {
  if (!hasRole(caller, 'reviewer')) return sql`1 = 1`
  return allOf([isOpenToSearch(), isNotCalibratedNow(caller.id, now)])
}

function teamConditions(teamId: string | undefined, caller: PersonCaller, now: number): Condition[] {
  return teamId ? [mayBeFound(caller, now)] : []
}

/** What waits outside any plan is picked at random and has no day: other wishes leave none of it. */
export function waitingConditions(filter: QueueFilter, caller: PersonCaller, now: number): Condition[] | null {
  const { channel, teamId, planId, why, overdue } = filter
  if (planId !== undefined || overdue || (why && !why.includes('random'))) return null
  return [
    ...(channel ? [oneOf('interaction.channel', channel)] : []),
    ...(teamId ? [sql<boolean>`interaction.team_id = ${teamId}`] : []),
    ...teamConditions(teamId, caller, now),
    ...interactionConditions(filter, caller, now),
  ]
}

function interactionConditions({ search, length, skill }: QueueFilter, caller: PersonCaller, now: number): Condition[] {
  const [from, to] = length ? LENGTHS[length] : [0, null]
  return [
    ...(search ? [containsWords(search, caller, now)] : []),
    ...(length ? [sql<boolean>`interaction.duration_ms >= ${from}`] : []),
    ...(to === null ? [] : [sql<boolean>`interaction.duration_ms < ${to}`]),
    ...(skill ? [needsSkill(skill)] : []),
  ]
}

function containsWords(search: string, caller: PersonCaller, now: number): Condition {
  const pattern = containsPattern(search)
  const has = (column: string) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
  const columns = ['interaction.external_id', 'interaction.queue', 'interaction.subject', 'agent.name']
  return allOf([anyOf(columns.map(has)), mayBeFound(caller, now)])
}

/** A language, or a tag of the interaction. */
function needsSkill(skill: string): Condition {
  const tag = containsPattern(JSON.stringify(skill))
  return sql`(lower(interaction.language) = ${skill.toLowerCase()} or lower(interaction.tags) like ${tag} escape '\\')`
}
