import { sql } from 'kysely'
import type { Interaction, InteractionSummary } from '#contract/interactions.ts'
import { maskNames } from '#domain/transcript/maskNames.ts'
import { mayName } from '#domain/transcript/mayName.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Caller } from '#server/policies/caller.ts'
import { isBlindTo } from '#server/policies/blinding.ts'
import { UNDO_MS } from '#server/policies/reviews.ts'
import { calibratedNow, isNotCalibratedNow } from './calibration/calibrating.ts'
import { findReviewing } from './reviewing.ts'

/** Those of some interactions that the caller must not know the agent of. */
export async function blindAmong(
  db: Db,
  caller: Caller,
  interactionIds: readonly string[],
  now: number,
  isOffered = false,
): Promise<ReadonlySet<string>> {
  if (caller.kind !== 'person' || interactionIds.length === 0) return new Set()
  const { isBlind: isBlindByDefault } = await findReviewing(db)
  const reviews = await db
    .selectFrom('review')
    .select(['interaction_id', 'status', 'assignment_id', 'submitted_at', 'first_submitted_at'])
    .where('interaction_id', 'in', interactionIds)
    .where('reviewer_id', '=', caller.id)
    .execute()
  const items = await db
    .selectFrom('assignment')
    .select(['id', 'interaction_id', 'status', 'reviewer_id', 'claimed_by', 'claimed_until', 'is_blind'])
    .where('interaction_id', 'in', interactionIds)
    .execute()
  const reviewsOf = Map.groupBy(reviews, (row) => row.interaction_id)
  const itemsOf = Map.groupBy(items, (row) => row.interaction_id)
  const calibrated = await calibratedNow(db, caller.id, interactionIds, now)
  const isBlind = (id: string) => {
    const theirs = { ownReviews: reviewsOf.get(id) ?? [], items: itemsOf.get(id) ?? [] }
    return isBlindTo(caller.id, { ...theirs, isBlindByDefault, isCalibrated: calibrated.has(id) }, now, isOffered)
  }
  return new Set(interactionIds.filter(isBlind))
}

/**
 * Interactions whose agent, team and subject may be searched: none that any reviewer is to see blind, since finding one
 * by a name would tell it.
 */
export function isOpenToSearch() {
  return sql<boolean>`(not exists (select 1 from assignment
      where assignment.interaction_id = interaction.id and assignment.is_blind = 1
      and assignment.status in ('open', 'claimed'))
    and (not exists (select 1 from organisation where organisation.is_blind = 1)
      or exists (select 1 from assignment
        where assignment.interaction_id = interaction.id and assignment.is_blind = 0
        and assignment.status in ('open', 'claimed'))))`
}

/** Interactions that a person does not review blind now: the rows of others' reviews they may be shown. */
export function isNotBlindTo(personId: string, now: number) {
  return sql<boolean>`not exists (select 1 from review as mine
    left join assignment as mine_item on mine_item.id = mine.assignment_id
    where mine.interaction_id = interaction.id and mine.reviewer_id = ${personId} and (mine.status = 'draft'
      or (mine.status = 'submitted' and mine.submitted_at = mine.first_submitted_at
        and mine.submitted_at >= ${now - UNDO_MS}))
    and coalesce(mine_item.is_blind, (select organisation.is_blind from organisation)) = 1)
    and not exists (select 1 from assignment as work
      where work.interaction_id = interaction.id and work.is_blind = 1 and work.status in ('open', 'claimed')
      and (work.reviewer_id = ${personId} or work.claimed_by = ${personId}))
    and ${isNotCalibratedNow(personId, now)}`
}

/** Rows of a list as a reviewer may see them before they have submitted. */
export async function hideAgents<T extends InteractionSummary>(
  db: Db,
  rows: readonly T[],
  blind: ReadonlySet<string>,
  hideMore: (row: T) => T,
): Promise<T[]> {
  const hidden = rows.filter(({ id }) => blind.has(id))
  const namesOf = await knownNames(db, [...new Set(hidden.flatMap(({ agent }) => (agent ? [agent.id] : [])))])
  return rows.map((row) => {
    if (!blind.has(row.id)) return row
    const names = namesOf(row.agent?.id)
    return hideMore(hideAgent(row, names))
  })
}

/** An interaction as its reviewer may see it before they have submitted: whose it was and how it ended is held back. */
export async function hideInteraction(db: Db, interaction: Interaction): Promise<Interaction> {
  const names = (await knownNames(db, interaction.agent ? [interaction.agent.id] : []))(interaction.agent?.id)
  const transcript = interaction.transcript.map((turn) => ({ ...turn, text: maskNames(turn.text, names) }))
  return { ...hideAgent(interaction, names), transcript, csat: null, resolved: null }
}

function hideAgent<T extends InteractionSummary>(row: T, names: readonly string[]): T {
  const masked = (text: string | null) => (text === null ? null : maskNames(text, names))
  return {
    ...row,
    externalId: maskNames(row.externalId, names),
    queue: masked(row.queue),
    agent: null,
    team: null,
    subject: masked(row.subject),
  }
}

/** Hides whatever some agents are known by. */
export async function nameMask(db: Db, agentIds: string[]): Promise<(text: string) => string> {
  const namesOf = await knownNames(db, agentIds)
  const names = agentIds.flatMap(namesOf)
  return (text) => maskNames(text, names)
}

/** Agents of whom some name may stand in a text: more than really do, and never fewer. */
export async function agentsPerhapsNamedIn(db: Db, text: string): Promise<string[]> {
  const known = [
    ...(await db.selectFrom('agent').select(['id', 'name', 'email']).execute()),
    ...(await db.selectFrom('agent_alias').select(['agent_id as id', 'external_id as name']).execute()),
    ...(await db
      .selectFrom('person')
      .select(['agent_id as id', 'name', 'email'])
      .where('agent_id', 'is not', null)
      .execute()),
  ]
  const named = known.filter((one) => mayName(text, [one.name, 'email' in one ? (one.email ?? '') : '']))
  return [...new Set(named.flatMap(({ id }) => id ?? []))]
}

/** All that agents are known by: names, e-mail addresses, aliases, and the names of the people they are. */
async function knownNames(db: Db, agentIds: string[]): Promise<(agentId: string | undefined) => string[]> {
  if (agentIds.length === 0) return () => []
  const agents = await db.selectFrom('agent').select(['id', 'name', 'email']).where('id', 'in', agentIds).execute()
  const aliases = await db.selectFrom('agent_alias').selectAll().where('agent_id', 'in', agentIds).execute()
  const people = await db
    .selectFrom('person')
    .select(['agent_id', 'name', 'email'])
    .where('agent_id', 'in', agentIds)
    .execute()
  return (agentId) =>
    [
      ...agents.filter(({ id }) => id === agentId).flatMap(({ name, email }) => [name, email ?? '']),
      ...aliases.filter((alias) => alias.agent_id === agentId).map(({ external_id }) => external_id),
      ...people.filter((person) => person.agent_id === agentId).flatMap(({ name, email }) => [name, email]),
    ].filter((name) => name !== '')
}
