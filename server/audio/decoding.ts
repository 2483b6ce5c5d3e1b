import type { ByteSource } from './byteSource.ts'

/** A piece of decoded sound: samples −1..1, as many in each channel. */
export interface SoundBlock {
  channels: readonly Float32Array[]
  sampleRate: number
}

export type SoundSink = (block: SoundBlock) => void

export interface DecodeResult {
  /** The file says it is longer than it is; false also when it does not say. */
  isTruncated: boolean
}

/** Decodes a whole stream, block by block, into the sink. */
export type Decode = (source: ByteSource, sink: SoundSink) => Promise<DecodeResult>
