import { sql } from 'kysely'
import type { QueueItem } from '#contract/interactions.ts'
import type { Channel } from '#domain/definition/definition.ts'
import { containsPattern, type Db } from '#server/db/dialect.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { blindAmong, hideAgents, isOpenToSearch } from './blinding.ts'
import { selectInteractions, SUMMARY_COLUMNS, summaryShape } from './interactions.ts'
import { readCursor, writeCursor } from './cursor.ts'

interface QueueFilter {
  channel?: Channel | undefined
  teamId?: string | undefined
  search?: string | undefined
  after?: string | undefined
  limit: number
}

/** What waits for review, newest first; the caller's own drafts lead the first page. */
export async function listQueue(db: Db, caller: PersonCaller, now: number, filter: QueueFilter) {
  const waiting = selectWaiting(db, caller, now, filter)
  const { total } = await waiting.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const cursor = readCursor(filter.after)
  const drafts = await ownDrafts(db, caller, filter)
  let page = waiting.select(SUMMARY_COLUMNS).orderBy('interaction.started_at', 'desc').orderBy('interaction.id', 'desc')
  if (cursor) {
    page = page.where((where) =>
      where.or([
        where('interaction.started_at', '<', cursor.at),
        where.and([where('interaction.started_at', '=', cursor.at), where('interaction.id', '<', cursor.id)]),
      ]),
    )
  }
  const rows = await page.limit(filter.limit + 1).execute()
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const items: QueueItem[] = [
    ...(cursor ? [] : drafts),
    ...shown.map((row) => ({ ...summaryShape(row), draftId: null })),
  ]
  const ids = items.map(({ id }) => id)
  return {
    items: await hideAgents(db, items, await blindAmong(db, caller, ids, now, true)),
    next: rows.length > filter.limit && last ? writeCursor({ at: last.started_at, id: last.id }) : null,
    total: total + drafts.length,
  }
}

function filtered(db: Db, { channel, teamId, search }: QueueFilter) {
  let query = selectInteractions(db)
  if (channel) query = query.where('interaction.channel', '=', channel)
  if (teamId) query = query.where('interaction.team_id', '=', teamId).where(isOpenToSearch())
  if (search) {
    const pattern = containsPattern(search)
    const has = (column: string) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
    query = query.where(({ or, and }) =>
      or([
        has('interaction.external_id'),
        has('interaction.queue'),
        and([or([has('interaction.subject'), has('agent.name')]), isOpenToSearch()]),
      ]),
    )
  }
  return query
}

function selectWaiting(db: Db, caller: PersonCaller, now: number, filter: QueueFilter) {
  const hasFreeItem = sql<boolean>`exists (select 1 from assignment where assignment.interaction_id = interaction.id
    and ((status = 'open' and (reviewer_id is null or reviewer_id = ${caller.id}))
      or (status = 'claimed' and claimed_until < ${now} and claimed_by != ${caller.id})))`
  const isUntouched = sql<boolean>`not exists (select 1 from sampling_plan where drawn_at is not null)
    and not exists (select 1 from assignment
      where assignment.interaction_id = interaction.id and status != 'cancelled')
    and not exists (select 1 from review where review.interaction_id = interaction.id
      and (status not in ('withdrawn', 'draft') or (status = 'draft' and assignment_id is null)))`
  const isMineAlready = sql<boolean>`exists (select 1 from review where review.interaction_id = interaction.id
    and reviewer_id = ${caller.id} and status != 'draft')`
  return filtered(db, filter)
    .where('interaction.agent_id', '!=', caller.agentId ?? '')
    .where(sql<boolean>`(${hasFreeItem} or (${isUntouched}))`)
    .where(sql<boolean>`not ${isMineAlready}`)
}

async function ownDrafts(db: Db, caller: PersonCaller, filter: QueueFilter): Promise<QueueItem[]> {
  const rows = await filtered(db, filter)
    .innerJoin('review', 'review.interaction_id', 'interaction.id')
    .where('review.reviewer_id', '=', caller.id)
    .where('review.status', '=', 'draft')
    .leftJoin('assignment', 'assignment.id', 'review.assignment_id')
    .where((where) =>
      where.or([where('review.assignment_id', 'is', null), where('assignment.claimed_by', '=', caller.id)]),
    )
    .select([...SUMMARY_COLUMNS, 'review.id as draft_id'])
    .orderBy('review.created_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...summaryShape(row), draftId: row.draft_id }))
}
