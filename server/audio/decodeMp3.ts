import { MPEGDecoder } from 'mpg123-decoder'
import { hasText } from './bytes.ts'
import type { ByteSource } from './byteSource.ts'
import type { DecodeResult, SoundSink } from './decoding.ts'
import { id3Length, type Mp3Frame, type Mp3Summary, parseMp3Frame, parseMp3Summary } from './mp3Frame.ts'
import { findMp3Run, type Mp3Run } from './mp3Run.ts'

const WINDOW = 65_536
/** No frame is longer, so a start split by a window's end is kept for the next. */
const LONGEST_FRAME = 4096
/** Samples every MPEG decoder adds before the sound. See the LAME tag's description of its delays. */
const DECODER_DELAY = 529

/**
 * Decodes MPEG audio. Frames are found here and only whole ones reach the decoder: it prints to the console
 * on anything else, and so we know how many there were. Mono comes out as two equal channels.
 */
export async function decodeMp3(source: ByteSource, sink: SoundSink): Promise<DecodeResult> {
  const decoder = new MPEGDecoder({ enableGapless: false })
  await decoder.ready
  try {
    return await decodeFrames(source, decoder, sink)
  } finally {
    decoder.free()
  }
}

async function decodeFrames(source: ByteSource, decoder: MPEGDecoder, sink: SoundSink): Promise<DecodeResult> {
  let like: Mp3Frame | null = null
  let trim = new Trim(null)
  let isInSync = false
  await skipTags(source)
  for (;;) {
    const window = await source.peek(WINDOW)
    const run: Mp3Run | null = findMp3Run(window, like, isInSync)
    if (!run) {
      if (window.length < WINDOW) return { isTruncated: trim.isShort() || endsMidFrame(window, like, isInSync) }
      source.consume(window.length - LONGEST_FRAME)
      isInSync = false
      continue
    }
    const summary = like ? null : parseMp3Summary(window.subarray(run.start, run.start + run.first.size), run.first)
    if (!like) trim = new Trim(summary, run.first.samples)
    like ??= run.first
    const soundStart = summary ? run.start + run.first.size : run.start
    trim.frames += summary ? run.frames - 1 : run.frames
    const { channelData, samplesDecoded, sampleRate } = decoder.decode(window.subarray(soundStart, run.end))
    const [from, to] = trim.cut(samplesDecoded)
    source.consume(run.end)
    if (to > from) sink({ channels: channelData.map((channel) => channel.subarray(from, to)), sampleRate })
    isInSync = run.end >= window.length - LONGEST_FRAME
  }
}

/** Cuts off what the encoder and decoder add around the sound, as browsers do, so that times agree with the player. */
class Trim {
  frames = 0
  readonly #summary: Mp3Summary | null
  readonly #start: number
  readonly #length: number
  #seen = 0

  constructor(summary: Mp3Summary | null, frameSamples = 0) {
    const { frames, delay, padding } = summary ?? { frames: null, delay: null, padding: null }
    this.#summary = summary
    this.#start = delay === null ? 0 : delay + DECODER_DELAY
    this.#length =
      frames === null || delay === null || padding === null ? Infinity : frames * frameSamples - delay - padding
  }

  /** Where the sound starts and ends in the next `count` decoded samples. */
  cut(count: number): [number, number] {
    const from = Math.max(0, this.#start - this.#seen)
    // More frames than the summary says: files were joined, and its end is not the end.
    const isJoined = this.frames > (this.#summary?.frames ?? Infinity)
    const to = isJoined ? count : Math.min(count, this.#start + this.#length - this.#seen)
    this.#seen += count
    return [Math.min(from, count), Math.max(0, to)]
  }

  isShort(): boolean {
    return this.frames < (this.#summary?.frames ?? 0)
  }
}

async function skipTags(source: ByteSource): Promise<void> {
  for (;;) {
    const length = id3Length(await source.peek(10))
    if (length === 0) return
    await source.skip(length)
  }
}

function endsMidFrame(rest: Uint8Array, like: Mp3Frame | null, isInSync: boolean): boolean {
  if (!like || !isInSync || hasText(rest, 0, 'TAG')) return false
  const frame = parseMp3Frame(rest, 0)
  return frame !== null && frame.size > rest.length
}
