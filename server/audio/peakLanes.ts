import type { SoundBlock } from './decoding.ts'

/** What two channels may differ by, of the loudest sample, and still be the same sound: an encoder's rounding and dither. */
const SAME_SOUND = 0.02

/** Collects the loudest sample of each bucket of time, a lane for each channel. Grows by a byte a bucket and channel. */
export class PeakLanes {
  readonly #bucketMs: number
  #lanes: number[][] = []
  #loudest: number[] = []
  #sampleRate = 0
  #samples = 0
  #loudestOfAll = 0
  #difference = 0

  constructor(bucketMs: number) {
    this.#bucketMs = bucketMs
  }

  get durationMs(): number {
    return this.#sampleRate === 0 ? 0 : Math.round((this.#samples * 1000) / this.#sampleRate)
  }

  add({ channels, sampleRate }: SoundBlock): void {
    if (this.#sampleRate === 0) this.#start(channels.length, sampleRate)
    const count = channels[0]?.length ?? 0
    if (this.#difference <= SAME_SOUND) this.#difference = difference(channels, this.#difference)
    for (let from = 0; from < count;) {
      const to = Math.min(count, from + this.#bucketEnd() - this.#samples)
      this.#loudest.forEach((before, lane) => (this.#loudest[lane] = loudest(channels[lane], from, to, before)))
      this.#samples += to - from
      if (this.#samples === this.#bucketEnd()) this.#closeBucket()
      from = to
    }
  }

  /** The lanes, one alone when every channel carries the same sound. */
  finish(): Uint8Array[] {
    if (this.#samples > this.#samplesIn(this.#lanes[0]?.length ?? 0)) this.#closeBucket()
    const isOneSound = this.#difference <= SAME_SOUND * Math.min(1, this.#loudestOfAll)
    const lanes = isOneSound ? this.#lanes.slice(0, 1) : this.#lanes
    return lanes.map((lane) => Uint8Array.from(lane))
  }

  #start(channels: number, sampleRate: number): void {
    this.#sampleRate = sampleRate
    this.#lanes = Array.from({ length: channels }, () => [])
    this.#loudest = this.#lanes.map(() => 0)
  }

  /** The sample at which the open bucket ends; rates that a bucket does not divide get buckets a sample apart in length. */
  #bucketEnd(): number {
    return this.#samplesIn((this.#lanes[0]?.length ?? 0) + 1)
  }

  #samplesIn(buckets: number): number {
    return Math.ceil((buckets * this.#bucketMs * this.#sampleRate) / 1000)
  }

  #closeBucket(): void {
    this.#lanes.forEach((lane, i) => lane.push(Math.min(255, Math.round((this.#loudest[i] ?? 0) * 255))))
    this.#loudestOfAll = Math.max(this.#loudestOfAll, ...this.#loudest)
    this.#loudest.fill(0)
  }
}

function loudest(samples: Float32Array | undefined, from: number, to: number, before: number): number {
  let most = before
  if (!samples) return most
  for (let i = from; i < to; i++) {
    const height = Math.abs(samples[i] ?? 0)
    // Not Math.max: one sample that is not a number, as floating-point files may hold, must not silence its bucket.
    if (height > most) most = height
  }
  return most
}

/** The most by which any channel differs from the first, or what it was before. */
function difference([first, ...others]: readonly Float32Array[], before: number): number {
  let most = before
  if (!first) return most
  for (const other of others) {
    for (let i = 0; i < other.length; i++) {
      const apart = Math.abs((first[i] ?? 0) - (other[i] ?? 0))
      if (apart > most) most = apart
    }
  }
  return most
}
