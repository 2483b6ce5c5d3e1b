import { ApiError } from '#contract/apiError.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import { findAnswer } from '#server/queries/calibration/answers.ts'

interface Answering {
  sessionId: string
  interactionId: string
  version: number
  text: string
}

/**
 * Keeps what a reviewer says to a re-score. The same again changes nothing.
 * @throws ApiError `stale` when it was changed meanwhile, also at this moment
 */
export async function answerRescore(
  trx: Trx,
  { clock }: Outside,
  { sessionId, interactionId, version, text }: Answering,
): Promise<{ text: string; answeredAt: number; version: number }> {
  const before = await findAnswer(trx, sessionId, interactionId)
  if (before?.text === text) return before
  if ((before?.version ?? 0) !== version) throw staleAnswer()
  const answer = { text, answered_at: clock(), version: version + 1 }
  if (before) {
    const { numUpdatedRows } = await trx
      .updateTable('calibration_answer')
      .set(answer)
      .where('session_id', '=', sessionId)
      .where('interaction_id', '=', interactionId)
      .where('version', '=', version)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw staleAnswer()
  } else {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('calibration_answer')
      .values({ session_id: sessionId, interaction_id: interactionId, ...answer })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw staleAnswer()
  }
  return { text, answeredAt: answer.answered_at, version: answer.version }
}

function staleAnswer(): ApiError {
  return new ApiError('stale', 'You have answered somewhere else meanwhile; look at it before you change it.')
}
