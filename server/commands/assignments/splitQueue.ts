import { sql } from 'kysely'
import { ApiError } from '#contract/apiError.ts'
import { type Reviewer, splitWork, type Work } from '#domain/sampling/splitWork.ts'
import { chunksOf, type Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Outside } from '#server/deps.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { needsOf } from '#server/queries/interactionTags.ts'
import { manageScope } from '#server/queries/queue/queueScopes.ts'
import { listReviewers } from '#server/queries/reviewers.ts'
import { reassignedEvent } from './reassign.ts'

/** More than this is shared out in several goes, so that nobody else waits. */
const AT_ONCE = 5000
const ONCE_ONLY = { doubleShare: 0, crossTeamShare: 0 }

type OpenWork = Work & { assignmentId: string }

/** Shares what is nobody's yet over some reviewers, so that they come to have equally much to do. What somebody takes meanwhile stays theirs. */
export async function splitQueue(
  trx: Trx,
  outside: Outside,
  caller: PersonCaller,
  { reviewerIds, planId }: { reviewerIds: readonly string[]; planId?: string | undefined },
) {
  const known = await listReviewers(trx)
  const chosen = known.filter(({ id }) => reviewerIds.includes(id))
  if (chosen.length !== new Set(reviewerIds).size) {
    throw new ApiError('invalid', 'Only active reviewers can be given work.', {
      fields: { reviewerIds: 'Choose active reviewers.' },
    })
  }
  const reviewers = chosen.map(({ id, agentId, skills, waiting }) => ({
    id,
    agentId,
    skills,
    usualTeamIds: [],
    waiting,
  }))
  const { work, beyond } = await readOpenWork(trx, caller, outside.clock(), planId)
  const given = Map.groupBy(shareOut(work, reviewers, outside.ids()), ({ to }) => to)
  for (const [reviewerId, theirs] of given) {
    await give(trx, reviewerId, theirs)
    const to = { from: null, to: reviewerId, personId: caller.id }
    const events = theirs.map(({ assignmentId }) => reassignedEvent(outside, { itemId: assignmentId, ...to }))
    await insertRows(trx, 'audit_event', events)
  }
  const counts = chosen.map(({ id, name }) => ({ id, name, count: given.get(id)?.length ?? 0 }))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return { given: counts, left: work.length - total + beyond }
}

function shareOut(work: readonly OpenWork[], reviewers: readonly Reviewer[], seed: string) {
  const splits = splitWork(work, reviewers, ONCE_ONLY, seed)
  return work.flatMap(({ assignmentId }, index) => {
    const to = splits[index]?.first
    return to ? [{ to, assignmentId }] : []
  })
}

async function give(trx: Trx, reviewerId: string, theirs: readonly { assignmentId: string }[]): Promise<void> {
  for (const chunk of chunksOf(theirs)) {
    await trx
      .updateTable('assignment')
      .set({ reviewer_id: reviewerId, version: sql`version + 1` })
      .where(
        'id',
        'in',
        chunk.map(({ assignmentId }) => assignmentId),
      )
      .where('status', '=', 'open')
      .where('reviewer_id', 'is', null)
      .execute()
  }
}

async function readOpenWork(trx: Trx, caller: PersonCaller, now: number, planId: string | undefined) {
  let open = trx
    .selectFrom('assignment')
    .innerJoin('interaction', 'interaction.id', 'assignment.interaction_id')
    .where('assignment.status', '=', 'open')
    .where('assignment.reviewer_id', 'is', null)
    .where(manageScope(caller, now))
  if (planId !== undefined) open = open.where('assignment.plan_id', '=', planId)
  const rows = await open
    .select([
      'assignment.id as assignmentId',
      'assignment.interaction_id as interactionId',
      'assignment.agent_id as agentId',
      'assignment.team_id as teamId',
      'interaction.language',
      'interaction.tags',
    ])
    .orderBy('assignment.id')
    .limit(AT_ONCE)
    .execute()
  const { count } = await open.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const taken = await takenBy(trx, rows)
  const work = rows.map(({ language, tags, ...row }): OpenWork => ({
    ...row,
    needs: needsOf({ language, tags }),
    taken: taken.get(row.interactionId) ?? [],
  }))
  return { work, beyond: count - rows.length }
}

/** Who has each of these interactions by another item, or has scored it. */
async function takenBy(trx: Trx, rows: readonly { interactionId: string }[]): Promise<Map<string, string[]>> {
  const taken = new Map<string, string[]>()
  for (const chunk of chunksOf(rows)) {
    const ids = chunk.map(({ interactionId }) => interactionId)
    const items = await trx
      .selectFrom('assignment')
      .select(['interaction_id', 'reviewer_id', 'claimed_by'])
      .where('interaction_id', 'in', ids)
      .where('status', 'in', ['open', 'claimed', 'done'])
      .execute()
    const reviews = await trx
      .selectFrom('review')
      .select(['interaction_id', 'reviewer_id'])
      .where('interaction_id', 'in', ids)
      .execute()
    const people = [...items, ...items.map((item) => ({ ...item, reviewer_id: item.claimed_by })), ...reviews]
    for (const { interaction_id, reviewer_id } of people) {
      if (reviewer_id !== null) taken.set(interaction_id, [...(taken.get(interaction_id) ?? []), reviewer_id])
    }
  }
  return taken
}
