import { OggOpusDecoder } from 'ogg-opus-decoder'
import { AudioError } from './audioError.ts'
import type { ByteSource } from './byteSource.ts'
import type { DecodeResult, SoundSink } from './decoding.ts'
import { findText } from './bytes.ts'
import { isLastPage, isWholePage, oggPageLength, PAGE_HEADER, PAGE_HEADER_MOST } from './oggPage.ts'

/** Decodes Ogg Opus, page by page. The decoder always answers at 48 kHz. */
export async function decodeOggOpus(source: ByteSource, sink: SoundSink): Promise<DecodeResult> {
  const decoder = new OggOpusDecoder()
  await decoder.ready
  try {
    let hasEnded = false
    for (let page = await nextPage(source); page; page = await nextPage(source)) {
      hasEnded = isLastPage(page)
      pass(await orDamaged(() => decoder.decode(page)), sink)
    }
    pass(await orDamaged(() => decoder.flush()), sink)
    return { isTruncated: !hasEnded }
  } finally {
    decoder.free()
  }
}

async function orDamaged<T>(decode: () => T | Promise<T>): Promise<T> {
  try {
    return await decode()
  } catch (cause) {
    throw new AudioError('This Ogg file is damaged and cannot be decoded.', { cause })
  }
}

function pass(sound: { channelData: Float32Array[]; samplesDecoded: number; sampleRate: number }, sink: SoundSink) {
  if (sound.samplesDecoded > 0) sink({ channels: sound.channelData, sampleRate: sound.sampleRate })
}

/** The next whole page, or null at the end or where the file stops in the middle of one. */
async function nextPage(source: ByteSource): Promise<Uint8Array | null> {
  for (;;) {
    const head = await source.peek(PAGE_HEADER_MOST)
    if (head.length < PAGE_HEADER) return null
    const length = oggPageLength(head)
    const page = length === null ? null : await source.peek(length)
    if (page && page.length === length && isWholePage(page)) {
      source.consume(page.length)
      return page
    }
    // Damaged: a decoder given this would print to the console at best. The next page may be whole again.
    const next = findText(head.subarray(1), 'OggS')
    source.consume(next === -1 ? head.length - 3 : next + 1)
  }
}
