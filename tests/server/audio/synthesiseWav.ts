import { WAV_TAG } from '#server/audio/wavFormat.ts'

interface Recipe {
  /** Samples −1..1, one list a channel. */
  channels: readonly (readonly number[])[]
  sampleRate?: number
  tag?: number
  bits?: number
  isExtensible?: boolean
  /** Chunks before the sound, as recorders put them there. */
  before?: readonly { id: string; body: Uint8Array }[]
  /** What the header says the sound's length is, when not the truth. */
  declaredLength?: number
}

/** A WAV file made in code, so that the tests need no recordings. */
export function synthesiseWav(recipe: Recipe): Uint8Array {
  const { channels, sampleRate = 8000, tag = WAV_TAG.pcm, bits = 16, isExtensible = false, before = [] } = recipe
  const blockBytes = (channels.length * bits) / 8
  const sound = new Uint8Array((channels[0]?.length ?? 0) * blockBytes)
  const view = new DataView(sound.buffer)
  channels.forEach((samples, channel) => {
    samples.forEach((sample, i) => write(view, i * blockBytes + (channel * bits) / 8, sample, tag, bits))
  })
  const format = new Uint8Array(isExtensible ? 40 : 16)
  const formatView = new DataView(format.buffer)
  formatView.setUint16(0, isExtensible ? WAV_TAG.extensible : tag, true)
  formatView.setUint16(2, channels.length, true)
  formatView.setUint32(4, sampleRate, true)
  formatView.setUint32(8, sampleRate * blockBytes, true)
  formatView.setUint16(12, blockBytes, true)
  formatView.setUint16(14, bits, true)
  if (isExtensible) formatView.setUint16(24, tag, true)
  const chunks = [
    chunk('fmt ', format),
    ...before.map(({ id, body }) => chunk(id, body)),
    chunk('data', sound, recipe.declaredLength),
  ]
  const body = Uint8Array.from([...ascii('WAVE'), ...chunks.flatMap((part) => [...part])])
  return chunk('RIFF', body)
}

/** A sine that starts at its crest, so that every bucket holds its full height. */
export function tone(seconds: number, height: number, sampleRate = 8000): number[] {
  return Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => height * Math.cos((i * Math.PI) / 4))
}

export function chunk(id: string, body: Uint8Array, declaredLength = body.length): Uint8Array {
  const whole = new Uint8Array(8 + body.length + (body.length % 2))
  whole.set(ascii(id))
  new DataView(whole.buffer).setUint32(4, declaredLength, true)
  whole.set(body, 8)
  return whole
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function write(view: DataView, at: number, sample: number, tag: number, bits: number): void {
  if (tag === WAV_TAG.float) return bits === 64 ? view.setFloat64(at, sample, true) : view.setFloat32(at, sample, true)
  if (tag === WAV_TAG.muLaw) return view.setUint8(at, toMuLaw(sample))
  if (tag === WAV_TAG.aLaw) return view.setUint8(at, toALaw(sample))
  const whole = Math.max(-(2 ** (bits - 1)), Math.min(2 ** (bits - 1) - 1, Math.round(sample * 2 ** (bits - 1))))
  if (bits === 8) return view.setUint8(at, whole + 128)
  if (bits === 16) return view.setInt16(at, whole, true)
  if (bits === 32) return view.setInt32(at, whole, true)
  view.setUint16(at, whole & 0xffff, true)
  view.setInt8(at + 2, whole >> 16)
}

/** Encodes by G.711's segments, the other way round from the decoder under test. */
function toMuLaw(sample: number): number {
  const size = Math.min(32_635, Math.round(Math.abs(sample) * 32_768)) + 0x84
  const exponent = Math.floor(Math.log2(size)) - 7
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff
}

function toALaw(sample: number): number {
  const size = Math.min(32_767, Math.round(Math.abs(sample) * 32_768))
  const exponent = Math.max(0, Math.floor(Math.log2(Math.max(1, size))) - 7)
  const mantissa = (size >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f
  return ((sample < 0 ? 0 : 0x80) | (exponent << 4) | mantissa) ^ 0x55
}
