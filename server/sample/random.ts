import { sfc32 } from '#domain/sampling/sfc32.ts'
import { shuffled } from '#domain/sampling/shuffled.ts'

/** A repeatable source of chance: the same seed gives the same sequence, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  /** Standard normal. */
  normal(): number
  pick<T>(items: readonly T[]): T
  /** So many different items, in random order; all of them when there are fewer. */
  draw<T>(items: readonly T[], count: number): T[]
  fill(bytes: Uint8Array): Uint8Array
}

/** Random numbers from a seed. */
export function randomFrom(seed: number): Random {
  const next32 = sfc32(0x9e3779b9, 0x243f6a88, seed | 0)
  const next = (): number => next32() / 2 ** 32
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    normal: () => sumOfTwelve(next),
    pick: (items) => {
      if (items.length === 0) throw new RangeError('There is nothing to pick from.')
      return items[Math.floor(next() * items.length)] as (typeof items)[number]
    },
    draw: (items, count) => shuffled(items, (bound) => between(0, bound - 1)).slice(0, count),
    fill: (bytes) => bytes.map(() => next32() & 0xff),
  }
}

// Twelve uniforms added up are near enough to normal for sample data, and have no long tails.
function sumOfTwelve(next: () => number): number {
  let sum = -6
  for (let count = 0; count < 12; count++) sum += next()
  return sum
}
