import { ApiError } from '#contract/apiError.ts'
import type { Selection } from '#contract/shapes.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { findPublishedVersion } from '#server/queries/definitionVersions.ts'
import { NO_SCORES } from './reviewScores.ts'

/** Opens the reviewer's draft on an interaction, or finds the one they have. */
export async function startReview(
  trx: Trx,
  { clock, ids }: Outside,
  { interaction, reviewerId, selection }: { interaction: Row<'interaction'>; reviewerId: string; selection: Selection },
): Promise<Row<'review'>> {
  const own = await trx
    .selectFrom('review')
    .selectAll()
    .where('interaction_id', '=', interaction.id)
    .where('reviewer_id', '=', reviewerId)
    .executeTakeFirst()
  if (own?.status === 'draft') return own
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
    selection,
    assignment_id: null,
    probability: null,
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
