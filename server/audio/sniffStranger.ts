import { hasText } from './bytes.ts'

const KNOWN_STRANGERS: readonly (readonly [offset: number, text: string, name: string])[] = [
  [0, '#!AMR', 'an AMR recording'],
  [0, 'FORM', 'an AIFF recording'],
  [0, '.snd', 'a Sun AU recording'],
  [0, 'caff', 'a Core Audio recording'],
  [0, '0&\u00b2u', 'a Windows Media recording'],
  [0, '%PDF', 'a PDF'],
  [0, 'PK\u0003\u0004', 'a ZIP archive'],
  [0, '\u001f\u008b', 'a gzip archive'],
  [0, 'RIFF', 'a RIFF file without sound'],
]

/** One sentence about a file that is no recording we know. */
export function describeStranger(head: Uint8Array): string {
  if (head.length === 0) return 'This file is empty: it has 0 bytes.'
  const known = KNOWN_STRANGERS.find(([offset, text]) => hasText(head, offset, text))
  if (known) return `This file is ${known[2]}, not MP3, WAV, Ogg, WebM, MP4 or FLAC: convert it to MP3.`
  if (head.every((byte) => byte === 0)) return 'This file holds nothing but zeros: its content was lost.'
  if (hasText(head, 0, 'ID3')) return 'This file has an MP3 tag but ends before the sound begins.'
  if (isText(head)) return 'This file holds text, not sound, whatever its name says.'
  return 'This file is not a recording in MP3, WAV, Ogg, WebM, MP4 or FLAC.'
}

function isText(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (isUtf16) return true
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  try {
    // `stream` forgives a character cut off at the end of what we were given.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
