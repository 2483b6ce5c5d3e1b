import type { SoundBlock } from './decoding.ts'

/** What two channels may differ by and still be the same sound: an encoder's rounding, far below hearing. */
const SAME_SOUND = 1 / 1024

/** Collects the loudest sample of each bucket of time, a lane for each channel. Grows by a byte a bucket and channel. */
export class PeakLanes {
  readonly #bucketMs: number
  #lanes: number[][] = []
  #loudest: number[] = []
  #sampleRate = 0
  #samples = 0
  #isOneSound = true

  constructor(bucketMs: number) {
    this.#bucketMs = bucketMs
  }

  get durationMs(): number {
    return this.#sampleRate === 0 ? 0 : Math.round((this.#samples * 1000) / this.#sampleRate)
  }

  add({ channels, sampleRate }: SoundBlock): void {
    if (this.#sampleRate === 0) this.#start(channels.length, sampleRate)
    const count = channels[0]?.length ?? 0
    this.#isOneSound &&= channels.every((channel) => isSameSound(channels[0], channel))
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
    const lanes = this.#isOneSound ? this.#lanes.slice(0, 1) : this.#lanes
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
    this.#loudest.fill(0)
  }
}

function loudest(samples: Float32Array | undefined, from: number, to: number, before: number): number {
  let most = before
  if (samples) for (let i = from; i < to; i++) most = Math.max(most, Math.abs(samples[i] ?? 0))
  return most
}

function isSameSound(a: Float32Array | undefined, b: Float32Array): boolean {
  if (!a || a === b) return true
  for (let i = 0; i < b.length; i++) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > SAME_SOUND) return false
  return true
}
