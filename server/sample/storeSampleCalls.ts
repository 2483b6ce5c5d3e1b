import type { NewRow } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import type { SampleCall } from './sampleCall.ts'

const LIMIT = 5_000_000

/** Puts the sound of the sample calls where recordings lie, each under its own content. Rows by the call's id. */
export async function storeSampleCalls(
  deps: Pick<Deps, 'media' | 'ids' | 'sampleSound'>,
  calls: readonly SampleCall[],
): Promise<Map<string, NewRow<'recording'>>> {
  const stored = await Promise.all(calls.map(async (call) => [call.id, await storeCall(deps, call)] as const))
  return new Map(stored)
}

async function storeCall(
  { media, ids, sampleSound }: Pick<Deps, 'media' | 'ids' | 'sampleSound'>,
  { id, durationMs, peaks }: SampleCall,
): Promise<NewRow<'recording'>> {
  const arriving = `incoming/sample-${id}`
  const { bytes, sha256 } = await media.write(arriving, streamOf(await sampleSound(id)), LIMIT)
  const media_key = `recordings/${sha256}`
  await media.move(arriving, media_key)
  return {
    id: ids(),
    media_key,
    sha256,
    bytes,
    mime: 'audio/mpeg',
    is_playable: 1,
    unplayable_reason: null,
    duration_ms: durationMs,
    channels: peaks.channels,
    agent_side: 'left',
    bucket_ms: peaks.bucketMs,
    lanes: JSON.stringify(peaks.lanes),
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
