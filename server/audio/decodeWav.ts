import { AudioError } from './audioError.ts'
import { hasText, viewOf } from './bytes.ts'
import type { ByteSource } from './byteSource.ts'
import type { DecodeResult, SoundSink } from './decoding.ts'
import { parseWavFormat, type WavFormat } from './wavFormat.ts'
import { readWavSamples, sampleReader } from './wavSamples.ts'

/** Recorders that write to a pipe cannot go back to fill in the length: they leave 0 or about the most there is. */
const UNKNOWN_FROM = 0x7fff_0000

/** Decodes WAV: whole numbers of 8 to 32 bits, floating point, µ-law and A-law. */
export async function decodeWav(source: ByteSource, sink: SoundSink): Promise<DecodeResult> {
  const { format, length } = await findSound(source)
  const read = sampleReader(format)
  if (!read) throw new AudioError('This WAV file holds a kind of sound that Accord cannot decode.')
  const blockLength = Math.max(1, Math.floor(65_536 / format.blockBytes)) * format.blockBytes
  let left = length ?? Infinity
  while (left > 0) {
    const bytes = await source.read(Math.min(blockLength, left))
    if (bytes.length === 0) break
    left -= bytes.length
    const channels = readWavSamples(bytes, format, read)
    if (channels[0]?.length) sink({ channels, sampleRate: format.sampleRate })
  }
  return { isTruncated: length !== null && left > 0 }
}

/** Walks the chunks up to the sound itself. Its length is null when the file does not say. */
async function findSound(source: ByteSource): Promise<{ format: WavFormat; length: number | null }> {
  await source.skip(12)
  let format: WavFormat | null = null
  let longLength: number | null = null
  for (;;) {
    const header = await source.read(8)
    if (header.length < 8) throw new AudioError('This WAV file ends before its sound begins.')
    const length = viewOf(header).getUint32(4, true)
    if (hasText(header, 0, 'data')) {
      if (!format) throw new AudioError('This WAV file does not say what kind of sound it holds.')
      if (longLength !== null && length === 0xffff_ffff) return { format, length: longLength }
      return { format, length: length === 0 || length >= UNKNOWN_FROM ? null : length }
    }
    const isWanted = hasText(header, 0, 'fmt ') || hasText(header, 0, 'ds64')
    const body = isWanted ? await source.read(Math.min(length, 4096)) : new Uint8Array(0)
    if (hasText(header, 0, 'fmt ')) format = parseWavFormat(body)
    if (hasText(header, 0, 'ds64') && body.length >= 16) longLength = Number(viewOf(body).getBigUint64(8, true))
    await source.skip(length + (length % 2) - body.length)
  }
}
