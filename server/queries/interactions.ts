import { z } from 'zod'
import { type Interaction, type InteractionSummary, transcriptTurn } from '#contract/interactions.ts'
import { channel } from '#contract/shapes.ts'
import type { Db } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import { isWorkOf } from '#server/policies/assignments.ts'
import type { InteractionFacts } from '#server/policies/interactions.ts'
import { COUNTING } from '#server/policies/reviews.ts'
import { calibratorsOf } from './calibration/calibrating.ts'
import { currentTeamOf } from './currentTeams.ts'
import { interactionSignals } from './signals/interactionSignals.ts'

/** Interactions joined with the names that a row of a list shows. */
export function selectInteractions(db: Db) {
  return db
    .selectFrom('interaction')
    .innerJoin('agent', 'agent.id', 'interaction.agent_id')
    .leftJoin('team', 'team.id', 'interaction.team_id')
}

export const SUMMARY_COLUMNS = [
  'interaction.id as id',
  'interaction.channel as channel',
  'interaction.external_id as external_id',
  'interaction.subject as subject',
  'interaction.queue as queue',
  'interaction.started_at as started_at',
  'interaction.duration_ms as duration_ms',
  'interaction.turns as turns',
  'interaction.recording_id as recording_id',
  'agent.id as agent_id',
  'agent.name as agent_name',
  'team.id as team_id',
  'team.name as team_name',
] as const

export interface SummaryRow extends Pick<
  Row<'interaction'>,
  'id' | 'channel' | 'external_id' | 'subject' | 'queue' | 'started_at' | 'duration_ms' | 'turns' | 'recording_id'
> {
  agent_id: string
  agent_name: string
  team_id: string | null
  team_name: string | null
}

export function summaryShape(row: SummaryRow): InteractionSummary {
  return {
    id: row.id,
    channel: channel.parse(row.channel),
    externalId: row.external_id,
    subject: row.subject,
    queue: row.queue,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    turns: row.turns,
    hasRecording: row.recording_id !== null,
    agent: { id: row.agent_id, name: row.agent_name },
    team: row.team_id !== null && row.team_name !== null ? { id: row.team_id, name: row.team_name } : null,
  }
}

export async function findInteraction(db: Db, id: string): Promise<Row<'interaction'> | null> {
  const row = await db.selectFrom('interaction').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function interactionFacts(
  db: Db,
  interaction: Row<'interaction'>,
  now: number,
): Promise<InteractionFacts> {
  const reviews = await db
    .selectFrom('review')
    .select(['reviewer_id', 'status'])
    .where('interaction_id', '=', interaction.id)
    .execute()
  const currentTeamId = await currentTeamOf(db, interaction.agent_id, now)
  const calibrators = await calibratorsOf(db, interaction.id, now)
  const workOf = [...(await peopleAtWork(db, interaction.id, now)), ...calibrators.rating]
  const { agent_id: agentId, team_id: teamId } = interaction
  return { agentId, teamId, currentTeamId, workOf, reviews, calibrators: calibrators.all }
}

/** Somebody's review of it stands. */
export async function hasReview(db: Db, interactionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('review')
    .select('id')
    .where('interaction_id', '=', interactionId)
    .where('status', 'in', [...COUNTING])
    .executeTakeFirst()
  return row !== undefined
}

async function peopleAtWork(db: Db, interactionId: string, now: number): Promise<string[]> {
  const items = await db
    .selectFrom('assignment')
    .select(['status', 'reviewer_id', 'claimed_by', 'claimed_until'])
    .where('interaction_id', '=', interactionId)
    .where('status', 'in', ['open', 'claimed'])
    .execute()
  return items.flatMap((item) =>
    [item.reviewer_id, item.claimed_by].filter((id) => id !== null).filter((id) => isWorkOf(item, id, now)),
  )
}

/** The whole interaction, with its words and its waveform. */
export async function interactionShape(db: Db, interaction: Row<'interaction'>): Promise<Interaction> {
  const summary = await selectInteractions(db)
    .select(SUMMARY_COLUMNS)
    .where('interaction.id', '=', interaction.id)
    .executeTakeFirstOrThrow()
  const transcript = await db
    .selectFrom('transcript')
    .select('turns')
    .where('interaction_id', '=', interaction.id)
    .executeTakeFirst()
  const { csat_score, csat_max, resolved } = interaction
  return {
    ...summaryShape(summary),
    source: interaction.source,
    customerName: interaction.customer_name,
    language: interaction.language,
    resolved: resolved === null ? null : resolved === 1,
    csat:
      csat_score === null || csat_max === null
        ? null
        : { score: csat_score, max: csat_max, comment: interaction.csat_comment },
    recording: interaction.recording_id === null ? null : await recordingShape(db, interaction.recording_id),
    transcript: transcript ? z.array(transcriptTurn).parse(JSON.parse(transcript.turns)) : [],
    signals: await interactionSignals(db, interaction.id),
  }
}

async function recordingShape(db: Db, id: string): Promise<Interaction['recording']> {
  const row = await db.selectFrom('recording').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    durationMs: row.duration_ms,
    channels: row.channels,
    mime: row.mime,
    isPlayable: row.is_playable === 1,
    unplayableReason: row.unplayable_reason,
    agentSide: row.agent_side,
    bucketMs: row.bucket_ms,
    lanes: z.array(z.string()).parse(JSON.parse(row.lanes)),
  }
}
