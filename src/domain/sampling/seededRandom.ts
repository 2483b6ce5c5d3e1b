import { sfc32 } from './sfc32.ts'

/**
 * Random numbers from a text: the same text gives the same sequence, on every machine and for ever.
 * @returns a function that gives the next whole number from 0 to below its bound
 * @example const below = seededRandom('autumn'); below(6) // 0–5
 */
export function seededRandom(seed: string): (bound: number) => number {
  const next = sfc32(hash(seed, 0x811c9dc5), hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88))
  return (bound) => Math.floor((next() / 2 ** 32) * bound)
}

/** FNV-1a with another start each time, then mixed as MurmurHash3 ends. */
function hash(text: string, start: number): number {
  let bits = start
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
