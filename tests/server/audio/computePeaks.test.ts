import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AudioError } from '#server/audio/audioError.ts'
import { computePeaks } from '#server/audio/computePeaks.ts'
import { WAV_TAG } from '#server/audio/wavFormat.ts'
import { fixture, HAS_REAL_DATA, inChunks, NEEDS_REAL_DATA, realCall } from './recordings.ts'
import { ascii, chunk, synthesiseWav, tone } from './synthesiseWav.ts'

const peaksOf = (bytes: Uint8Array, ...lengths: number[]) => computePeaks(inChunks(bytes, ...lengths))

const loudQuietSilent = [...tone(0.1, 1), ...tone(0.1, 0.5), ...tone(0.1, 0)]

test.each([
  ['8-bit PCM', WAV_TAG.pcm, 8],
  ['16-bit PCM', WAV_TAG.pcm, 16],
  ['24-bit PCM', WAV_TAG.pcm, 24],
  ['32-bit PCM', WAV_TAG.pcm, 32],
  ['32-bit float', WAV_TAG.float, 32],
  ['64-bit float', WAV_TAG.float, 64],
])('a WAV file of %s gives the height of its sound, bucket by bucket', async (_name, tag, bits) => {
  const bytes = synthesiseWav({ channels: [loudQuietSilent, tone(0.3, 0.25)], tag, bits })
  const peaks = await peaksOf(bytes)
  expect(peaks).toMatchObject({ durationMs: 300, channels: 2, bucketMs: 50, isTruncated: false })
  expect(peaks.lanes.map((lane) => [...lane])).toEqual([
    [255, 255, 128, 128, 0, 0],
    [64, 64, 64, 64, 64, 64],
  ])
})

test.each([
  ['µ-law', WAV_TAG.muLaw],
  ['A-law', WAV_TAG.aLaw],
])('%s is decoded within its own coarseness', async (_name, tag) => {
  const heights = [1, 0.5, 0.25, 0.1, 0.02]
  const bytes = synthesiseWav({ channels: [heights.flatMap((height) => tone(0.05, height))], tag, bits: 8 })
  const [lane] = (await peaksOf(bytes)).lanes
  heights.forEach((height, i) =>
    expect(Math.abs((lane?.[i] ?? -99) / 255 - height)).toBeLessThan(height * 0.04 + 0.003),
  )
})

test('a last bucket that is not full still counts', async () => {
  const peaks = await peaksOf(synthesiseWav({ channels: [tone(0.06, 0.5)] }))
  expect(peaks.durationMs).toBe(60)
  expect([...(peaks.lanes[0] ?? [])]).toEqual([128, 128])
})

test('a rate that 50 ms does not divide keeps its buckets on the clock', async () => {
  const peaks = await peaksOf(synthesiseWav({ channels: [tone(20, 0.5, 11_025)], sampleRate: 11_025 }))
  expect(peaks.durationMs).toBe(20_000)
  expect(peaks.lanes[0]).toHaveLength(400)
})

test('the same sound on both sides is mono sound', async () => {
  const peaks = await peaksOf(synthesiseWav({ channels: [tone(0.1, 0.5), tone(0.1, 0.5)] }))
  expect(peaks.channels).toBe(1)
  expect(peaks.lanes).toHaveLength(1)
})

test('the same sound with an encoder’s rounding on one side is still mono sound', async () => {
  const rounded = tone(0.1, 0.5).map((sample, i) => sample + (i % 2) / 128)
  expect((await peaksOf(synthesiseWav({ channels: [tone(0.1, 0.5), rounded] }))).channels).toBe(1)
})

test('two quiet sides that differ keep both lanes', async () => {
  expect((await peaksOf(synthesiseWav({ channels: [tone(0.1, 0.01), tone(0.1, 0)] }))).channels).toBe(2)
})

test('a sample that is not a number does not silence its bucket', async () => {
  const samples = tone(0.05, 0.5)
  samples[10] = NaN
  const peaks = await peaksOf(synthesiseWav({ channels: [samples], tag: WAV_TAG.float, bits: 32 }))
  expect([...(peaks.lanes[0] ?? [])]).toEqual([128])
})

test('a side that differs for a moment keeps both lanes', async () => {
  const right = tone(0.1, 0.5)
  right[400] = 0.6
  expect((await peaksOf(synthesiseWav({ channels: [tone(0.1, 0.5), right] }))).channels).toBe(2)
})

test('any cutting of a file into chunks gives the same peaks', async () => {
  const wav = synthesiseWav({
    channels: [loudQuietSilent, tone(0.3, 0.25)],
    before: [{ id: 'LIST', body: ascii('INFOISFT odd') }],
  })
  const files = [wav, fixture('leftTone.mp3'), fixture('leftTone.opus')]
  const whole = await Promise.all(files.map((file) => peaksOf(file)))
  const lengths = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(lengths, fc.nat(2), async (cuts, which) => {
      expect(await peaksOf(files[which] ?? wav, ...cuts)).toEqual(whole[which])
    }),
    { numRuns: 60 },
  )
})

