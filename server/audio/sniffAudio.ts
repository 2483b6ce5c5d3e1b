import { findText, hasText, viewOf } from './bytes.ts'
import { id3Length } from './mp3Frame.ts'
import { findMp3Run } from './mp3Run.ts'
import { parseOggSound } from './oggPage.ts'
import type { SniffedAudio } from './sniffedAudio.ts'
import { describeStranger } from './sniffStranger.ts'
import { sniffWav } from './sniffWav.ts'
import { isWav } from './wavFormat.ts'

/** How many of a file's first bytes to hand over. */
export const SNIFF_BYTES = 65_536

/** Says what a recording is by its first bytes; its name may say anything. */
export function sniffAudio(head: Uint8Array): SniffedAudio {
  if (isWav(head)) return sniffWav(head)
  if (hasText(head, 0, 'OggS')) return sniffOgg(head)
  if (hasText(head, 0, 'fLaC')) return sniffFlac(head)
  if (hasText(head, 4, 'ftyp')) return sniffMp4(head)
  if (hasText(head, 0, '\u001a\u0045\u00df\u00a3')) return sniffWebm(head)
  return sniffMp3(head) ?? sniffUnknown(head)
}

function playable(container: SniffedAudio['container'], codec: string, mime: string): SniffedAudio {
  return { container, codec, mime, channels: null, sampleRate: null, isPlayable: true, reason: null }
}

function sniffOgg(head: Uint8Array): SniffedAudio {
  const { codec, channels, sampleRate } = parseOggSound(head)
  const sniffed = { ...playable('ogg', codec, 'audio/ogg'), channels, sampleRate }
  if (codec !== 'unknown') return sniffed
  return {
    ...sniffed,
    isPlayable: false,
    reason: 'This Ogg file holds neither Opus nor Vorbis sound: convert it to MP3.',
  }
}

function sniffFlac(head: Uint8Array): SniffedAudio {
  const sniffed = playable('flac', 'flac', 'audio/flac')
  if (head.length < 22) return sniffed
  // STREAMINFO: 20 bits of rate, then 3 bits of channels less one. See RFC 9639 section 8.2.
  const bits = viewOf(head).getUint32(18)
  return { ...sniffed, sampleRate: bits >>> 12, channels: ((bits >>> 9) & 7) + 1 }
}

function sniffMp4(head: Uint8Array): SniffedAudio {
  const at = findText(head, 'mp4a')
  const sniffed = playable('mp4', at === -1 ? 'unknown' : 'aac', 'audio/mp4')
  // The sample entry: 16 bytes after its name the channels, 24 after it the rate's whole part. See ISO 14496-12 12.2.3.
  if (at === -1 || at + 30 > head.length) return sniffed
  const view = viewOf(head)
  return { ...sniffed, channels: view.getUint16(at + 20), sampleRate: view.getUint16(at + 28) }
}

function sniffWebm(head: Uint8Array): SniffedAudio {
  const codec = findText(head, 'A_OPUS') !== -1 ? 'opus' : findText(head, 'A_VORBIS') !== -1 ? 'vorbis' : 'unknown'
  return playable('webm', codec, 'audio/webm')
}

function sniffMp3(head: Uint8Array): SniffedAudio | null {
  const tag = id3Length(head)
  const mp3 = playable('mp3', 'mp3', 'audio/mpeg')
  // A tag with a picture may be longer than what we were given: the frames come after it.
  if (tag > 0 && tag >= head.length) return head.length >= SNIFF_BYTES ? mp3 : null
  const run = findMp3Run(head.subarray(tag), null, tag > 0)
  if (!run) return null
  const { layer, channels, sampleRate } = run.first
  if (layer === 3) return { ...mp3, channels, sampleRate }
  const reason = `This is MPEG audio of layer ${layer}, which browsers do not play: convert it to MP3.`
  return { ...mp3, codec: `mp${layer}`, channels, sampleRate, isPlayable: false, reason }
}

function sniffUnknown(head: Uint8Array): SniffedAudio {
  const none = { channels: null, sampleRate: null, isPlayable: false }
  return {
    container: 'unknown',
    codec: 'unknown',
    mime: 'application/octet-stream',
    ...none,
    reason: describeStranger(head),
  }
}
