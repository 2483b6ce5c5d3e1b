import { seededRandom } from '#domain/sampling/seededRandom.ts'
import { checkConfidence } from './interval.ts'
import { alphaOf, type Level } from './krippendorffAlpha.ts'
import { pairableRatings, type RatedUnit } from './pairableRatings.ts'
import { quantile } from './quantile.ts'

export interface AlphaInterval {
  /** null under 8 units rated twice, and when no draw says anything. */
  low: number | null
  high: number | null
  /** Draws taken, and how many of them said nothing: their ratings were all equal. */
  draws: number
  undefinedDraws: number
}

/** How an interval is drawn. The seed is kept beside the result: the same one gives the same interval. */
export interface AlphaDraws {
  seed: string
  draws?: number
  confidence?: number
}

/** Units rated twice from which on an interval is drawn. */
export const FEWEST_UNITS = 8
const STEP = 50

/**
 * Bootstrap interval of Krippendorff's alpha: units rated at least twice are drawn with replacement, percentiles of type 7.
 * Step by step, so that it can be shown and broken off: each step gives how many draws are done.
 * @throws RangeError when a rating is not finite, or the confidence not between 0 and 1
 * @see Zapf, Castell, Morawietz & Karch 2016, BMC Med Res Methodol 16:93
 */
export function* alphaDraws(
  units: readonly RatedUnit[],
  level: Level,
  { seed, draws = 2000, confidence = 0.95 }: AlphaDraws,
): Generator<number, AlphaInterval, void> {
  checkConfidence(confidence)
  const ratings = pairableRatings(units)
  const count = ratings.unit.length
  if (count < FEWEST_UNITS) return { low: null, high: null, draws: 0, undefinedDraws: 0 }
  const below = seededRandom(seed)
  const found: number[] = []
  const times = new Int32Array(ratings.times.length)
  for (let draw = 1; draw <= draws; draw++) {
    times.fill(0)
    for (let pick = 0; pick < count; pick++) {
      const pattern = ratings.pattern[below(count)] as number
      times[pattern] = (times[pattern] as number) + 1
    }
    const alpha = alphaOf(ratings, level, times)
    if (alpha !== null) found.push(alpha)
    if (draw % STEP === 0) yield draw
  }
  const tail = (1 - confidence) / 2
  const [low, high] = [quantile(found, tail), quantile(found, 1 - tail)]
  return { low, high, draws, undefinedDraws: draws - found.length }
}

/** The same at once. */
export function alphaInterval(units: readonly RatedUnit[], level: Level, options: AlphaDraws): AlphaInterval {
  const steps = alphaDraws(units, level, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
