import { weekOf } from '#domain/calendar/weekOf.ts'
import type { AgentSide, ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import type { Trx } from '#server/db/dialect.ts'
import type { Outside } from '#server/deps.ts'
import type { ImportRun } from './importRun.ts'
import type { RecordingFacts } from './prepareRecording.ts'
import { resolveAgent } from './resolveAgent.ts'
import { stampTeam } from './stampTeam.ts'
import { updateInteraction } from './updateInteraction.ts'

/** A row ready to be stored. */
export interface ReadyInteraction {
  said: ImportedInteraction
  source: string
  contentHash: string
  recording: RecordingFacts | null
}

export interface Stored {
  outcome: 'added' | 'updated' | 'unchanged'
  hasNewRecording: boolean
  notes: string[]
}

/** Stores one interaction under its key (source, external id), or brings the one already there up to date. */
export async function storeInteraction(trx: Trx, run: ImportRun, ready: ReadyInteraction): Promise<Stored> {
  const existing = await trx
    .selectFrom('interaction')
    .selectAll()
    .where('source', '=', ready.source)
    .where('external_id', '=', ready.said.externalId)
    .executeTakeFirst()
  return existing ? updateInteraction(trx, run.deps, existing, ready) : addInteraction(trx, run, ready)
}

async function addInteraction(trx: Trx, run: ImportRun, ready: ReadyInteraction): Promise<Stored> {
  const { said, source, recording } = ready
  const outside = run.deps
  await noteSource(trx, source)
  const agentId = await resolveAgent(trx, outside, source, said.agent)
  const team = await stampTeam(trx, outside, { agentId, team: said.agent.team, startedAt: said.startedAt })
  const recordingId = recording && (await addRecording(trx, outside, ready, recording))
  const id = outside.ids()
  await trx
    .insertInto('interaction')
    .values({
      id,
      source,
      external_id: said.externalId,
      channel: said.channel,
      agent_id: agentId,
      team_id: team.teamId,
      started_at: said.startedAt,
      week: weekOf(said.startedAt, run.timeZone, run.weekStart),
      ...metadataColumns(said),
      tags: JSON.stringify(said.tags),
      duration_ms: durationOf(said, recording),
      turns: said.transcript.length,
      recording_id: recordingId,
      content_hash: ready.contentHash,
      import_batch_id: run.batch.id,
      created_at: outside.clock(),
    })
    .execute()
  await trx
    .insertInto('transcript')
    .values({ interaction_id: id, turns: JSON.stringify(said.transcript) })
    .execute()
  const notes = team.isOtherThanSaid ? [otherTeam(said)] : []
  return { outcome: 'added', hasNewRecording: recording !== null, notes }
}

function otherTeam({ agent }: ImportedInteraction): string {
  return `${agent.name ?? agent.externalId} was in another team than “${agent.team}” at that time; nothing was moved.`
}

async function noteSource(trx: Trx, name: string): Promise<void> {
  await trx
    .insertInto('source')
    .values({ name, agent_side: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** What later imports may change. */
export function metadataColumns(said: ImportedInteraction) {
  return {
    direction: said.direction,
    customer_ref: said.customer.externalId,
    customer_name: said.customer.name,
    contact_id: said.contactId,
    ended_at: said.endedAt,
    language: said.language,
    subject: said.subject,
    queue: said.queue,
    resolved: said.resolved === null ? null : said.resolved ? 1 : 0,
    csat_score: said.csat?.score ?? null,
    csat_max: said.csat?.max ?? null,
    csat_comment: said.csat?.comment ?? null,
    survey: said.survey && JSON.stringify(said.survey),
    metadata: said.metadata && JSON.stringify(said.metadata),
  } as const
}

/** The recording's own length where it is known. */
export function durationOf(said: ImportedInteraction, recording: RecordingFacts | null): number | null {
  return recording && recording.duration_ms > 0 ? recording.duration_ms : said.durationMs
}

/** A row a recording and interaction: two legs may share a sound, but not which side the agent is on. */
export async function addRecording(
  trx: Trx,
  { ids }: Pick<Outside, 'ids'>,
  { said, source }: ReadyInteraction,
  facts: RecordingFacts,
): Promise<string> {
  const id = ids()
  const side = await agentSide(trx, source, said, facts)
  await trx
    .insertInto('recording')
    .values({ id, ...facts, agent_side: side })
    .execute()
  return id
}

/** One lane holds both. For two, the row's word, else what has been said of its source, else null: nobody knows yet. */
async function agentSide(
  trx: Trx,
  source: string,
  said: ImportedInteraction,
  { channels }: RecordingFacts,
): Promise<AgentSide | null> {
  if (channels < 2) return 'mixed'
  if (said.agentSide !== null) return said.agentSide
  const known = await trx.selectFrom('source').select('agent_side').where('name', '=', source).executeTakeFirst()
  return known?.agent_side ?? null
}
