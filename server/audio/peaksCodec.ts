import { z } from 'zod'
import type { Peaks } from './computePeaks.ts'

/** Peaks as they are stored and sent: a lane is its bytes in base64. */
export const storedPeaks = z.object({
  durationMs: z.number().int().nonnegative(),
  channels: z.number().int().positive(),
  bucketMs: z.number().int().positive(),
  lanes: z.array(z.base64()),
  isTruncated: z.boolean(),
})

export type StoredPeaks = z.infer<typeof storedPeaks>

export function encodePeaks(peaks: Peaks): StoredPeaks {
  return { ...peaks, lanes: peaks.lanes.map(toBase64) }
}

export function decodePeaks(stored: StoredPeaks): Peaks {
  return { ...stored, lanes: decodeLanes(stored.lanes) }
}

export function decodeLanes(lanes: readonly string[]): Uint8Array[] {
  return lanes.map(fromBase64)
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // Letter by letter, because spreading a long call's bytes as arguments overflows the stack.
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
