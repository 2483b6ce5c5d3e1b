import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { isFreeFor, isInOtherHands, isWorkOf } from '#server/policies/assignments.ts'

export async function findAssignment(db: Db, id: string): Promise<Row<'assignment'> | null> {
  return (await db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The item by which an interaction is in the queue, or was reviewed; null when it is in none. */
export async function findStanding(
  db: Db,
  interactionId: string,
  purpose: Row<'assignment'>['purpose'],
): Promise<Row<'assignment'> | null> {
  const row = await db
    .selectFrom('assignment')
    .selectAll()
    .where('interaction_id', '=', interactionId)
    .where('purpose', '=', purpose)
    .where('status', 'in', ['open', 'claimed', 'done'])
    .executeTakeFirst()
  return row ?? null
}

/** A draft's item is in other hands, or out of the queue: the draft can only be read until it is taken again. */
export async function isClaimLost(db: Db, item: Row<'assignment'>, personId: string): Promise<boolean> {
  // What was given back with no plan behind it left the queue; whoever took it since has an item of their own.
  if (item.status === 'cancelled') return (await findStanding(db, item.interaction_id, item.purpose)) !== null
  return isInOtherHands(item, personId)
}

/** The item of an interaction that this person would take: their own before a free one, the first scoring first. */
export async function findTakeable(
  db: Db,
  interactionId: string,
  personId: string,
  now: number,
): Promise<Row<'assignment'> | null> {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('interaction_id', '=', interactionId)
    .where('status', 'in', ['open', 'claimed'])
    .orderBy('purpose')
    .orderBy('id')
    .execute()
  const own = rows.find((row) => isWorkOf(row, personId, now))
  return own ?? rows.find((row) => isFreeFor(row, personId, now)) ?? null
}

/** Has this person scored the interaction, or is at it by another item? Two scorings want two reviewers. */
export async function hasPartIn(db: Db, item: Row<'assignment'>, personId: string): Promise<boolean> {
  const review = await db
    .selectFrom('review')
    .select('id')
    .where('interaction_id', '=', item.interaction_id)
    .where('reviewer_id', '=', personId)
    .where('status', '!=', 'draft')
    .executeTakeFirst()
  const other = await db
    .selectFrom('assignment')
    .select('id')
    .where('interaction_id', '=', item.interaction_id)
    .where('id', '!=', item.id)
    .where('status', 'in', ['open', 'claimed', 'done'])
    .where((where) => where.or([where('reviewer_id', '=', personId), where('claimed_by', '=', personId)]))
    .executeTakeFirst()
  return review !== undefined || other !== undefined
}
