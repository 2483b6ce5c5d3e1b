import { sql } from 'kysely'
import type { InteractionQuery } from '#contract/interactions.ts'
import { anyOf, type Condition, oneOf } from '#server/db/conditions.ts'
import { containsPattern, fold } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { SIGNAL_COLUMNS } from '#server/signalColumns.ts'
import type { Period } from '../sampling/populationOf.ts'
import { isQueued, isReviewed, mayBeFound } from './interactionScope.ts'

export type InteractionFilter = Omit<InteractionQuery, 'after' | 'limit'>

const STATE: Record<NonNullable<InteractionFilter['state']>, Condition> = {
  none: sql`(not ${isReviewed} and not ${isQueued})`,
  queued: isQueued,
  reviewed: isReviewed,
}

/** What the filter asks of an interaction. */
export function interactionConditions(
  { search, channel, teamId, state, lowCsat, signal, atLeast }: InteractionFilter,
  period: Partial<Period>,
  caller: PersonCaller,
  now: number,
): Condition[] {
  return [
    ...(channel ? [oneOf('interaction.channel', channel)] : []),
    ...(period.from === undefined ? [] : [sql<boolean>`interaction.started_at >= ${period.from}`]),
    ...(period.until === undefined ? [] : [sql<boolean>`interaction.started_at < ${period.until}`]),
    ...(teamId ? [sql<boolean>`interaction.team_id = ${teamId}`] : []),
    ...(state ? [STATE[state]] : []),
    ...(lowCsat ? [sql<boolean>`interaction.csat_score * 5 <= interaction.csat_max * 2`] : []),
    ...(signal ? [measuredAt(SIGNAL_COLUMNS[signal], atLeast)] : []),
    ...(search ? [containsWords(search)] : []),
    ...(search || teamId || lowCsat ? mayBeFound(caller, now) : []),
  ]
}

function measuredAt(column: string, atLeast: number): Condition {
  return sql`exists (select 1 from interaction_signal where interaction_signal.interaction_id = interaction.id
    and ${sql.ref(`interaction_signal.${column}`)} >= ${atLeast})`
}

function containsWords(search: string): Condition {
  const has = (column: string) =>
    sql<boolean>`lower(${sql.ref(column)}) like ${containsPattern(search.trim())} escape '\\'`
  return anyOf([
    has('interaction.external_id'),
    has('interaction.subject'),
    sql`interaction.agent_id in (select agent.id from agent
      where agent.name_key like ${containsPattern(fold(search.trim()))} escape '\\')`,
  ])
}
