import type { Db } from '#server/db/dialect.ts'

/** Whether a person took part in a session and has left it. */
export async function hasLeft(db: Db, sessionId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('calibration_participant')
    .select('left_at')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('left_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
