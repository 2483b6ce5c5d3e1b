/** Ratings of one unit (an interaction, or a criterion of one) by several raters; null where a rater gave none. */
export type RatedUnit = readonly (number | null)[]

/** Units rated at least twice, with their ratings numbered by category; the others say nothing of agreement. */
export interface PairableRatings {
  /** Values seen, in order. */
  categories: number[]
  /** Ratings of pairable unit u: places start[u] to below start[u + 1] of `code`, the category's number. */
  start: Int32Array
  code: Int32Array
  /** Which of the units given each one is. */
  unit: number[]
}

/** @throws RangeError when a rating is not finite */
export function pairableRatings(units: readonly RatedUnit[]): PairableRatings {
  const rated = units.map((unit) => unit.filter((value) => value !== null))
  const unit = [...rated.keys()].filter((at) => (rated[at]?.length ?? 0) > 1)
  const values = unit.map((at) => rated[at] ?? [])
  if (!values.every((unit) => unit.every(Number.isFinite))) throw new RangeError('Agreement needs finite ratings.')
  const categories = [...new Set(values.flat())].toSorted((one, other) => one - other)
  const codeOf = new Map(categories.map((value, code) => [value, code]))
  const start = new Int32Array(unit.length + 1)
  values.forEach((own, at) => (start[at + 1] = (start[at] ?? 0) + own.length))
  return { categories, start, code: Int32Array.from(values.flat(), (value) => codeOf.get(value) ?? 0), unit }
}
