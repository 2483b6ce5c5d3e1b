import { ByteSource } from './byteSource.ts'
import { decoderOf } from './decoderOf.ts'
import type { SoundBlock } from './decoding.ts'
import { SNIFF_BYTES, sniffAudio } from './sniffAudio.ts'
import { wavOf } from './wavOf.ts'

interface Cut {
  startMs: number
  endMs: number
}

/** Thrown by the sink to stop decoding: what follows is not asked for. */
class Enough extends Error {}

/**
 * A part of a recording as a sound file of its own (WAV, both sides in one), so that nothing else of it leaves the server.
 * @throws AudioError when the recording cannot be decoded
 */
export async function cutSound(chunks: AsyncIterable<Uint8Array>, cut: Cut): Promise<Uint8Array<ArrayBuffer>> {
  const source = new ByteSource(chunks)
  const taken: Float32Array[] = []
  let sampleRate = 8000
  let seen = 0
  try {
    const sniffed = sniffAudio(await source.peek(SNIFF_BYTES))
    await decoderOf(sniffed)(source, (block) => {
      sampleRate = block.sampleRate
      const at = (ms: number) => Math.round((ms / 1000) * sampleRate) - seen
      const length = block.channels[0]?.length ?? 0
      const [from, to] = [Math.max(0, at(cut.startMs)), Math.min(length, at(cut.endMs))]
      if (to > from) taken.push(mixed(block, from, to))
      seen += length
      if (at(cut.endMs) <= 0) throw new Enough()
    })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  } finally {
    await source.close()
  }
  return wavOf(taken, sampleRate)
}

function mixed({ channels }: SoundBlock, from: number, to: number): Float32Array {
  const sound = new Float32Array(to - from)
  for (const channel of channels) {
    for (let index = from; index < to; index++)
      sound[index - from] = (sound[index - from] ?? 0) + (channel[index] ?? 0) / channels.length
  }
  return sound
}
