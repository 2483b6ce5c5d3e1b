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

/**
 * Random numbers from a seed: the generator sfc32.
 * @see Doty-Humphrey, PractRand, `sfc32`
 */
export function randomFrom(seed: number): Random {
  const next32 = sfc32(seed)
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
    draw: (items, count) => shuffled(items, between).slice(0, count),
    fill: (bytes) => bytes.map(() => next32() & 0xff),
  }
}

// Twelve uniforms added up are near enough to normal for sample data, and have no long tails.
function sumOfTwelve(next: () => number): number {
  let sum = -6
  for (let count = 0; count < 12; count++) sum += next()
  return sum
}

function shuffled<T>(items: readonly T[], between: (low: number, high: number) => number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = between(0, last)
    const kept = order[last] as T
    order[last] = order[other] as T
    order[other] = kept
  }
  return order
}

function sfc32(seed: number): () => number {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 15; round++) next()
  return next
}
