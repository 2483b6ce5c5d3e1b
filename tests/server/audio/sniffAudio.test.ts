import { expect, test } from 'vitest'
import { sniffAudio } from '#server/audio/sniffAudio.ts'
import { WAV_TAG } from '#server/audio/wavFormat.ts'
import { fixture, HAS_REAL_DATA, NEEDS_REAL_DATA, realCall } from './recordings.ts'
import { ascii, chunk, synthesiseWav, tone } from './synthesiseWav.ts'

const SOUND = [tone(0.1, 0.5), tone(0.1, 0.25)]

test.each([
  ['leftTone.mp3', { container: 'mp3', codec: 'mp3', mime: 'audio/mpeg', channels: 2, sampleRate: 22_050 }],
  ['leftTone.opus', { container: 'ogg', codec: 'opus', mime: 'audio/ogg', channels: 2, sampleRate: 48_000 }],
  ['leftTone.ogg', { container: 'ogg', codec: 'vorbis', mime: 'audio/ogg', channels: 2, sampleRate: 16_000 }],
  ['leftTone.flac', { container: 'flac', codec: 'flac', mime: 'audio/flac', channels: 2, sampleRate: 8000 }],
  ['leftTone.m4a', { container: 'mp4', codec: 'aac', mime: 'audio/mp4', channels: 2, sampleRate: 22_050 }],
  ['leftTone.webm', { container: 'webm', codec: 'opus', mime: 'audio/webm' }],
])('%s is recognised by its bytes and plays', (name, expected) => {
  expect(sniffAudio(fixture(name))).toMatchObject({ ...expected, isPlayable: true, reason: null })
})

test('an ID3 tag before the frames does not hide an MP3', () => {
  const bytes = fixture('twiceTone.mp3')
  expect(new TextDecoder().decode(bytes.subarray(0, 3))).toBe('ID3')
  expect(sniffAudio(bytes)).toMatchObject({ container: 'mp3', sampleRate: 22_050, isPlayable: true })
})

test('an ID3 tag longer than the bytes looked at is still an MP3, its sound unknown', () => {
  const head = new Uint8Array(65_536)
  head.set([...ascii('ID3'), 4, 0, 0, 0, 127, 127, 127])
  expect(sniffAudio(head)).toMatchObject({ container: 'mp3', channels: null, sampleRate: null, isPlayable: true })
})

test.each([
  ['8-bit PCM', WAV_TAG.pcm, 8, 'pcm'],
  ['16-bit PCM', WAV_TAG.pcm, 16, 'pcm'],
  ['24-bit PCM', WAV_TAG.pcm, 24, 'pcm'],
  ['32-bit PCM', WAV_TAG.pcm, 32, 'pcm'],
  ['floating point', WAV_TAG.float, 32, 'float'],
  ['µ-law', WAV_TAG.muLaw, 8, 'mulaw'],
  ['A-law', WAV_TAG.aLaw, 8, 'alaw'],
])('a WAV file of %s plays, in a plain and in an extensible header', (_name, tag, bits, codec) => {
  for (const isExtensible of [false, true]) {
    expect(sniffAudio(synthesiseWav({ channels: SOUND, tag, bits, isExtensible }))).toEqual({
      container: 'wav',
      codec,
      mime: 'audio/wav',
      channels: 2,
      sampleRate: 8000,
      isPlayable: true,
      reason: null,
    })
  }
})

test('chunks before the format are stepped over', () => {
  const plain = synthesiseWav({ channels: SOUND })
  const withJunk = Uint8Array.from([
    ...plain.subarray(0, 12),
    ...chunk('JUNK', new Uint8Array(1001)),
    ...plain.subarray(12),
  ])
  expect(sniffAudio(withJunk)).toMatchObject({ codec: 'pcm', channels: 2 })
})

test('GSM in WAV is said not to play, with what to do', () => {
  const bytes = synthesiseWav({ channels: [tone(0.1, 0.5)] })
  new DataView(bytes.buffer).setUint16(20, WAV_TAG.gsm, true)
  expect(sniffAudio(bytes)).toMatchObject({
    container: 'wav',
    codec: 'gsm',
    isPlayable: false,
    reason: 'This WAV file holds GSM 6.10 sound, which browsers cannot play: convert it to MP3 or to PCM WAV.',
  })
})

test.each([
  ['nothing', new Uint8Array(0), /empty: it has 0 bytes/],
  ['text', ascii('WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n'.repeat(50)), /holds text, not sound/],
  ['accented text cut in a letter', new TextEncoder().encode('Grüße').subarray(0, 3), /holds text, not sound/],
  ['zeros', new Uint8Array(5000), /nothing but zeros/],
  ['an AMR recording', ascii('#!AMR\n\u0004\u0003'), /an AMR recording/],
  ['a tag alone', Uint8Array.from([...ascii('ID3'), 4, 0, 0, 0, 0, 8, 0, 0, 0]), /ends before the sound begins/],
  ['one stray frame start', Uint8Array.from([1, 2, 3, 0xff, 0xfb, 0x90, 0x00, 9, 9, 9]), /not a recording/],
])('%s is no recording, and the reason says so', (_name, bytes, reason) => {
  const sniffed = sniffAudio(bytes)
  expect(sniffed).toMatchObject({ container: 'unknown', isPlayable: false })
  expect(sniffed.reason).toMatch(reason)
})

test('a WAV file cut off in its header does not play', () => {
  expect(sniffAudio(synthesiseWav({ channels: SOUND }).subarray(0, 20))).toMatchObject({
    container: 'wav',
    isPlayable: false,
  })
})

test.skipIf(!HAS_REAL_DATA)(`real recordings are recognised${NEEDS_REAL_DATA}`, () => {
  const sniff = (path: string) => sniffAudio(realCall(path).subarray(0, 65_536))
  expect(sniff('odd_codecs/call.wav')).toMatchObject({ container: 'wav', codec: 'gsm', isPlayable: false })
  expect(sniff('odd_codecs/call.mp3')).toMatchObject({
    container: 'mp3',
    sampleRate: 8000,
    channels: 1,
    isPlayable: true,
  })
  expect(sniff('two_channel_human/Auto_Repairs_40_UTC_stereo.mp3')).toMatchObject({ channels: 2, sampleRate: 8000 })
  expect(sniff('vcon_inline_audio/hello.wav')).toMatchObject({ codec: 'pcm', channels: 1, sampleRate: 44_100 })
  expect(sniff('vcon_inline_audio/hello.vcon')).toMatchObject({ container: 'unknown', isPlayable: false })
})
