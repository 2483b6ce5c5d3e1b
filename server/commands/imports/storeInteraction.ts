import { weekOf } from '#domain/calendar/weekOf.ts'
import type { ImportedInteraction } from '#domain/interchange/importedInteraction.ts'
import type { Trx } from '#server/db/dialect.ts'
import { addRecording } from './addRecording.ts'
import type { ImportRun } from './importRun.ts'
import { durationOf, metadataColumns } from './interactionColumns.ts'
import type { ReadyInteraction, Stored } from './readyInteraction.ts'
import { resolveAgent } from './resolveAgent.ts'
import { stampTeam } from './stampTeam.ts'
import { updateInteraction } from './updateInteraction.ts'

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
  return { interactionId: id, outcome: 'added', formerNeighbours: [], hasNewRecording: recording !== null, notes }
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
