import { type PairableRatings, pairableRatings, type RatedUnit } from './pairableRatings.ts'

/** What a difference of two ratings means: pass or fail is nominal, 1–5 ordinal, 0–100 interval; ratio has a true zero. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export interface Alpha {
  /** 1 is perfect agreement, 0 chance; null when nothing is rated twice, or all ratings are equal. */
  alpha: number | null
  /** Units rated at least twice, and their ratings. */
  units: number
  ratings: number
}

/**
 * Krippendorff's alpha: 1 − observed over expected disagreement, for any number of raters and missing ratings.
 * @param units ratings by unit
 * @throws RangeError when a rating is not finite
 * @see Krippendorff 2011, Computing Krippendorff's Alpha-Reliability
 * @example krippendorffAlpha([[1, 1], [2, 3], [3, 3]], 'ordinal')
 */
export function krippendorffAlpha(units: readonly RatedUnit[], level: Level): Alpha {
  const pairable = pairableRatings(units)
  const ratings = pairable.size.reduce((sum, size, at) => sum + size * (pairable.times[at] as number), 0)
  return { alpha: alphaOf(pairable, level), units: pairable.unit.length, ratings }
}

/**
 * Alpha of units that are there several times, or not at all: as in a bootstrap's draw.
 * @param times how many units show each pattern; as they were rated, when not given
 */
export function alphaOf(
  ratings: PairableRatings,
  level: Level,
  times: ArrayLike<number> = ratings.times,
): number | null {
  const { size, start, category, count } = ratings
  const margins = marginsOf(ratings, times)
  const total = margins.reduce((sum, own) => sum + own, 0)
  if (margins.every((own) => own === 0 || own === total)) return null
  const metric = metricOf(level, ratings.categories, margins)
  let observed = 0
  for (let pattern = 0; pattern < size.length; pattern++) {
    const weight = times[pattern] as number
    if (weight === 0) continue
    const [from, to] = [start[pattern] as number, start[pattern + 1] as number]
    let difference = 0
    for (let one = from; one < to; one++) {
      for (let other = one + 1; other < to; other++) {
        const squared = metric.squared(category[one] as number, category[other] as number)
        difference += (count[one] as number) * (count[other] as number) * squared
      }
    }
    observed += (weight * 2 * difference) / ((size[pattern] as number) - 1)
  }
  return 1 - ((total - 1) * observed) / metric.expected
}

/** How often each category is there. */
function marginsOf({ categories, size, start, category, count }: PairableRatings, times: ArrayLike<number>) {
  const margins = new Float64Array(categories.length)
  for (let pattern = 0; pattern < size.length; pattern++) {
    const weight = times[pattern] as number
    for (let at = start[pattern] as number; at < (start[pattern + 1] as number); at++) {
      const code = category[at] as number
      margins[code] = (margins[code] as number) + weight * (count[at] as number)
    }
  }
  return margins
}

interface Metric {
  /** Squared difference of two categories, by their numbers. */
  squared: (one: number, other: number) => number
  /** Σ of it over all ordered pairs of ratings, whatever their unit. */
  expected: number
}

function metricOf(level: Level, categories: readonly number[], margins: Float64Array): Metric {
  if (level === 'interval') return scoreMetric(Float64Array.from(categories), margins)
  if (level === 'ordinal') return scoreMetric(middleRanks(margins), margins)
  if (level === 'nominal') return pairMetric((one, other) => Number(one !== other), margins)
  const ratio = (one: number, other: number) => {
    const [a, b] = [categories[one] ?? 0, categories[other] ?? 0]
    return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2
  }
  return pairMetric(ratio, margins)
}

/** Krippendorff's ordinal difference, half the ends and all between, is the distance of the categories' middle ranks. */
function middleRanks(margins: Float64Array): Float64Array {
  let before = 0
  return margins.map((count) => {
    before += count
    return before - count / 2
  })
}

/** Σ Σ n n (x − y)² = 2 N Σ n (x − mean)²: no pairs of categories, of which scores of 0–100 have many. */
function scoreMetric(scores: Float64Array, margins: Float64Array): Metric {
  const total = margins.reduce((sum, count) => sum + count, 0)
  const mean = margins.reduce((sum, count, at) => sum + count * (scores[at] ?? 0), 0) / total
  const spread = margins.reduce((sum, count, at) => sum + count * ((scores[at] ?? 0) - mean) ** 2, 0)
  return {
    squared: (one, other) => ((scores[one] as number) - (scores[other] as number)) ** 2,
    expected: 2 * total * spread,
  }
}

function pairMetric(squared: Metric['squared'], margins: Float64Array): Metric {
  const expected = margins.reduce(
    (sum, one, a) => sum + margins.reduce((part, other, b) => part + one * other * squared(a, b), 0),
    0,
  )
  return { squared, expected }
}
