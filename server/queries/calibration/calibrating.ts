import { sql } from 'kysely'
import type { Condition } from '#server/db/conditions.ts'
import type { Db } from '#server/db/dialect.ts'

/** Sessions of some interactions with those who rate in them and have not left. */
function participations(db: Db, interactionIds: readonly string[]) {
  return db
    .selectFrom('calibration_interaction')
    .innerJoin('calibration_session', 'calibration_session.id', 'calibration_interaction.session_id')
    .innerJoin('calibration_participant', 'calibration_participant.session_id', 'calibration_session.id')
    .where('calibration_interaction.interaction_id', 'in', interactionIds)
    .where('calibration_participant.left_at', 'is', null)
}

/** Those of some interactions that a person rates blind in a session which is not revealed yet. */
export async function calibratedNow(
  db: Db,
  personId: string,
  interactionIds: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  const rows = await participations(db, interactionIds)
    .select('calibration_interaction.interaction_id')
    .where('calibration_participant.person_id', '=', personId)
    .where('calibration_session.is_blind', '=', 1)
    .where('calibration_session.revealed_at', 'is', null)
    .where('calibration_session.deadline_at', '>', now)
    .execute()
  return new Set(rows.map((row) => row.interaction_id))
}

/** Who rates an interaction now in a session, and who did in one or opened one. */
export async function calibratorsOf(
  db: Db,
  interactionId: string,
  now: number,
): Promise<{ rating: string[]; all: string[] }> {
  const rows = await participations(db, [interactionId])
    .select(['calibration_participant.person_id', 'calibration_session.facilitator_id'])
    .select(['calibration_session.revealed_at', 'calibration_session.deadline_at'])
    .execute()
  const open = rows.filter(({ revealed_at, deadline_at }) => revealed_at === null && deadline_at > now)
  return {
    rating: open.map(({ person_id }) => person_id),
    all: [...new Set(rows.flatMap(({ person_id, facilitator_id }) => [person_id, facilitator_id]))],
  }
}

/** The same asked of the database, for a list of interactions: none that a person rates in a session now. */
export function isNotCalibratedNow(personId: string, now: number): Condition {
  return sql`not exists (select 1 from calibration_participant as rater
    join calibration_session as rated on rated.id = rater.session_id
    join calibration_interaction as rated_one on rated_one.session_id = rated.id
    where rater.person_id = ${personId} and rater.left_at is null and rated.is_blind = 1 and rated.revealed_at is null and rated.deadline_at > ${now}
    and rated_one.interaction_id = interaction.id)`
}
