import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMp3Frame } from '#server/audio/mp3Frame.ts'

export interface LongRecording {
  kind: string
  /** Writes such a recording of so many minutes, piece by piece. */
  write: (file: string, minutes: number) => Promise<void>
}

const SAMPLE_CALL = join(import.meta.dirname, '../../server/sample/calls/complete-service.mp3')
const WAV_RATE = 16_000

export const LONG_RECORDINGS: readonly LongRecording[] = [
  { kind: 'stereo WAV', write: writeWav },
  { kind: 'stereo MP3', write: writeMp3 },
]

/** 16-bit stereo, a rising and falling tone on the left and its echo on the right. */
async function writeWav(file: string, minutes: number): Promise<void> {
  const minute = new Int16Array(WAV_RATE * 60 * 2)
  for (let i = 0; i < WAV_RATE * 60; i++) {
    const loudness = 12_000 * (1 + Math.sin(i / WAV_RATE))
    minute[i * 2] = loudness * Math.sin(i * 0.17)
    minute[i * 2 + 1] = 0.4 * loudness * Math.sin(i * 0.17 - 1)
  }
  const output = await open(file, 'w')
  try {
    await output.write(wavHeader(minute.byteLength * minutes))
    for (let i = 0; i < minutes; i++) await output.write(minute)
  } finally {
    await output.close()
  }
}

function wavHeader(length: number): Uint8Array {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(2, 22)
  header.writeUInt32LE(WAV_RATE, 24)
  header.writeUInt32LE(WAV_RATE * 4, 28)
  header.writeUInt16LE(4, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(length, 40)
  return header
}

/** The frames of a sample call over and over. Its first one, which only says how long the call is, is left out. */
async function writeMp3(file: string, minutes: number): Promise<void> {
  const call = new Uint8Array(await readFile(SAMPLE_CALL))
  const summary = parseMp3Frame(call, 0)
  if (!summary) throw new Error('The sample call does not start with a frame')
  let framesLeft = Math.round((minutes * 60 * summary.sampleRate) / summary.samples)
  const output = await open(file, 'w')
  try {
    while (framesLeft > 0) {
      const { end, frames } = takeFrames(call, summary.size, framesLeft)
      await output.write(call.subarray(summary.size, end))
      framesLeft -= frames
    }
  } finally {
    await output.close()
  }
}

function takeFrames(call: Uint8Array, start: number, most: number): { end: number; frames: number } {
  let end = start
  let frames = 0
  for (let frame = parseMp3Frame(call, end); frame && frames < most; frame = parseMp3Frame(call, end)) {
    end += frame.size
    frames += 1
  }
  return { end, frames }
}
