import { viewOf } from './bytes.ts'
import { A_LAW, MU_LAW } from './g711.ts'
import { WAV_TAG, type WavFormat } from './wavFormat.ts'

type ReadSample = (view: DataView, offset: number) => number

/** How to read one sample (−1..1) of the format; null when this format is not ours to decode. */
export function sampleReader({ tag, channels, blockBytes }: WavFormat): ReadSample | null {
  const width = blockBytes / channels
  if (tag === WAV_TAG.pcm) return PCM[width] ?? null
  if (tag === WAV_TAG.float) return FLOAT[width] ?? null
  if (width !== 1) return null
  if (tag === WAV_TAG.muLaw) return (view, offset) => MU_LAW[view.getUint8(offset)] ?? 0
  if (tag === WAV_TAG.aLaw) return (view, offset) => A_LAW[view.getUint8(offset)] ?? 0
  return null
}

const PCM: Readonly<Record<number, ReadSample>> = {
  1: (view, offset) => (view.getUint8(offset) - 128) / 128,
  2: (view, offset) => view.getInt16(offset, true) / 32_768,
  3: (view, offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 8_388_608,
  4: (view, offset) => view.getInt32(offset, true) / 2_147_483_648,
}

const FLOAT: Readonly<Record<number, ReadSample>> = {
  4: (view, offset) => view.getFloat32(offset, true),
  8: (view, offset) => view.getFloat64(offset, true),
}

/** Takes interleaved bytes apart into one array of samples a channel; a part of a sample at the end is left out. */
export function readWavSamples(bytes: Uint8Array, format: WavFormat, read: ReadSample): Float32Array[] {
  const view = viewOf(bytes)
  const width = format.blockBytes / format.channels
  const count = Math.floor(bytes.length / format.blockBytes)
  return Array.from({ length: format.channels }, (_, channel) => {
    const samples = new Float32Array(count)
    let offset = channel * width
    for (let i = 0; i < count; i++, offset += format.blockBytes) samples[i] = read(view, offset)
    return samples
  })
}
