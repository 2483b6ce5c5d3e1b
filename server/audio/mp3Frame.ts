import { hasText, viewOf } from './bytes.ts'

export interface Mp3Frame {
  /** 1, 2 or 2.5 */
  version: number
  layer: number
  sampleRate: number
  channels: number
  /** Length with the header, in bytes. */
  size: number
  /** Samples of one channel. */
  samples: number
}

export interface Mp3Summary {
  /** Frames of sound the encoder wrote; null when it did not say. */
  frames: number | null
  /** Samples the encoder put before and after the sound; null when it did not say. */
  delay: number | null
  padding: number | null
}

// Kilobits by index 1–14. See ISO 11172-3 2.4.2.3 and ISO 13818-3 2.4.2.3.
const BITRATES = {
  v1l1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  v1l2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  v1l3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2l1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  v2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}

/** Reads a frame's header; null when there is none at the offset (or one of a free bitrate, which we do not follow). */
export function parseMp3Frame(bytes: Uint8Array, offset: number): Mp3Frame | null {
  const [b0, b1, b2, b3] = bytes.subarray(offset, offset + 4)
  if (b0 !== 0xff || b1 === undefined || b2 === undefined || b3 === undefined || b1 < 0xe0) return null
  const version = [2.5, 0, 2, 1][(b1 >> 3) & 3] ?? 0
  const layer = 4 - ((b1 >> 1) & 3)
  const baseRate = [44_100, 48_000, 32_000][(b2 >> 2) & 3]
  if (version === 0 || layer === 4 || baseRate === undefined) return null
  const kilobits = bitrates(version, layer)[(b2 >> 4) - 1]
  if (kilobits === undefined) return null
  const sampleRate = baseRate / (version === 1 ? 1 : version === 2 ? 2 : 4)
  const samples = layer === 1 ? 384 : layer === 3 && version !== 1 ? 576 : 1152
  const padding = (b2 >> 1) & 1
  const size =
    layer === 1
      ? (Math.floor((12_000 * kilobits) / sampleRate) + padding) * 4
      : Math.floor((samples * 125 * kilobits) / sampleRate) + padding
  return { version, layer, sampleRate, channels: b3 >> 6 === 3 ? 1 : 2, size, samples }
}

function bitrates(version: number, layer: number): readonly number[] {
  if (version !== 1) return layer === 1 ? BITRATES.v2l1 : BITRATES.v2
  return layer === 1 ? BITRATES.v1l1 : layer === 2 ? BITRATES.v1l2 : BITRATES.v1l3
}

/** Frames of one stream keep their version, layer and rate; anything else there is not a frame. */
export function isSameStream(a: Mp3Frame, b: Mp3Frame): boolean {
  return a.version === b.version && a.layer === b.layer && a.sampleRate === b.sampleRate
}

/** The Xing, Info or VBRI summary that encoders put into a first, silent frame; null when the frame is sound. */
export function parseMp3Summary(frame: Uint8Array, header: Mp3Frame): Mp3Summary | null {
  const view = viewOf(frame)
  if (hasText(frame, 36, 'VBRI') && frame.length >= 54) {
    return { frames: view.getUint32(50), delay: null, padding: null }
  }
  const isMono = header.channels === 1
  const at = 4 + (header.version === 1 ? (isMono ? 17 : 32) : isMono ? 9 : 17)
  if (!hasText(frame, at, 'Xing') && !hasText(frame, at, 'Info')) return null
  if (frame.length < at + 12) return { frames: null, delay: null, padding: null }
  const flags = view.getUint32(at + 4)
  const frames = flags & 1 ? view.getUint32(at + 8) : null
  const encoder = at + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0)
  const hasDelays = encoder + 24 <= frame.length && frame[encoder] !== 0
  if (!hasDelays) return { frames, delay: null, padding: null }
  const delays = view.getUint32(encoder + 20) & 0xff_ffff
  return { frames, delay: delays >> 12, padding: delays & 0xfff }
}

/** Length of an ID3v2 tag at the start, header included; 0 when there is none. */
export function id3Length(bytes: Uint8Array): number {
  if (!hasText(bytes, 0, 'ID3') || bytes.length < 10) return 0
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = bytes.subarray(6, 10)
  const hasFooter = ((bytes[5] ?? 0) & 0x10) !== 0
  return 10 + (s0 << 21) + (s1 << 14) + (s2 << 7) + s3 + (hasFooter ? 10 : 0)
}
