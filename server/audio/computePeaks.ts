import { AudioError } from './audioError.ts'
import { ByteSource } from './byteSource.ts'
import { decoderOf } from './decoderOf.ts'
import { PeakLanes } from './peakLanes.ts'
import { SNIFF_BYTES, sniffAudio } from './sniffAudio.ts'

const BUCKET_MS = 50

export interface Peaks {
  durationMs: number
  /** Channels that sound differently: 1 also when both sides of a stereo file carry the same sound. */
  channels: number
  bucketMs: number
  /** One a channel: the largest |amplitude| of each bucket, 0..255. */
  lanes: Uint8Array[]
  /** The file says it is longer than it is; false also when it does not say. */
  isTruncated: boolean
}

export interface PeaksProgress {
  bytesRead: number
  durationMs: number
}

/**
 * The waveform of a recording, computed while it streams by: memory does not grow with the file, but for the peaks.
 * @param chunks the file's bytes, cut anywhere
 * @throws AudioError when nothing in it can be decoded, with a sentence that says why
 */
export async function computePeaks(
  chunks: AsyncIterable<Uint8Array>,
  onProgress?: (progress: PeaksProgress) => void,
): Promise<Peaks> {
  const source = new ByteSource(chunks)
  try {
    const sniffed = sniffAudio(await source.peek(SNIFF_BYTES))
    const lanes = new PeakLanes(BUCKET_MS)
    const { isTruncated } = await decoderOf(sniffed)(source, (block) => {
      lanes.add(block)
      onProgress?.({ bytesRead: source.position, durationMs: lanes.durationMs })
    })
    if (lanes.durationMs === 0) throw new AudioError('There is no sound in this file.')
    const finished = lanes.finish()
    return {
      durationMs: lanes.durationMs,
      channels: finished.length,
      bucketMs: BUCKET_MS,
      lanes: finished,
      isTruncated,
    }
  } finally {
    await source.close()
  }
}
