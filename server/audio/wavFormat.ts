import { hasText, viewOf } from './bytes.ts'

/** Format tags of WAVE files that this room knows by name. */
export const WAV_TAG = { pcm: 0x01, float: 0x03, aLaw: 0x06, muLaw: 0x07, gsm: 0x31, extensible: 0xfffe } as const

export interface WavFormat {
  /** The tag; of WAVE_FORMAT_EXTENSIBLE the one inside. */
  tag: number
  channels: number
  sampleRate: number
  /** Bytes of one sample in every channel. */
  blockBytes: number
  bits: number
}

/** Reads a `fmt ` chunk's body; null when it is too short or says something impossible. */
export function parseWavFormat(chunk: Uint8Array): WavFormat | null {
  if (chunk.length < 16) return null
  const view = viewOf(chunk)
  const outerTag = view.getUint16(0, true)
  const tag = outerTag === WAV_TAG.extensible && chunk.length >= 26 ? view.getUint16(24, true) : outerTag
  const channels = view.getUint16(2, true)
  const sampleRate = view.getUint32(4, true)
  const blockBytes = view.getUint16(12, true)
  const isPossible = channels > 0 && channels <= 64 && sampleRate >= 1000 && sampleRate <= 1_000_000 && blockBytes > 0
  if (!isPossible) return null
  return { tag, channels, sampleRate, blockBytes, bits: view.getUint16(14, true) }
}

/** Whether the bytes start a RIFF WAVE file, or one of its kind for more than 4 GB. */
export function isWav(bytes: Uint8Array): boolean {
  return (hasText(bytes, 0, 'RIFF') || hasText(bytes, 0, 'RF64')) && hasText(bytes, 8, 'WAVE')
}

/** The format of a file from its first bytes; null when the `fmt ` chunk is not in them. */
export function findWavFormat(head: Uint8Array): WavFormat | null {
  const view = viewOf(head)
  for (let at = 12; at + 8 <= head.length;) {
    const length = view.getUint32(at + 4, true)
    if (hasText(head, at, 'fmt ')) return parseWavFormat(head.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return null
}
