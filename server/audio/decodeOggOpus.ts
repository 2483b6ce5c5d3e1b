import { OggOpusDecoder } from 'ogg-opus-decoder'
import type { ByteSource } from './byteSource.ts'
import type { DecodeResult, SoundSink } from './decoding.ts'
import { isLastPage, oggPageLength, PAGE_HEADER, PAGE_HEADER_MOST } from './oggPage.ts'

/** Decodes Ogg Opus, page by page. The decoder always answers at 48 kHz. */
export async function decodeOggOpus(source: ByteSource, sink: SoundSink): Promise<DecodeResult> {
  const decoder = new OggOpusDecoder()
  await decoder.ready
  try {
    let hasEnded = false
    for (let page = await nextPage(source); page; page = await nextPage(source)) {
      hasEnded = isLastPage(page)
      pass(await decoder.decode(page), sink)
    }
    pass(await decoder.flush(), sink)
    return { isTruncated: !hasEnded }
  } finally {
    decoder.free()
  }
}

function pass(sound: { channelData: Float32Array[]; samplesDecoded: number; sampleRate: number }, sink: SoundSink) {
  if (sound.samplesDecoded > 0) sink({ channels: sound.channelData, sampleRate: sound.sampleRate })
}

/** A whole page, or null at the end or where the file stops in the middle of one. */
async function nextPage(source: ByteSource): Promise<Uint8Array | null> {
  const head = await source.peek(PAGE_HEADER_MOST)
  if (head.length < PAGE_HEADER) return null
  const length = oggPageLength(head)
  if (length === null) return null
  const page = await source.read(length)
  return page.length === length ? page : null
}
