import { ApiError } from '#contract/apiError.ts'
import type { Selection } from '#contract/shapes.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { NO_SCORES } from './reviewScores.ts'

interface Beginning {
  interaction: Row<'interaction'>
  reviewerId: string
  selection: Selection
  /** The item of the queue it is taken from; null when it is begun by hand. */
  assignmentId?: string | null
  /** Chance of having been picked; null when nothing was drawn. */
  probability?: number | null
}

/** Opens the reviewer's draft on an interaction, or finds the one they have. */
export async function startReview(
  trx: Trx,
  { clock, ids }: Outside,
  { interaction, reviewerId, selection, assignmentId = null, probability = null }: Beginning,
): Promise<Row<'review'>> {
  const own = await trx
    .selectFrom('review')
    .selectAll()
    .where('interaction_id', '=', interaction.id)
    .where('reviewer_id', '=', reviewerId)
    .executeTakeFirst()
  const taken = { selection, assignment_id: assignmentId, probability }
  if (own?.status === 'draft') return assignmentId === null ? own : stampTaken(trx, own, taken)
  if (own) throw new ApiError('conflict', 'You have already reviewed this interaction.')
  const version = await findPublishedVersion(trx)
  if (!version) throw new ApiError('conflict', 'No definition is published yet; publish one before reviewing.')
  const review: Row<'review'> = {
    id: ids(),
    interaction_id: interaction.id,
    reviewer_id: reviewerId,
    definition_version_id: version.id,
    series_id: version.series_id,
    agent_id: interaction.agent_id,
    team_id: interaction.team_id,
    week: interaction.week,
    channel: interaction.channel,
    status: 'draft',
    ...taken,
    version: 1,
    answers: '{}',
    comment: '',
    pins: '{}',
    active_ms: 0,
    created_at: clock(),
    first_submitted_at: null,
    submitted_at: null,
    publish_at: null,
    evidence_count: 0,
    ...NO_SCORES,
  }
  await trx.insertInto('review').values(review).execute()
  return review
}

/** A draft taken up again stands on the item it was taken from last; what its author wrote is the same. */
async function stampTaken(
  trx: Trx,
  draft: Row<'review'>,
  taken: Pick<Row<'review'>, 'selection' | 'assignment_id' | 'probability'>,
): Promise<Row<'review'>> {
  if (draft.assignment_id !== taken.assignment_id) {
    await trx.updateTable('review').set(taken).where('id', '=', draft.id).execute()
  }
  return { ...draft, ...taken }
}
