import { alphaInterval } from '../statistics/alphaInterval.ts'
import { gwetAC } from '../statistics/gwetAC.ts'
import { krippendorffAlpha, type Level } from '../statistics/krippendorffAlpha.ts'
import { pairAgreement, type PairAgreement } from '../statistics/pairAgreement.ts'
import type { RatedUnit } from '../statistics/pairableRatings.ts'
import { measuredUnits, type Measure, type RatedReview } from './ratedReview.ts'

export interface Agreement {
  level: Level
  /** Interactions rated at least twice, and their ratings. */
  units: number
  ratings: number
  /** Of pairs of ratings; null for a dimension, whose points hardly ever are the same. */
  exact: PairAgreement | null
  /** One step apart at most; of a dimension ten points. null for pass or fail. */
  near: PairAgreement | null
  /** null when nothing is rated twice, or all ratings are equal. */
  alpha: number | null
  /** Bootstrap interval; null under 8 units. */
  low: number | null
  high: number | null
  draws: number
  undefinedDraws: number
  /** Share of the commonest rating; null without ratings, and of a dimension. */
  dominant: number | null
  /** Beside alpha when one rating is nearly all there is: AC1 of pass or fail, AC2 of 1–5. */
  gwet: { coefficient: number; low: number | null; high: number | null } | null
}

/** From this share on alpha says little, however well reviewers agree. */
const DOMINANT = 0.8
const NEAR_POINTS = 10
const SCALES: Partial<Record<Level, readonly number[]>> = { nominal: [0, 1], ordinal: [1, 2, 3, 4, 5] }

/**
 * How far reviewers agree in one criterion or dimension, over interactions as units.
 * @param seed draws the interval: the same one gives the same
 */
export function measureAgreement(reviews: readonly RatedReview[], measure: Measure, seed: string): Agreement {
  const units = measuredUnits(reviews, measure)
  const level = levelOf(measure)
  const dominant = dominantShare(units, level)
  return {
    level,
    ...krippendorffAlpha(units, level),
    ...alphaInterval(units, level, { seed }),
    exact: level === 'interval' ? null : pairAgreement(units, 0),
    near: level === 'nominal' ? null : pairAgreement(units, level === 'interval' ? NEAR_POINTS : 1),
    dominant,
    gwet: dominant !== null && dominant > DOMINANT ? gwetOf(units, level) : null,
  }
}

function levelOf(measure: Measure): Level {
  if (measure.kind === 'dimension') return 'interval'
  return measure.criterion.scale === 'passFail' ? 'nominal' : 'ordinal'
}

function dominantShare(units: readonly RatedUnit[], level: Level): number | null {
  const values = units.filter((unit) => unit.filter((value) => value !== null).length > 1).flat()
  const rated = values.filter((value) => value !== null)
  if (rated.length === 0 || level === 'interval') return null
  const counts = Map.groupBy(rated, (value) => value)
  return Math.max(...[...counts.values()].map((own) => own.length)) / rated.length
}

function gwetOf(units: readonly RatedUnit[], level: Level): Agreement['gwet'] {
  const scale = SCALES[level]
  if (!scale) return null
  const { coefficient, low, high } = gwetAC(units, scale, level === 'ordinal' ? 'quadratic' : 'unweighted')
  return coefficient === null ? null : { coefficient, low, high }
}
