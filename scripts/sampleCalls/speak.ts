import { execFileSync } from 'node:child_process'
import { ByteSource } from '#server/audio/byteSource.ts'
import { decodeWav } from '#server/audio/decodeWav.ts'
import type { Voice } from './story.ts'

export const SAMPLE_RATE = 22_050
const LOUDEST = 0.7
/** Below this a voice is silent: the quiet that espeak-ng adds around a sentence is cut off, so that times are true. */
const QUIET = 0.01

/** One line spoken by espeak-ng, as samples −1..1 without silence around it. */
export async function speak(text: string, voice: Voice): Promise<Float32Array> {
  const options = ['-v', voice.name, '-s', String(voice.wordsPerMinute), '-p', String(voice.pitch)]
  const wav = execFileSync('espeak-ng', [...options, '--stdout', text], { maxBuffer: 64 * 1024 * 1024 })
  const blocks: Float32Array[] = []
  await decodeWav(new ByteSource(once(wav)), ({ channels, sampleRate }) => {
    if (sampleRate !== SAMPLE_RATE) throw new Error(`${voice.name} speaks at ${sampleRate} Hz, not ${SAMPLE_RATE}`)
    if (channels[0]) blocks.push(channels[0])
  })
  return evenOut(trim(Float32Array.from(blocks.flatMap((block) => [...block]))))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function trim(samples: Float32Array): Float32Array {
  const isLoud = (sample: number) => Math.abs(sample) > QUIET
  return samples.slice(samples.findIndex(isLoud), samples.findLastIndex(isLoud) + 1)
}

function evenOut(samples: Float32Array): Float32Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.map((sample) => (sample / loudest) * LOUDEST)
}
