import type { ExpressionBuilder } from 'kysely'
import type { ReviewRow } from '#contract/reviews.ts'
import type { Selection } from '#contract/shapes.ts'
import type { Channel, Rating } from '#domain/definition/definition.ts'
import { answerText } from '#server/answerText.ts'
import { type Db, hasText } from '#server/db/dialect.ts'
import type { Database } from '#server/db/schema.ts'
import { hasRole, type PersonCaller } from '#server/policies/caller.ts'
import { SEEN_BY_AGENT } from '#server/policies/reviews.ts'
import { isNotBlindTo } from './blinding.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { selectInteractions, SUMMARY_COLUMNS, summaryShape } from './interactions.ts'

export interface ReviewFilter {
  /** These and no others. */
  reviewIds?: readonly string[] | undefined
  agentId?: string | undefined
  teamId?: string | undefined
  channel?: Channel[] | undefined
  fromWeek?: string | undefined
  toWeek?: string | undefined
  queue?: string | undefined
  reviewerId?: string | undefined
  seriesId?: string | undefined
  versionId?: string | undefined
  selection?: Selection | undefined
  ofRecord?: boolean | undefined
  criterionId?: string | undefined
  rating?: Rating | undefined
}

export interface ListedReviews {
  caller: PersonCaller
  now: number
  filter: ReviewFilter & { after?: string | undefined; limit: number }
}
export type ReviewPage = Awaited<ReturnType<typeof listReviews>>

/** Submitted reviews as far as the caller may see them: the rule of canSeeReview, asked of the database. */
export async function listReviews(db: Db, caller: PersonCaller, now: number, filter: ListedReviews['filter']) {
  const visible = selectVisible(db, caller, now, filter)
  const { total } = await visible.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const cursor = readCursor(filter.after)
  let page = visible
    .leftJoin('score', 'score.review_id', 'review.id')
    .select([
      ...SUMMARY_COLUMNS,
      'person.name as reviewer',
      'review.id as review_id',
      'review.status',
      'review.selection',
      'review.submitted_at',
      'review.friendliness',
      'review.responsiveness',
      'review.outcome',
      'review.balanced',
      'review.is_critical_failed',
      'review.is_complete_service',
      'review.evidence_count',
      'score.review_id as record_id',
    ])
    .orderBy('interaction.started_at', 'desc')
    .orderBy('review.id', 'desc')
  if (cursor) {
    page = page.where((where) =>
      where.or([
        where('interaction.started_at', '<', cursor.at),
        where.and([where('interaction.started_at', '=', cursor.at), where('review.id', '<', cursor.id)]),
      ]),
    )
  }
  const rows = await page.limit(filter.limit + 1).execute()
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const items = shown.map((row): ReviewRow => ({
    id: row.review_id,
    interaction: summaryShape(row),
    reviewer: row.reviewer,
    status: row.status,
    selection: row.selection,
    submittedAt: row.submitted_at ?? 0,
    isOfRecord: row.record_id !== null,
    dimensions: {
      friendliness: points(row.friendliness),
      responsiveness: points(row.responsiveness),
      outcome: points(row.outcome),
    },
    balanced: points(row.balanced),
    criticalFailed: row.is_critical_failed === 1,
    isCompleteService: row.is_complete_service === null ? null : row.is_complete_service === 1,
    evidence: row.evidence_count,
  }))
  const hasMore = rows.length > filter.limit && last !== undefined
  return { items, total, next: hasMore ? writeCursor({ at: last.started_at, id: last.review_id }) : null }
}

function points(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}

function selectVisible(db: Db, caller: PersonCaller, now: number, filter: ReviewFilter) {
  let query = selectInteractions(db)
    .innerJoin('review', 'review.interaction_id', 'interaction.id')
    .innerJoin('person', 'person.id', 'review.reviewer_id')
    .where('review.status', 'not in', ['draft', 'withdrawn'])
    .where((where) => mayOpen(where, caller, now))
    .where(isNotBlindTo(caller.id, now))
  if (filter.reviewIds) query = query.where('review.id', 'in', filter.reviewIds)
  if (filter.agentId) query = query.where('review.agent_id', '=', filter.agentId)
  if (filter.teamId) query = query.where('review.team_id', '=', filter.teamId)
  if (filter.channel) query = query.where('review.channel', 'in', filter.channel)
  if (filter.fromWeek) query = query.where('review.week', '>=', filter.fromWeek)
  if (filter.toWeek) query = query.where('review.week', '<=', filter.toWeek)
  if (filter.queue) query = query.where('interaction.queue', '=', filter.queue)
  if (filter.reviewerId) query = query.where('review.reviewer_id', '=', filter.reviewerId)
  if (filter.seriesId) query = query.where('review.series_id', '=', filter.seriesId)
  if (filter.versionId) query = query.where('review.definition_version_id', '=', filter.versionId)
  if (filter.selection) query = query.where('review.selection', '=', filter.selection)
  if (filter.ofRecord) {
    query = query.where((where) =>
      where.exists(where.selectFrom('score').select('score.review_id').whereRef('score.review_id', '=', 'review.id')),
    )
  }
  const { criterionId, rating } = filter
  if (rating !== undefined) query = query.where(hasText('review.answers', answerText(criterionId, rating)))
  else if (criterionId !== undefined) {
    query = query
      .where(hasText('review.answers', answerText(criterionId)))
      .where((where) => where.not(hasText('review.answers', answerText(criterionId, null))))
  }
  return query
}

function mayOpen(where: ExpressionBuilder<Database, 'review'>, caller: PersonCaller, now: number) {
  if (hasRole(caller, 'leadership')) return where.and([])
  const own = hasRole(caller, 'reviewer') ? [where('review.reviewer_id', '=', caller.id)] : []
  const asAgent =
    hasRole(caller, 'agent') && caller.agentId !== null
      ? [where.and([where('review.agent_id', '=', caller.agentId), where('review.status', 'in', [...SEEN_BY_AGENT])])]
      : []
  return where.or([...own, ...asAgent, ...(hasRole(caller, 'manager') ? managed(where, caller.teamIds, now) : [])])
}

/** A current member's whole history, a former one's only in the team. */
function managed(where: ExpressionBuilder<Database, 'review'>, teamIds: readonly string[], now: number) {
  if (teamIds.length === 0) return []
  const members = where
    .selectFrom('membership')
    .select('membership.agent_id')
    .where('membership.team_id', 'in', teamIds)
    .where('membership.valid_from', '<=', now)
    .where((inner) => inner.or([inner('membership.valid_to', 'is', null), inner('membership.valid_to', '>', now)]))
  return [where('review.team_id', 'in', teamIds), where('review.agent_id', 'in', members)]
}
