import { AudioError } from './audioError.ts'
import { decodeMp3 } from './decodeMp3.ts'
import { decodeOggOpus } from './decodeOggOpus.ts'
import { decodeWav } from './decodeWav.ts'
import type { Decode } from './decoding.ts'
import type { SniffedAudio } from './sniffedAudio.ts'

/** @throws AudioError when it is a kind of sound that cannot be decoded here, with a sentence that says so */
export function decoderOf({ container, codec, reason }: SniffedAudio): Decode {
  if (container === 'mp3') return decodeMp3
  if (container === 'wav' && DECODABLE_WAV.has(codec)) return decodeWav
  if (container === 'ogg' && codec === 'opus') return decodeOggOpus
  const name = container === 'ogg' ? 'Ogg Vorbis' : UNDRAWN[container]
  throw new AudioError(reason ?? `Accord draws no waveform of ${name} files: convert this one to MP3 or WAV to see it.`)
}

const UNDRAWN: Readonly<Record<string, string>> = { mp4: 'MP4', webm: 'WebM', flac: 'FLAC', wav: 'such WAV' }
const DECODABLE_WAV: ReadonlySet<string> = new Set(['pcm', 'float', 'mulaw', 'alaw'])
