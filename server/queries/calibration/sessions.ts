import { z } from 'zod'
import { ApiError } from '#contract/apiError.ts'
import { type Calibration, type CalibrationRow, leftOut } from '#contract/calibration.ts'
import { channel } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { canSeeSession, isFacilitator, isParticipant, revealedAt } from '#server/policies/calibration.ts'
import type { PersonCaller } from '#server/policies/caller.ts'
import { nameMask } from '../blinding.ts'

/** A session that the caller may see, with who takes part and what is rated. */
export interface VisibleSession {
  session: Row<'calibration_session'>
  /** Whose ratings are compared, by name. */
  reviewers: { id: string; name: string }[]
  /** Those of them who rate in it: not whose reviews are scored again, nor who has left. */
  raterIds: string[]
  interactionIds: string[]
}

/** @throws ApiError `not_found` when there is none, or it is not the caller's to see */
export async function visibleSession(db: Db, caller: PersonCaller, id: string, now: number): Promise<VisibleSession> {
  const session = await db.selectFrom('calibration_session').selectAll().where('id', '=', id).executeTakeFirst()
  const participants = await db
    .selectFrom('calibration_participant')
    .select(['person_id', 'left_at'])
    .where('session_id', '=', id)
    .execute()
  const raterIds = participants.filter(({ left_at }) => left_at === null).map((row) => row.person_id)
  if (!session || !canSeeSession(caller, session, raterIds, now)) {
    throw new ApiError('not_found', 'There is no such session, or it is not yours to see.')
  }
  const interactions = await db
    .selectFrom('calibration_interaction')
    .select('interaction_id')
    .where('session_id', '=', id)
    .orderBy('position')
    .execute()
  const reviewers = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [session.reviewed_id ?? '', ...participants.map((row) => row.person_id)])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return { session, reviewers, raterIds, interactionIds: interactions.map((row) => row.interaction_id) }
}

export async function calibrationShape(
  db: Db,
  caller: PersonCaller,
  visible: VisibleSession,
  now: number,
): Promise<Calibration> {
  const { session, reviewers, raterIds } = visible
  const version = await db
    .selectFrom('definition_version')
    .select(['id', 'number'])
    .where('id', '=', session.definition_version_id)
    .executeTakeFirstOrThrow()
  const common = await commonShape(db, caller, session, raterIds, visible.interactionIds.length, now)
  return {
    ...common,
    reviewers,
    gauge: reviewers.find(({ id }) => id === session.gauge_id) ?? null,
    definition: version,
    // Before they have rated it would tell reviewers something of earlier scores.
    pickedBy: common.isFacilitator || common.revealedAt !== null ? session.picked_by : null,
    seed: session.seed,
    createdAt: session.created_at,
    frameSize: session.frame_size,
    isBlind: session.is_blind === 1,
    leftOut: z.array(leftOut).parse(JSON.parse(session.left_out ?? '[]')),
    leftIds: reviewers.map(({ id }) => id).filter((id) => !raterIds.includes(id) && id !== session.reviewed_id),
    isReviewer: isParticipant(caller, raterIds),
    interactions: await ownInteractions(db, caller, visible),
  }
}

/** Sessions the caller may see: those still rated first, by deadline; then the latest revealed. */
export async function listSessions(db: Db, caller: PersonCaller, now: number): Promise<CalibrationRow[]> {
  const sessions = await db.selectFrom('calibration_session').selectAll().execute()
  const [participants, interactions] = [await participantsBySession(db), await countsBySession(db)]
  const rows: CalibrationRow[] = []
  for (const session of sessions) {
    const reviewerIds = participants.get(session.id) ?? []
    if (!canSeeSession(caller, session, reviewerIds, now)) continue
    const size = interactions.get(session.id) ?? 0
    const common = await commonShape(db, caller, session, reviewerIds, size, now)
    const isRating = common.revealedAt === null && isParticipant(caller, reviewerIds)
    const done = isRating ? await submittedBy(db, session.id, [caller.id]) : []
    const toRate = isRating ? size - done.length : null
    rows.push({ ...common, interactions: size, reviewers: reviewerIds.length, toRate })
  }
  return rows.toSorted(byUrgency)
}

function byUrgency(one: CalibrationRow, other: CalibrationRow): number {
  if (one.revealedAt === null && other.revealedAt === null) return one.deadlineAt - other.deadlineAt
  return (other.revealedAt ?? Infinity) - (one.revealedAt ?? Infinity)
}

async function commonShape(
  db: Db,
  caller: PersonCaller,
  session: Row<'calibration_session'>,
  reviewerIds: readonly string[],
  size: number,
  now: number,
) {
  const since = revealedAt(session, now)
  const isLeading = isFacilitator(caller, session)
  const maySeeProgress = since !== null || (isLeading && !reviewerIds.includes(caller.id))
  const named = (id: string) =>
    db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id: session.id,
    name: session.name,
    facilitator: await named(session.facilitator_id),
    reviewed: session.reviewed_id === null ? null : await named(session.reviewed_id),
    deadlineAt: session.deadline_at,
    revealedAt: since,
    isFacilitator: isLeading,
    finished: maySeeProgress ? await countFinished(db, session.id, reviewerIds, size) : null,
  }
}

async function countFinished(db: Db, sessionId: string, reviewerIds: readonly string[], size: number): Promise<number> {
  const byReviewer = Map.groupBy(await submittedBy(db, sessionId, reviewerIds), (id) => id)
  return [...byReviewer.values()].filter((own) => own.length === size).length
}

/** The reviewer of each review that was handed in. */
async function submittedBy(db: Db, sessionId: string, reviewerIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('calibration_review')
    .select('reviewer_id')
    .where('session_id', '=', sessionId)
    .where('reviewer_id', 'in', ['', ...reviewerIds])
    .where('status', '=', 'submitted')
    .execute()
  return rows.map((row) => row.reviewer_id)
}

async function participantsBySession(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('calibration_participant').selectAll().where('left_at', 'is', null).execute()
  const groups = Map.groupBy(rows, (row) => row.session_id)
  return new Map([...groups].map(([id, own]) => [id, own.map(({ person_id }) => person_id)]))
}

async function countsBySession(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('calibration_interaction')
    .select(({ fn }) => ['session_id', fn.countAll<number>().as('count')])
    .groupBy('session_id')
    .execute()
  return new Map(rows.map(({ session_id, count }) => [session_id, count]))
}

async function ownInteractions(
  db: Db,
  caller: PersonCaller,
  { session, interactionIds }: VisibleSession,
): Promise<Calibration['interactions']> {
  const rows = await db
    .selectFrom('interaction')
    .select(['id', 'external_id', 'channel', 'started_at', 'duration_ms', 'agent_id'])
    .where('id', 'in', interactionIds)
    .execute()
  const reviews = await db
    .selectFrom('calibration_review')
    .select(['id', 'status', 'interaction_id'])
    .where('session_id', '=', session.id)
    .where('reviewer_id', '=', caller.id)
    .execute()
  const mask = await nameMask(db, [...new Set(rows.map(({ agent_id }) => agent_id))])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const reviewOf = new Map(reviews.map(({ interaction_id, ...review }) => [interaction_id, review]))
  return interactionIds.flatMap((id) => {
    const row = byId.get(id)
    // It may have become their own since the session was opened.
    if (!row || row.agent_id === caller.agentId) return []
    return {
      id,
      number: mask(row.external_id),
      channel: channel.parse(row.channel),
      startedAt: row.started_at,
      durationMs: row.duration_ms,
      review: reviewOf.get(id) ?? null,
    }
  })
}