test('a WAV header may be cut at every byte', async () => {
  const bytes = synthesiseWav({ channels: [tone(0.05, 0.5)], isExtensible: true })
  const whole = await peaksOf(bytes)
  for (let cut = 1; cut < 90; cut++) expect(await peaksOf(bytes, cut, bytes.length)).toEqual(whole)
  expect(await peaksOf(bytes, 1)).toEqual(whole)
})

test.each(['leftTone.mp3', 'leftTone.opus'])(
  '%s shows its sound on the left and nothing on the right',
  async (name) => {
    const peaks = await peaksOf(fixture(name))
    expect(peaks).toMatchObject({ channels: 2, isTruncated: false })
    expect(Math.abs(peaks.durationMs - 1500)).toBeLessThanOrEqual(10)
    const [left, right] = peaks.lanes
    expect(Math.min(...(left?.subarray(1, 28) ?? []))).toBeGreaterThan(100)
    expect(Math.max(...(right ?? [255]))).toBeLessThan(12)
  },
)

test('a joint-stereo MP3 with one sound is mono sound, behind its tag', async () => {
  const peaks = await peaksOf(fixture('twiceTone.mp3'))
  expect(peaks).toMatchObject({ durationMs: 1500, channels: 1, isTruncated: false })
})

test.each([
  ['leftTone.mp3', 0.5],
  ['leftTone.opus', 0.4],
])('a truncated %s gives the peaks of what is there and says so', async (name, share) => {
  const whole = fixture(name)
  const peaks = await peaksOf(whole.subarray(0, Math.floor(whole.length * share)))
  expect(peaks.isTruncated).toBe(true)
  expect(peaks.durationMs).toBeGreaterThan(0)
  expect(peaks.durationMs).toBeLessThan(1400)
})

test('a truncated WAV file says so by its own length', async () => {
  const whole = synthesiseWav({ channels: [tone(1, 0.5)] })
  const peaks = await peaksOf(whole.subarray(0, 44 + 8000))
  expect(peaks).toMatchObject({ durationMs: 500, isTruncated: true })
})

test('a WAV file that never learned its own length is read to its end', async () => {
  for (const declaredLength of [0, 0xffff_ffff, 0x7fff_f000]) {
    const peaks = await peaksOf(synthesiseWav({ channels: [tone(0.5, 0.5)], declaredLength }))
    expect(peaks).toMatchObject({ durationMs: 500, isTruncated: false })
  }
})

test('chunks after the sound are no sound', async () => {
  const bytes = Uint8Array.from([...synthesiseWav({ channels: [tone(0.1, 0.1)] }), ...chunk('LIST', ascii('ÿÿÿÿÿÿÿÿ'))])
  const peaks = await peaksOf(bytes)
  expect(peaks.durationMs).toBe(100)
  expect(Math.max(...(peaks.lanes[0] ?? [255]))).toBeLessThan(30)
})

test('joined MP3 files last as long as both', async () => {
  const one = fixture('leftTone.mp3')
  const peaks = await peaksOf(Uint8Array.from([...one, ...one]))
  expect(peaks.durationMs).toBeGreaterThan(2950)
  expect(peaks.isTruncated).toBe(false)
})

test('damage inside an MP3 costs its moment, not the file', async () => {
  const bytes = fixture('leftTone.mp3')
  bytes.fill(0x55, 1500, 1700)
  const peaks = await peaksOf(bytes)
  expect(peaks.durationMs).toBeGreaterThan(1200)
})

test('damage inside an Ogg file costs its pages, not the file', async () => {
  const bytes = fixture('leftTone.opus')
  bytes.fill(0x55, 6000, 6100)
  bytes.fill(0x55, 12_000, 12_010)
  const peaks = await peaksOf(bytes)
  expect(peaks).toMatchObject({ channels: 2, isTruncated: false })
  expect(peaks.durationMs).toBeGreaterThan(1000)
  expect(peaks.durationMs).toBeLessThan(1500)
})

test('whatever is wrong with a file, it gives peaks or one sentence', async () => {
  const files = ['leftTone.mp3', 'twiceTone.mp3', 'leftTone.opus', 'leftTone.flac'].map(fixture)
  const wav = synthesiseWav({ channels: [tone(0.2, 0.5)] })
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length), edits, fc.nat(), async (which, changes, end) => {
      const bytes = (files[which] ?? wav).slice()
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const outcome = await peaksOf(bytes.subarray(0, end % (2 * bytes.length))).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AudioError)
    }),
    { numRuns: 150 },
  )
})

test('a WAV file that claims an impossible sound is refused, not obeyed', async () => {
  const bytes = synthesiseWav({ channels: [tone(0.1, 0.5)] })
  new DataView(bytes.buffer).setUint16(22, 60_000, true)
  await expect(peaksOf(bytes)).rejects.toThrow(AudioError)
})

