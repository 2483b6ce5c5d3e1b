import { ApiError } from '#contract/apiError.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import type { Rating } from '#domain/definition/definition.ts'
import { LONGEST_EXEMPLAR_MS } from '#domain/definition/exemplar/exemplarPart.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { Row } from '#server/db/schema.ts'
import { findPublishedVersion, readDefinition } from '#server/queries/definitionVersions.ts'
import { readAnswers } from '#server/queries/readAnswers.ts'
import { auditExemplar } from './auditExemplar.ts'

interface AddedExemplar {
  review: Row<'review'>
  criterionId: string
  /** Which piece of evidence of the answer. */
  index: number
  personId: string
}

/** Links a moment that a review rests on to what its rating means; its agent is asked. */
export async function addExemplar(
  trx: Trx,
  outside: Outside,
  { review, criterionId, index, personId }: AddedExemplar,
): Promise<string> {
  const { rating, evidence } = momentOf(review, criterionId, index)
  await checkCriterion(trx, criterionId)
  const moment = { criterion_id: criterionId, rating: JSON.stringify(rating), interaction_id: review.interaction_id }
  await checkNew(trx, moment)
  const id = outside.ids()
  await trx
    .insertInto('exemplar')
    .values({
      id,
      ...moment,
      agent_id: review.agent_id,
      evidence: JSON.stringify(evidence),
      consent: 'asked',
      decided_at: null,
      created_by: personId,
      created_at: outside.clock(),
    })
    .execute()
  await auditExemplar(trx, outside, { id, personId, kind: 'exemplarLinked' })
  return id
}

function momentOf(review: Row<'review'>, criterionId: string, index: number): { rating: Rating; evidence: Evidence } {
  const answer = readAnswers(review.answers)[criterionId]
  const evidence = answer?.evidence[index]
  if (!answer || !evidence) throw new ApiError('not_found', 'The review has no such evidence any more.')
  const { rating } = answer
  if (rating === null || rating === 'na') throw new ApiError('invalid', 'What is not rated is no example of a rating.')
  if (evidence.kind === 'span' && evidence.endMs - evidence.startMs > LONGEST_EXEMPLAR_MS) {
    throw new ApiError('invalid', 'An example is a moment of at most one minute.')
  }
  return { rating, evidence }
}

async function checkCriterion(trx: Trx, criterionId: string): Promise<void> {
  const version = await findPublishedVersion(trx)
  const isAsked = version !== null && readDefinition(version.content).criteria.some(({ id }) => id === criterionId)
  if (!isAsked) throw new ApiError('not_found', 'The definition of now has no such criterion.')
}

async function checkNew(
  trx: Trx,
  moment: Pick<Row<'exemplar'>, 'criterion_id' | 'rating' | 'interaction_id'>,
): Promise<void> {
  const known = await trx
    .selectFrom('exemplar')
    .select('consent')
    .where('criterion_id', '=', moment.criterion_id)
    .where('rating', '=', moment.rating)
    .where('interaction_id', '=', moment.interaction_id)
    .executeTakeFirst()
  if (!known) return
  throw new ApiError(
    'conflict',
    known.consent === 'refused'
      ? 'Whose moment it is does not want it shown.'
      : 'This interaction is an example of this rating already.',
  )
}
