import { dimensionSigns } from '../suggestDimension.ts'
import type { PulsePart } from './pulseParts.ts'

/** Whether each part was stated, by its id. */
export type PulseMarks = Record<string, boolean>

const SHARE = 0.4
const LEAST_SIGN = 2
const STEM = 5

/** Which parts an answer seems to state, by its words (English); a person confirms or corrects each. */
export function suggestMarks(text: string, parts: readonly PulsePart[]): PulseMarks {
  const said = new Set(stemsOf(text))
  const signs = new Map(dimensionSigns(text).map(({ dimension, weight }) => [dimension, weight]))
  return Object.fromEntries(
    parts.map(({ id, dimension, label, statement }) => {
      const names = stemsOf(label)
      const isNamed = names.length > 0 && names.every((stem) => said.has(stem))
      const speaksOf = dimension !== null && (signs.get(dimension) ?? 0) >= LEAST_SIGN
      const words = [...new Set(stemsOf(statement))]
      const isTold = words.length > 0 && words.filter((stem) => said.has(stem)).length / words.length >= SHARE
      return [id, isNamed || speaksOf || isTold]
    }),
  )
}

/** Beginnings of the words that carry meaning, so that “solves” and “solved” are one. */
function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return words.map((word) => word.slice(0, STEM))
}
