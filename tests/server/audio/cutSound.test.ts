import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ByteSource } from '#server/audio/byteSource.ts'
import { cutSound } from '#server/audio/cutSound.ts'
import { decoderOf } from '#server/audio/decoderOf.ts'
import { SNIFF_BYTES, sniffAudio } from '#server/audio/sniffAudio.ts'
import { SAMPLE_CALLS } from '#server/sample/sampleCalls.ts'
import { fixture, HAS_REAL_DATA, inChunks, NEEDS_REAL_DATA, realCall } from './recordings.ts'

interface Sound {
  sampleRate: number
  samples: Float32Array
}

/** All of a sound, its channels mixed into one, as any player would decode it. */
async function decoded(bytes: Uint8Array): Promise<Sound> {
  const source = new ByteSource(inChunks(bytes, 4096))
  const blocks: Float32Array[] = []
  let sampleRate = 0
  await decoderOf(sniffAudio(await source.peek(SNIFF_BYTES)))(source, (block) => {
    sampleRate = block.sampleRate
    const [first] = block.channels
    if (!first) return
    blocks.push(
      first.map((_, index) => block.channels.reduce((sum, one) => sum + (one[index] ?? 0) / block.channels.length, 0)),
    )
  })
  const samples = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const block of blocks) {
    samples.set(block, at)
    at += block.length
  }
  return { sampleRate, samples }
}

/** A cut decodes, is as long as was asked, and is that part of the recording, each sample within the coarseness of 16 bits. */
async function expectExactCut(bytes: Uint8Array, cut: { startMs: number; endMs: number }): Promise<void> {
  const whole = await decoded(bytes)
  const wav = await cutSound(inChunks(bytes, 5000), cut)
  expect(sniffAudio(wav)).toMatchObject({ container: 'wav', channels: 1, isPlayable: true })
  const part = await decoded(wav)
  const { sampleRate } = whole
  expect(part.sampleRate).toBe(sampleRate)
  const at = (ms: number) => Math.min(whole.samples.length, Math.round((ms / 1000) * sampleRate))
  expect(part.samples).toHaveLength(at(cut.endMs) - at(cut.startMs))
  const expected = whole.samples.subarray(at(cut.startMs), at(cut.endMs))
  const furthest = expected.reduce(
    (most, sample, index) => Math.max(most, Math.abs(Math.max(-1, Math.min(1, sample)) - (part.samples[index] ?? 9))),
    0,
  )
  expect(furthest).toBeLessThan(1 / 16_000)
}

const loudest = ({ samples }: Sound) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

test.for(SAMPLE_CALLS.slice(0, 3).map(({ id }) => id))(
  'what is said in the MP3 %s is cut out to the sample',
  async (id) => {
    const call = SAMPLE_CALLS.find((one) => one.id === id)
    const turn = call?.turns.find(({ startMs, endMs }) => startMs !== null && endMs !== null && startMs > 20_000)
    if (typeof turn?.startMs !== 'number' || typeof turn.endMs !== 'number') throw new Error('The call has no times.')
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../server/sample/calls', `${id}.mp3`)))
    const cut = { startMs: turn.startMs, endMs: turn.endMs }
    await expectExactCut(bytes, cut)
    expect(loudest(await decoded(await cutSound(inChunks(bytes, 5000), cut)))).toBeGreaterThan(0.05)
  },
)

test('a cut that ends behind the recording ends with it', async () => {
  const [call] = SAMPLE_CALLS
  if (!call) throw new Error('There are no sample calls.')
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, '../../../server/sample/calls', `${call.id}.mp3`)),
  )
  await expectExactCut(bytes, { startMs: call.durationMs - 700, endMs: call.durationMs + 5000 })
  expect((await decoded(await cutSound(inChunks(bytes, 5000), { startMs: 9e6, endMs: 9.1e6 }))).samples).toHaveLength(0)
})

test.each(['leftTone.mp3', 'leftTone.opus'])(
  '%s is cut out to the sample, its encoder’s padding left out',
  async (name) => {
    await expectExactCut(fixture(name), { startMs: 130, endMs: 410 })
  },
)

test.skipIf(!HAS_REAL_DATA).each(['odd_codecs/call.mp3', 'two_channel_human/Auto_Repairs_40_UTC_stereo.mp3'])(
  `a second of the real recording %s is cut out${NEEDS_REAL_DATA}`,
  async (name) => {
    await expectExactCut(realCall(name), { startMs: 4321, endMs: 5321 })
  },
)
