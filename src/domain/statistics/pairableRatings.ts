/** Ratings of one unit (an interaction, or a criterion of one) by several raters; null where a rater gave none. */
export type RatedUnit = readonly (number | null)[]

/**
 * Units rated at least twice; the others say nothing of agreement. Units whose ratings are the same, whoever gave them,
 * show one pattern, so that thousands of units are counted as the few dozen patterns they show.
 */
export interface PairableRatings {
  /** Values seen, in order. */
  categories: number[]
  /** Which of the units given each pairable one is, and the pattern it shows. */
  unit: number[]
  pattern: Int32Array
  /** By pattern: its ratings, and how many units show it. */
  size: Int32Array
  times: Int32Array
  /** Categories in pattern p and how often each is: places start[p] to below start[p + 1]. */
  start: Int32Array
  category: Int32Array
  count: Int32Array
}

/** @throws RangeError when a rating is not finite */
export function pairableRatings(units: readonly RatedUnit[]): PairableRatings {
  const rated = units.map((unit) => unit.filter((value) => value !== null).toSorted((one, other) => one - other))
  const unit = [...rated.keys()].filter((at) => (rated[at]?.length ?? 0) > 1)
  const values = unit.map((at) => rated[at] ?? [])
  if (!values.every((own) => own.every(Number.isFinite))) throw new RangeError('Agreement needs finite ratings.')
  const categories = [...new Set(values.flat())].toSorted((one, other) => one - other)
  const codeOf = new Map(categories.map((value, code) => [value, code]))
  const places = new Map<string, number>()
  const pattern = Int32Array.from(values, (own) => {
    const key = own.join(' ')
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  })
  const shown = [...places.keys()].map((key) => key.split(' ').map(Number))
  const runs = shown.map((own) => [...Map.groupBy(own, (value) => codeOf.get(value) ?? 0)])
  const start = new Int32Array(runs.length + 1)
  runs.forEach((own, at) => (start[at + 1] = (start[at] ?? 0) + own.length))
  const times = new Int32Array(runs.length)
  for (const place of pattern) times[place] = (times[place] ?? 0) + 1
  return {
    categories,
    unit,
    pattern,
    size: Int32Array.from(shown, (own) => own.length),
    times,
    start,
    category: Int32Array.from(runs.flat(), ([code]) => code),
    count: Int32Array.from(runs.flat(), ([, same]) => same.length),
  }
}
