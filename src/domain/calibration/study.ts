import type { RatedUnit } from '../statistics/pairableRatings.ts'

/** What several raters said of the same items, each once, on one scale; it may come from elsewhere. */
export interface Study {
  /** The values a rating can have; from the lowest to the highest where they are ordered. */
  scale: readonly string[]
  /** Somebody said so, or they are numbers. */
  isOrdered: boolean
  raters: readonly string[]
  items: readonly string[]
  /** By item, then by rater: the place on the scale; null where there is no rating. */
  ratings: readonly RatedUnit[]
}

/** The values of a scale as numbers; null when one of them is none. */
export function scaleNumbers(scale: readonly string[]): number[] | null {
  const numbers = scale.map(asNumber)
  return numbers.every((number) => number !== null) ? numbers : null
}

/** More digits than these a number does not keep: what differs beyond them stays text. */
const MOST_DIGITS = 15

/** A number as people write it: with a typographic minus, too, and a comma before one or two decimals. */
export function asNumber(text: string): number | null {
  const plain = text.trim().replace(/^[−–]/u, '-')
  if (!/^[-+]?\d+(?:\.\d+|,\d{1,2})?$/.test(plain)) return null
  return plain.replaceAll(/\D/gu, '').length > MOST_DIGITS ? null : Number(plain.replace(',', '.'))
}

/** The same for what is one value: `1.0` is `1`, and case does not matter. */
export function valueKey(text: string): string {
  return String(asNumber(text) ?? text.toLowerCase())
}
