import { sql } from 'kysely'
import type { Channel } from '#domain/definition/definition.ts'
import { allOf, type Condition, oneOf } from '#server/db/conditions.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { seenInteractions } from '#server/queries/interactionList/interactionScope.ts'

export interface ServiceFilter {
  fromWeek?: string | undefined
  toWeek?: string | undefined
  channel?: Channel[] | undefined
  teamId?: string | undefined
}

/** Interactions of a filter that the caller oversees; to have reviewed one is no part of it. */
export function overseenContacts(
  caller: PersonCaller,
  now: number,
  { fromWeek, toWeek, channel, teamId }: ServiceFilter,
): Condition {
  const roles = caller.roles.filter((role) => role !== 'reviewer')
  return allOf([
    seenInteractions({ ...caller, roles }, now),
    ...(teamId ? [sql<boolean>`interaction.team_id = ${teamId}`] : []),
    ...(channel ? [oneOf('interaction.channel', channel)] : []),
    ...(fromWeek ? [sql<boolean>`interaction.week >= ${fromWeek}`] : []),
    ...(toWeek ? [sql<boolean>`interaction.week <= ${toWeek}`] : []),
  ])
}
