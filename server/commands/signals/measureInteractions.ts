import { z } from 'zod'
import { transcriptTurn } from '#contract/interactions.ts'
import { channel } from '#contract/shapes.ts'
import { ownSignals } from '#domain/transcript/ownSignals.ts'
import type { SoundLanes } from '#domain/transcript/speechFromPeaks.ts'
import { decodeLanes } from '#server/audio/peaksCodec.ts'
import type { Trx } from '#server/db/dialect.ts'
import { insertRows } from '#server/db/insertRows.ts'
import type { Row } from '#server/db/schema.ts'
import { countRepeats } from '#server/queries/signals/countRepeats.ts'
import { signalRow } from '#server/signalColumns.ts'

const turnList = z.array(transcriptTurn)
const laneList = z.array(z.string())

/**
 * Measures interactions by their words, their sound and their customer's other contacts, and stores what is new.
 * @param ids so few that their words may be read together
 * @returns how many rows were not as they should be
 */
export async function measureInteractions(trx: Trx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const found = await readMeasured(trx, ids)
  const stored = await trx.selectFrom('interaction_signal').selectAll().where('interaction_id', 'in', ids).execute()
  const before = new Map(stored.map((row) => [row.interaction_id, fingerprint(row)]))
  const changed: Row<'interaction_signal'>[] = []
  for (const row of found) {
    const turns = row.turns === null ? [] : turnList.parse(JSON.parse(row.turns))
    const own = ownSignals(channel.parse(row.channel), turns, soundOf(row))
    const signals = signalRow(row, own, await countRepeats(trx, row))
    if (before.get(row.id) !== fingerprint(signals)) changed.push(signals)
  }
  if (changed.length === 0) return 0
  const changedIds = changed.map((row) => row.interaction_id)
  await trx.deleteFrom('interaction_signal').where('interaction_id', 'in', changedIds).execute()
  await insertRows(trx, 'interaction_signal', changed)
  return changed.length
}

function readMeasured(trx: Trx, ids: readonly string[]) {
  return trx
    .selectFrom('interaction as i')
    .leftJoin('transcript as t', 't.interaction_id', 'i.id')
    .leftJoin('recording as r', (join) =>
      join.onRef('r.id', '=', 'i.recording_id').on('r.agent_side', 'in', ['left', 'right']),
    )
    .select(['i.id', 'i.agent_id', 'i.team_id', 'i.channel', 'i.started_at'])
    .select(['i.customer_ref', 'i.subject', 'i.queue', 'i.contact_id'])
    .select(['t.turns', 'r.agent_side', 'r.bucket_ms', 'r.lanes'])
    .where('i.id', 'in', ids)
    .execute()
}

type Sound = Partial<Pick<Row<'recording'>, 'agent_side' | 'lanes' | 'bucket_ms'>>

function soundOf({ agent_side, lanes, bucket_ms }: { [Name in keyof Sound]: Sound[Name] | null }): SoundLanes | null {
  if (!agent_side || !lanes || !bucket_ms) return null
  return { lanes: decodeLanes(laneList.parse(JSON.parse(lanes))), bucketMs: bucket_ms, agentSide: agent_side }
}

/** The databases give columns in their own order. */
function fingerprint(row: Row<'interaction_signal'>): string {
  return JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
