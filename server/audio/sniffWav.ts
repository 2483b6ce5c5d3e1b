import type { SniffedAudio } from './sniffedAudio.ts'
import { findWavFormat, WAV_TAG, type WavFormat } from './wavFormat.ts'
import { sampleReader } from './wavSamples.ts'

const MP3_TAG = 0x55

/** Names of what else telephone systems put into WAV files. See RFC 2361. */
const OTHER_CODECS: Readonly<Record<number, string>> = {
  0x02: 'Microsoft ADPCM',
  0x11: 'IMA ADPCM',
  0x22: 'TrueSpeech',
  0x31: 'GSM 6.10',
  0x40: 'G.721 ADPCM',
  0x45: 'G.726 ADPCM',
  0x50: 'MPEG layer 2',
  [MP3_TAG]: 'MP3',
  0x64: 'G.726 ADPCM',
  0x83: 'G.729',
}

/** What a WAV file holds, and whether browsers play that. */
export function sniffWav(head: Uint8Array): SniffedAudio {
  const format = findWavFormat(head)
  const base = { container: 'wav', mime: 'audio/wav' } as const
  if (!format) {
    const reason = 'This WAV file does not say what kind of sound it holds; it may be cut off.'
    return { ...base, codec: 'unknown', channels: null, sampleRate: null, isPlayable: false, reason }
  }
  const { channels, sampleRate } = format
  const reason = whyNotPlayable(format)
  return { ...base, codec: codecOf(format.tag), channels, sampleRate, isPlayable: reason === null, reason }
}

function codecOf(tag: number): string {
  if (tag === WAV_TAG.pcm) return 'pcm'
  if (tag === WAV_TAG.float) return 'float'
  if (tag === WAV_TAG.muLaw) return 'mulaw'
  if (tag === WAV_TAG.aLaw) return 'alaw'
  return tag === WAV_TAG.gsm ? 'gsm' : (OTHER_CODECS[tag] ?? 'unknown')
}

function whyNotPlayable(format: WavFormat): string | null {
  const isWideFloat = format.tag === WAV_TAG.float && format.bits === 64
  if (sampleReader(format) && !isWideFloat) return null
  const name = isWideFloat ? '64-bit floating-point' : OTHER_CODECS[format.tag]
  // Some do: Chromium plays MP3 in WAV, Firefox does not.
  const who = format.tag === MP3_TAG ? 'not every browser plays' : 'browsers cannot play'
  return `This WAV file holds ${name ?? 'an unknown kind of'} sound, which ${who}: convert it to MP3 or to PCM WAV.`
}
