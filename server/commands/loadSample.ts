import { ApiError } from '#contract/apiError.ts'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { NewRow } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { calendarOf } from '#server/queries/calendarOf.ts'
import { findPublishedVersion, readDefinition, storedTargets } from '#server/queries/definitionVersions.ts'
import { rolesText } from '#server/queries/findCaller.ts'
import { makeSample, type Sample } from '#server/sample/makeSample.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { sampleRollUp, type SampleRollUp } from '#server/sample/sampleRollUp.ts'
import { enqueueJob } from './enqueueJob.ts'
import { freezeMissingLimits } from './freezeMissingLimits.ts'
import { publishDefinition } from './publishDefinition.ts'

const SEED = 2026

const TABLES = [
  'team',
  'agent',
  'person',
  'team_manager',
  'membership',
  'agent_alias',
  'source',
  'interaction',
  'transcript',
  'interaction_signal',
  'review',
  'review_event',
  'coaching',
  'sampling_plan',
  'sampling_frame',
  'assignment',
  'pick_rule',
  'calibration_session',
  'calibration_interaction',
  'calibration_participant',
  'calibration_review',
  'calibration_agreement',
] as const

/**
 * Writes the sample into an organisation that has no interactions yet; what it is scored against is the published
 * definition, or the first template when there is none.
 * @param recordings rows of the calls that can be heard, by the call's id; their sound is stored already
 * @throws ApiError `conflict` when there are interactions
 */
export async function loadSample(
  trx: Trx,
  outside: Outside,
  { recordings, personId }: { recordings: ReadonlyMap<string, NewRow<'recording'>>; personId: string | null },
): Promise<{ interactions: number; reviews: number }> {
  await refuseWhenUsed(trx)
  const version =
    (await findPublishedVersion(trx)) ?? (await publishDefinition(trx, outside, { definition: threeViews, personId }))
  const definition = { id: version.id, seriesId: version.series_id, content: readDefinition(version.content) }
  const loaderId = await reviewerOf(trx, personId)
  const place = { now: outside.clock(), ...(await calendarOf(trx)), definition, loaderId }
  const sample = withFreeNames(makeSample(SEED, place, SAMPLE_CALLS), await teamKeys(trx))
  await insertRows(trx, 'recording', [...recordings.values()])
  for (const table of TABLES) await insertRows(trx, table, sample[table])
  for (const { interactionId, call } of sample.calls) {
    const recording_id = recordings.get(call.id)?.id ?? null
    await trx.updateTable('interaction').set({ recording_id }).where('id', '=', interactionId).execute()
  }
  await writeRollUp(trx, sampleRollUp(sample, storedTargets(definition.content)))
  await freezeMissingLimits(trx, outside)
  await enqueuePublishing(trx, outside, sample)
  await enqueueJob(trx, outside, { kind: 'refitNightly', payload: {} })
  return { interactions: sample.interaction.length, reviews: sample.review.length }
}

/** Whoever does not review has no share of the work. */
async function reviewerOf(trx: Trx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const { roles } = await trx.selectFrom('person').select('roles').where('id', '=', personId).executeTakeFirstOrThrow()
  return rolesText.parse(JSON.parse(roles)).includes('reviewer') ? personId : null
}

async function refuseWhenUsed(trx: Trx): Promise<void> {
  const used = await trx.selectFrom('interaction').select('id').limit(1).executeTakeFirst()
  if (used)
    throw new ApiError('conflict', 'There are interactions already; the sample is only for an empty organisation.')
}

async function teamKeys(trx: Trx): Promise<Set<string>> {
  const rows = await trx.selectFrom('team').select('name_key').execute()
  return new Set(rows.map(({ name_key }) => name_key))
}

/** A team of that name may be there already; it is not ours to fill. */
function withFreeNames(sample: Sample, taken: ReadonlySet<string>): Sample {
  const team = sample.team.map((row) =>
    taken.has(row.name_key) ? { ...row, name: `${row.name} (sample)`, name_key: `${row.name_key} (sample)` } : row,
  )
  return { ...sample, team }
}

async function writeRollUp(trx: Trx, { score, agent_week, criterion_week }: SampleRollUp): Promise<void> {
  await insertRows(trx, 'score', score)
  await insertRows(trx, 'agent_week', agent_week)
  await insertRows(trx, 'criterion_week', criterion_week)
}

async function enqueuePublishing(trx: Trx, outside: Outside, { review }: Sample): Promise<void> {
  for (const { id, status, publish_at } of review) {
    if (status !== 'submitted' || publish_at === null) continue
    await enqueueJob(trx, outside, { kind: 'publishReview', payload: { reviewId: id }, dueAt: publish_at })
  }
}
