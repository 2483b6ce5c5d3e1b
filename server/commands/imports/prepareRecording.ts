import { encodePeaks } from '#server/audio/peaksCodec.ts'
import { SNIFF_BYTES, sniffAudio } from '#server/audio/sniffAudio.ts'
import type { SniffedAudio } from '#server/audio/sniffedAudio.ts'
import type { Row } from '#server/db/schema.ts'
import type { Deps } from '#server/deps.ts'
import { joined } from './readLines.ts'
import { streamChunks } from './streamChunks.ts'

export type RecordingFacts = Omit<Row<'recording'>, 'id' | 'agent_side'>

/** Sound ready to be named by an interaction; without facts it cannot be taken in, and `error` says why. */
export interface PreparedRecording {
  facts: RecordingFacts | null
  error: string | null
  notes: string[]
}

interface StoredSound {
  mediaKey: string
  sha256: string
  bytes: number
}

/**
 * Says what a stored sound is, computes its waveform and moves it to its lasting place, named by its content.
 * It is moved before a row names it, so no row ever names nothing; what nobody names in the end is swept.
 */
export async function prepareRecording(deps: Deps, sound: StoredSound): Promise<PreparedRecording> {
  const lastingKey = `recordings/${sound.sha256}`
  const known = await deps.db.selectFrom('recording').selectAll().where('sha256', '=', sound.sha256).executeTakeFirst()
  const from = (await deps.media.size(sound.mediaKey)) === null ? lastingKey : sound.mediaKey
  const head = await readHead(deps.media, from)
  if (!head) return failed('The recording was not found in the store: import it again.')
  const described = known ? { facts: factsOf(known), error: null, notes: [] } : await describe(deps, sound, from, head)
  if (described.facts && from !== lastingKey) await deps.media.move(from, lastingKey)
  return described
}

export async function readHead(media: Deps['media'], key: string): Promise<Uint8Array | null> {
  const stream = await media.read(key, { start: 0, end: SNIFF_BYTES })
  if (!stream) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of streamChunks(stream)) {
    parts.push(chunk)
    length += chunk.length
  }
  return joined(parts, length).subarray(0, SNIFF_BYTES)
}

function factsOf(row: Row<'recording'>): RecordingFacts {
  const { media_key, sha256, bytes, mime, is_playable, unplayable_reason, duration_ms, channels, bucket_ms, lanes } =
    row
  return { media_key, sha256, bytes, mime, is_playable, unplayable_reason, duration_ms, channels, bucket_ms, lanes }
}

const failed = (error: string): PreparedRecording => ({ facts: null, error, notes: [] })

async function describe(
  deps: Deps,
  sound: StoredSound,
  mediaKey: string,
  head: Uint8Array,
): Promise<PreparedRecording> {
  const sniffed = sniffAudio(head)
  if (sniffed.container === 'unknown') return failed(sniffed.reason ?? 'This file is not a recording Accord knows.')
  const bare = bareFacts(sound, sniffed)
  if (!sniffed.isPlayable) return { facts: bare, error: null, notes: [sniffed.reason ?? 'Browsers cannot play it.'] }
  try {
    const peaks = await deps.compute.run('peaks', { mediaKey })
    const { lanes, bucketMs, channels, durationMs, isTruncated } = encodePeaks(peaks)
    const facts = {
      ...bare,
      duration_ms: Math.round(durationMs),
      channels,
      bucket_ms: bucketMs,
      lanes: JSON.stringify(lanes),
    }
    const seconds = Math.round(durationMs / 1000)
    const notes = isTruncated ? [`The recording breaks off: its first ${seconds} s were taken in.`] : []
    return { facts, error: null, notes }
  } catch (error) {
    const reason = sentenceOf(error)
    deps.logger.warn({ sha256: sound.sha256, error: String(error) }, 'A recording could not be decoded.')
    return isDrawable(sniffed) ? failed(reason) : { facts: bare, error: null, notes: [reason] }
  }
}

function bareFacts({ sha256, bytes }: StoredSound, sniffed: SniffedAudio): RecordingFacts {
  return {
    media_key: `recordings/${sha256}`,
    sha256,
    bytes,
    mime: sniffed.mime,
    is_playable: sniffed.isPlayable ? 1 : 0,
    unplayable_reason: sniffed.reason,
    duration_ms: 0,
    channels: sniffed.channels ?? 1,
    bucket_ms: 0,
    lanes: '[]',
  }
}

/** Formats whose sound we decode: when that fails there is no sound to hear. Others a browser may still play. */
function isDrawable({ container, codec }: SniffedAudio): boolean {
  return container === 'mp3' || container === 'wav' || (container === 'ogg' && codec === 'opus')
}

function sentenceOf(error: unknown): string {
  const isSentence = error instanceof Error && error.name === 'AudioError'
  return isSentence ? error.message : 'The sound of this recording could not be read.'
}
