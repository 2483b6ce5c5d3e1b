import { type AliasedExpression, sql } from 'kysely'
import type { Db } from '#server/db/dialect.ts'
import { compareEntries, type QueuePlace } from './queueCursor.ts'
import { allOf, type Condition } from '#server/db/conditions.ts'

/** One line of the queue, before anything is known of it but its place. */
interface QueueEntry {
  dueAt: number | null
  startedAt: number
  /** Of the assignment, or of the interaction where there is none. */
  id: string
}

/** A run of the queue in one order; the queue is its parts one after another. */
export interface QueuePart {
  kind: 'assignment' | 'interaction'
  read: (after: QueuePlace | null, limit: number) => Promise<QueueEntry[]>
  count: (limit: number) => Promise<number>
}

export const IS_LIVE = sql<boolean>`assignment.status in ('open', 'claimed')`

/** Items of some scopes in due order; those without a day come after all others. */
export function assignmentParts(
  db: Db,
  scopes: readonly Condition[],
  { conditions, isOverdue }: { conditions: readonly Condition[]; isOverdue: boolean },
): QueuePart[] {
  const sources = scopes.map((scope) => allOf([IS_LIVE, scope, ...conditions]))
  // What has no day is never late: reading it through would find none.
  return (isOverdue ? [true] : [true, false]).map((isDated) => {
    const dated = isDated ? sql<boolean>`assignment.due_at is not null` : sql<boolean>`assignment.due_at is null`
    const select = (source: Condition) => db.selectFrom('assignment').where(dated).where(source)
    return {
      kind: 'assignment',
      read: async (after, limit) => {
        const read = sources.map((source) =>
          select(after ? allOf([source, afterPlace(after)]) : source)
            .select(['assignment.due_at as dueAt', 'assignment.started_at as startedAt', 'assignment.id as id'])
            .$if(isDated, (query) => query.orderBy('assignment.due_at'))
            .orderBy('assignment.started_at', 'desc')
            .orderBy('assignment.id', 'desc')
            .limit(limit)
            .execute(),
        )
        return (await Promise.all(read)).flat().toSorted(compareEntries).slice(0, limit)
      },
      count: async (limit) =>
        total(
          await Promise.all(
            sources.map((source) => countFound(db, select(source).select(ONE).limit(limit).as('found'))),
          ),
        ),
    }
  })
}

function afterPlace({ dueAt, startedAt, id }: QueuePlace): Condition {
  const isLater = sql<boolean>`(assignment.started_at < ${startedAt}
    or (assignment.started_at = ${startedAt} and assignment.id < ${id}))`
  if (dueAt === null) return isLater
  return sql`(assignment.due_at >= ${dueAt} and (assignment.due_at > ${dueAt} or ${isLater}))`
}

/** Interactions that nobody reviewed or was given: the queue where no plan was drawn. The newest first. */
export function waitingPart(db: Db, scope: Condition, filter: readonly Condition[]): QueuePart {
  const waiting = db
    .selectFrom('interaction')
    .innerJoin('agent', 'agent.id', 'interaction.agent_id')
    .where(allOf([IS_UNTOUCHED, scope, ...filter]))
  return {
    kind: 'interaction',
    read: async (after, limit) => {
      let page = waiting.select([
        sql<null>`null`.as('dueAt'),
        'interaction.started_at as startedAt',
        'interaction.id as id',
      ])
      if (after) {
        const { startedAt, id } = after
        page = page.where(sql<boolean>`(interaction.started_at <= ${startedAt}
          and (interaction.started_at < ${startedAt} or interaction.id < ${id}))`)
      }
      return page.orderBy('interaction.started_at', 'desc').orderBy('interaction.id', 'desc').limit(limit).execute()
    },
    count: (limit) => countFound(db, waiting.select(ONE).limit(limit).as('found')),
  }
}

const IS_UNTOUCHED = sql<boolean>`not exists (select 1 from assignment
    where assignment.interaction_id = interaction.id and assignment.status != 'cancelled')
  and not exists (select 1 from review where review.interaction_id = interaction.id
    and (review.status not in ('withdrawn', 'draft') or (review.status = 'draft' and review.assignment_id is null)))`

const ONE = sql<number>`1`.as('one')

async function countFound(db: Db, found: AliasedExpression<{ one: number }, 'found'>): Promise<number> {
  const { count } = await db
    .selectFrom(found)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
