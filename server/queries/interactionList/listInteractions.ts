import { sql } from 'kysely'
import type { InteractionQuery, InteractionRow } from '#contract/interactions.ts'
import { allOf, type Condition } from '#server/db/conditions.ts'
import type { Db } from '#server/db/dialect.ts'
import { canManageAssignment } from '#server/policies/assignments.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { blindAmong, hideAgents } from '../blinding.ts'
import { currentTeamsOf } from '../currentTeams.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { selectInteractions, SUMMARY_COLUMNS, summaryShape } from '../interactions.ts'
import { listTeams } from '../people.ts'
import { periodOfDays } from '../sampling/planInput.ts'
import { interactionConditions } from './interactionFilter.ts'
import { isQueued, isReviewed, seenInteractions } from './interactionScope.ts'
import { latestReviews } from './latestReviews.ts'

/** Up to here they are counted one by one. */
const COUNTED = 1000

/** A page of the interactions a person may see, the newest first. */
export async function listInteractions(db: Db, caller: PersonCaller, now: number, query: InteractionQuery) {
  const { after, limit, ...filter } = query
  const period = await periodOfDays(db, filter)
  const asked = allOf([seenInteractions(caller, now), ...interactionConditions(filter, period, caller, now)])
  const cursor = readCursor(after)
  const rows = await selectInteractions(db)
    .select([...SUMMARY_COLUMNS, 'interaction.csat_score', 'interaction.csat_max'])
    .select([asFlag(isQueued).as('is_queued'), asFlag(isReviewed).as('is_reviewed')])
    .where(asked)
    .$if(cursor !== null, (page) =>
      page.where(sql<boolean>`(interaction.started_at, interaction.id) < (${cursor?.at}, ${cursor?.id})`),
    )
    .orderBy('interaction.started_at', 'desc')
    .orderBy('interaction.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const teamOf = await currentTeamsOf(db, [...new Set(shown.map((row) => row.agent_id))], now)
  const ids = shown.map(({ id }) => id)
  const reviewOf = await latestReviews(db, caller, ids, teamOf)
  const items = shown.map((row): InteractionRow => ({
    ...summaryShape(row),
    csat: row.csat_score === null || row.csat_max === null ? null : { score: row.csat_score, max: row.csat_max },
    state: row.is_queued === 1 ? 'queued' : row.is_reviewed === 1 ? 'reviewed' : 'none',
    reviewId: reviewOf.get(row.id) ?? null,
    canPick: row.is_queued === 0 && canManageAssignment(caller, row, teamOf.get(row.agent_id) ?? null),
  }))
  return {
    items: await asSeen(db, caller, now, items),
    next: rows.length > limit && last ? writeCursor({ at: last.started_at, id: last.id }) : null,
    // What one page holds is not counted once more.
    total: cursor === null && rows.length <= limit ? { count: rows.length, isMore: false } : await countUpTo(db, asked),
    teams: await listTeams(db),
  }
}

const asFlag = (condition: Condition) => sql<0 | 1>`(case when ${condition} then 1 else 0 end)`

async function countUpTo(db: Db, asked: Condition) {
  const some = selectInteractions(db)
    .select('interaction.id')
    .where(asked)
    .limit(COUNTED + 1)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(count, COUNTED), isMore: count > COUNTED }
}

/** Blindness beats every role: who may still come to review it does not read whose it is, nor how it ended. */
async function asSeen(db: Db, caller: PersonCaller, now: number, items: InteractionRow[]): Promise<InteractionRow[]> {
  if (!hasRole(caller, 'reviewer')) return items
  const isOffered = ({ state }: InteractionRow) => state !== 'reviewed'
  const idsOf = (some: InteractionRow[]) => some.map(({ id }) => id)
  const offered = await blindAmong(db, caller, idsOf(items.filter(isOffered)), now, true)
  const settled = await blindAmong(db, caller, idsOf(items.filter((item) => !isOffered(item))), now)
  const blind = new Set([...offered, ...settled])
  return hideAgents(db, items, blind, (row) => ({ ...row, csat: null }))
}
