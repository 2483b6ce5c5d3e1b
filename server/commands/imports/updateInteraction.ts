import type { Trx } from '#server/db/dialect.ts'
import type { Row } from '#server/db/schema.ts'
import type { Outside } from '#server/deps.ts'
import { contactsAround } from '#server/queries/signals/contactsAround.ts'
import { findAgentByAlias } from './resolveAgent.ts'
import { addRecording } from './addRecording.ts'
import { durationOf, metadataColumns } from './interactionColumns.ts'
import type { ReadyInteraction, Stored } from './readyInteraction.ts'

type Existing = Row<'interaction'>
type Changes = Partial<Existing>

/**
 * The same content again adds nothing. Later facts are taken over, what a later file leaves out stays; transcript and
 * recording stay as they are once somebody has reviewed them, and who, when and by which channel always does.
 */
export async function updateInteraction(
  trx: Trx,
  outside: Pick<Outside, 'ids'>,
  existing: Existing,
  ready: ReadyInteraction,
): Promise<Stored> {
  const before = await recordingOf(trx, existing)
  const isNewSound = ready.recording !== null && ready.recording.sha256 !== before?.sha256
  if (existing.content_hash === ready.contentHash && !isNewSound) return unchanged(existing)
  const isLocked = await isReviewed(trx, existing.id)
  const notes = await whatStays(trx, existing, ready)
  const changes: Changes = changedMetadata(existing, ready)
  const isNewTranscript = await hasNewTranscript(trx, existing, ready)
  if (isNewTranscript && isLocked) notes.push('Its transcript differs, but it has been reviewed: the first one stays.')
  else if (isNewTranscript) Object.assign(changes, await replaceTranscript(trx, existing, ready))
  const takesSound = isNewSound && !(isLocked && before)
  if (isNewSound && !takesSound) notes.push('Its recording differs, but it has been reviewed: the first one stays.')
  if (takesSound) Object.assign(changes, await replaceRecording(trx, outside, existing, ready))
  const formerNeighbours = changes.customer_ref === undefined ? [] : await contactsAround(trx, existing)
  await trx
    .updateTable('interaction')
    .set({ ...changes, content_hash: ready.contentHash })
    .where('id', '=', existing.id)
    .execute()
  if (changes.queue !== undefined) await moveScoreQueue(trx, existing.id, changes.queue)
  const outcome = Object.keys(changes).length > 0 ? 'updated' : 'unchanged'
  return {
    interactionId: existing.id,
    outcome,
    hasNewRecording: takesSound,
    formerNeighbours: formerNeighbours.map(({ id }) => id),
    notes,
  }
}

function unchanged({ id }: Existing): Stored {
  return { interactionId: id, outcome: 'unchanged', hasNewRecording: false, formerNeighbours: [], notes: [] }
}

async function recordingOf(trx: Trx, { recording_id }: Existing): Promise<{ sha256: string } | undefined> {
  if (recording_id === null) return undefined
  return trx.selectFrom('recording').select('sha256').where('id', '=', recording_id).executeTakeFirst()
}

/** In a calibration session from its opening on: everybody rates the same. */
async function isReviewed(trx: Trx, interactionId: string): Promise<boolean> {
  const review = await trx
    .selectFrom('review')
    .select('id')
    .where('interaction_id', '=', interactionId)
    .where('status', '!=', 'draft')
    .limit(1)
    .executeTakeFirst()
  if (review) return true
  const calibrated = await trx
    .selectFrom('calibration_interaction')
    .select('session_id')
    .where('interaction_id', '=', interactionId)
    .limit(1)
    .executeTakeFirst()
  return calibrated !== undefined
}

async function whatStays(trx: Trx, existing: Existing, { said, source }: ReadyInteraction): Promise<string[]> {
  const agentId = await findAgentByAlias(trx, source, said.agent.externalId)
  const differing = [
    agentId === existing.agent_id ? [] : ['agent'],
    said.startedAt === existing.started_at ? [] : ['startedAt'],
    said.channel === existing.channel ? [] : ['channel'],
  ].flat()
  return differing.length === 0 ? [] : [`It is known with another ${differing.join(' and ')}; that stays.`]
}

function changedMetadata(existing: Existing, { said }: ReadyInteraction): Changes {
  const columns = { ...metadataColumns(said), ...(said.tags.length > 0 ? { tags: JSON.stringify(said.tags) } : {}) }
  const changed = Object.entries(columns).filter(
    ([name, value]) => value !== null && value !== Reflect.get(existing, name),
  )
  return Object.fromEntries(changed)
}

async function hasNewTranscript(trx: Trx, existing: Existing, { said }: ReadyInteraction): Promise<boolean> {
  if (said.transcript.length === 0) return false
  const known = await trx
    .selectFrom('transcript')
    .select('turns')
    .where('interaction_id', '=', existing.id)
    .executeTakeFirst()
  return known?.turns !== JSON.stringify(said.transcript)
}

async function replaceTranscript(trx: Trx, existing: Existing, { said }: ReadyInteraction): Promise<Changes> {
  const turns = JSON.stringify(said.transcript)
  await trx
    .insertInto('transcript')
    .values({ interaction_id: existing.id, turns })
    .onConflict((conflict) => conflict.column('interaction_id').doUpdateSet({ turns }))
    .execute()
  const duration = existing.recording_id === null && said.durationMs !== null ? { duration_ms: said.durationMs } : {}
  return { turns: said.transcript.length, ...duration }
}

async function replaceRecording(
  trx: Trx,
  outside: Pick<Outside, 'ids'>,
  existing: Existing,
  ready: ReadyInteraction,
): Promise<Changes> {
  if (!ready.recording) return {}
  const recordingId = await addRecording(trx, outside, ready, ready.recording)
  if (existing.recording_id !== null) {
    await trx.deleteFrom('recording').where('id', '=', existing.recording_id).execute()
  }
  return { recording_id: recordingId, duration_ms: durationOf(ready.said, ready.recording) }
}

/** The queue stands on the score too, for filters. */
async function moveScoreQueue(trx: Trx, interactionId: string, queue: string | null): Promise<void> {
  await trx.updateTable('score').set({ queue }).where('interaction_id', '=', interactionId).execute()
}