test.each([
  ['an empty file', new Uint8Array(0), /empty/],
  ['text called .mp3', ascii('Agent: hello, how can I help?\n'.repeat(100)), /holds text/],
  ['a WAV header without sound', synthesiseWav({ channels: [[]] }), /no sound/],
  ['a WAV file that ends before its sound', synthesiseWav({ channels: [tone(0.1, 1)] }).subarray(0, 38), /ends before/],
  ['Vorbis', fixture('leftTone.ogg'), /no waveform of Ogg Vorbis files/],
  ['MP4', fixture('leftTone.m4a'), /no waveform of MP4/],
])('%s fails with one clear sentence', async (_name, bytes, message) => {
  await expect(peaksOf(bytes)).rejects.toMatchObject({ name: 'AudioError', message: expect.stringMatching(message) })
})

test('progress never runs back and ends at the whole file', async () => {
  const bytes = synthesiseWav({ channels: [tone(30, 0.5)] })
  const seen: number[] = []
  await computePeaks(inChunks(bytes, 10_000), ({ bytesRead }) => seen.push(bytesRead))
  expect(seen.length).toBeGreaterThan(3)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(bytes.length)
})

test('the stream is let go of when the file is refused', async () => {
  let isClosed = false
  async function* stream() {
    try {
      for (;;) yield ascii('text '.repeat(1000))
    } finally {
      isClosed = true
    }
  }
  await expect(computePeaks(stream())).rejects.toThrow('holds text')
  expect(isClosed).toBe(true)
})

test.skipIf(!HAS_REAL_DATA)(`real calls have the length their players show${NEEDS_REAL_DATA}`, async () => {
  const stereo = await peaksOf(realCall('two_channel_human/Auto_Repairs_40_UTC_stereo.mp3'))
  const agent = await peaksOf(realCall('two_channel_human/Auto_Repairs_40_UTC_agent.wav'))
  expect(stereo).toMatchObject({ channels: 2, isTruncated: false })
  expect(agent).toMatchObject({ channels: 1, isTruncated: false })
  expect(Math.abs(stereo.durationMs - agent.durationMs)).toBeLessThanOrEqual(5)
  const mono = await peaksOf(realCall('mono_human/Auto0_GUID_000_AGENT_ChrisL_DT_2025-02-19T06-01-22_Mono.wav'), 4096)
  expect(mono).toMatchObject({ channels: 1, isTruncated: false })
  expect(Math.round(mono.durationMs / 10)).toBe(27_766)
  const hello = await peaksOf(realCall('vcon_inline_audio/hello.wav'))
  expect(hello.durationMs).toBeGreaterThan(1480)
  const spoken = await peaksOf(realCall('vcon_tts/19d7f4b1-1b5e-48ce-b172-fec0285db3ce.mp3'))
  expect(spoken).toMatchObject({ durationMs: 95_256, channels: 1 })
})

test.skipIf(!HAS_REAL_DATA)(`one side of a real stereo MP3 follows that side's own WAV${NEEDS_REAL_DATA}`, async () => {
  const stereo = await peaksOf(realCall('two_channel_human/Auto_Repairs_40_UTC_stereo.mp3'))
  const sides = await Promise.all(
    ['agent', 'caller'].map((side) => peaksOf(realCall(`two_channel_human/Auto_Repairs_40_UTC_${side}.wav`))),
  )
  const fits = stereo.lanes.map((lane) => sides.map((side) => likeness(lane, side.lanes[0] ?? new Uint8Array(0))))
  const best = fits.map((fit) => Math.max(...fit))
  expect(Math.min(...best)).toBeGreaterThan(0.95)
  expect(fits[0]?.indexOf(best[0] ?? 0)).not.toBe(fits[1]?.indexOf(best[1] ?? 0))
})

test.skipIf(!HAS_REAL_DATA)(`a real call cut off or in GSM is said to be${NEEDS_REAL_DATA}`, async () => {
  const whole = realCall('vcon_tts/19d7f4b1-1b5e-48ce-b172-fec0285db3ce.mp3')
  const cut = await peaksOf(whole.subarray(0, 100_001))
  expect(cut.isTruncated).toBe(true)
  expect(Math.round(cut.durationMs / 1000)).toBe(25)
  await expect(peaksOf(realCall('odd_codecs/call.wav'))).rejects.toThrow('GSM 6.10')
})

/** Pearson's correlation of two lanes. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  const count = Math.min(a.length, b.length)
  const mean = (lane: Uint8Array) => lane.subarray(0, count).reduce((sum, value) => sum + value, 0) / count
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, onlyA, onlyB] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const [da, db] = [(a[i] ?? 0) - meanA, (b[i] ?? 0) - meanB]
    both += da * db
    onlyA += da * da
    onlyB += db * db
  }
  return both / Math.sqrt(onlyA * onlyB)
}
