import type { Reveal } from '#contract/calibration.ts'
import type { Db } from '#server/db/dialect.ts'

/** What a reviewer says to how their review of an interaction was scored again. */
export async function findAnswer(db: Db, sessionId: string, interactionId: string): Promise<Reveal['answer']> {
  const row = await db
    .selectFrom('calibration_answer')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('interaction_id', '=', interactionId)
    .executeTakeFirst()
  return row ? { text: row.text, answeredAt: row.answered_at, version: row.version } : null
}
