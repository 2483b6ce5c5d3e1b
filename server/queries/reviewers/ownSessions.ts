import type { Reviewer } from '#contract/reviewers.ts'
import type { Db } from '#server/db/dialect.ts'
import { canSeeSession, revealedAt } from '#server/policies/calibration.ts'
import type { PersonCaller } from '#server/policies/caller.ts'

/** Revealed sessions of several reviewers that one was in to the end, of those the caller may see, the latest first. */
export async function findOwnSessions(
  db: Db,
  caller: PersonCaller,
  reviewerId: string,
  now: number,
): Promise<Reviewer['sessions']> {
  const sessions = await db
    .selectFrom('calibration_session')
    .innerJoin('calibration_participant', 'calibration_participant.session_id', 'calibration_session.id')
    .selectAll('calibration_session')
    .where('calibration_participant.person_id', '=', reviewerId)
    .where('calibration_participant.left_at', 'is', null)
    .where('calibration_session.reviewed_id', 'is', null)
    .execute()
  const revealed = sessions.flatMap((session) => {
    const since = revealedAt(session, now)
    return since !== null && canSeeSession(caller, session, [reviewerId], now) ? [{ session, since }] : []
  })
  const ids = ['', ...revealed.map(({ session }) => session.id)]
  const [interactions, rated] = await Promise.all([
    db
      .selectFrom('calibration_interaction')
      .select(({ fn }) => ['session_id', fn.countAll<number>().as('count')])
      .where('session_id', 'in', ids)
      .groupBy('session_id')
      .execute(),
    db
      .selectFrom('calibration_review')
      .select(({ fn }) => ['session_id', fn.countAll<number>().as('count')])
      .where('session_id', 'in', ids)
      .where('reviewer_id', '=', reviewerId)
      .where('status', '=', 'submitted')
      .groupBy('session_id')
      .execute(),
  ])
  const countIn = (rows: typeof rated, id: string) => rows.find((row) => row.session_id === id)?.count ?? 0
  return revealed
    .map(({ session, since }) => ({
      id: session.id,
      name: session.name,
      revealedAt: since,
      interactions: countIn(interactions, session.id),
      rated: countIn(rated, session.id),
    }))
    .toSorted((one, other) => other.revealedAt - one.revealedAt || (one.id < other.id ? 1 : -1))
}
