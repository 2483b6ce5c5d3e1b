import { findText, hasText, viewOf } from './bytes.ts'

/** Bytes of a page's header before its segment table, and with the longest one. See RFC 3533 section 6. */
export const PAGE_HEADER = 27
export const PAGE_HEADER_MOST = PAGE_HEADER + 255

export interface OggSound {
  codec: 'opus' | 'vorbis' | 'unknown'
  channels: number | null
  sampleRate: number | null
}

/** Length of the page at the start of the bytes, its header and body; null when none stands there whole. */
export function oggPageLength(bytes: Uint8Array): number | null {
  if (!hasText(bytes, 0, 'OggS') || bytes.length < PAGE_HEADER) return null
  const segments = bytes[PAGE_HEADER - 1] ?? 0
  const table = bytes.subarray(PAGE_HEADER, PAGE_HEADER + segments)
  if (table.length < segments) return null
  return PAGE_HEADER + segments + table.reduce((sum, size) => sum + size, 0)
}

/** Whether the page is as it was written, by the checksum in it: CRC-32, high bit first. See RFC 3533 section 6. */
export function isWholePage(page: Uint8Array): boolean {
  let sum = 0
  page.forEach((byte, i) => {
    const counted = i >= CHECKSUM_AT && i < CHECKSUM_AT + 4 ? 0 : byte
    sum = (sum << 8) ^ (CHECKSUMS[(sum >>> 24) ^ counted] ?? 0)
  })
  return page.length >= PAGE_HEADER && sum >>> 0 === viewOf(page).getUint32(CHECKSUM_AT, true)
}

const CHECKSUM_AT = 22

const CHECKSUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c1_1db7 : sum << 1
  return sum
})

/** Whether the page is marked as its stream's last. */
export function isLastPage(page: Uint8Array): boolean {
  return ((page[5] ?? 0) & 4) !== 0
}

/** What the first page says its stream holds. */
export function parseOggSound(head: Uint8Array): OggSound {
  const opus = findText(head.subarray(0, 4096), 'OpusHead')
  if (opus !== -1 && opus + 16 <= head.length) {
    return { codec: 'opus', channels: head[opus + 9] ?? null, sampleRate: viewOf(head).getUint32(opus + 12, true) }
  }
  const vorbis = findText(head.subarray(0, 4096), '\u0001vorbis')
  if (vorbis !== -1 && vorbis + 16 <= head.length) {
    return {
      codec: 'vorbis',
      channels: head[vorbis + 11] ?? null,
      sampleRate: viewOf(head).getUint32(vorbis + 12, true),
    }
  }
  return { codec: 'unknown', channels: null, sampleRate: null }
}
