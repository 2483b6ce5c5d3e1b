import { alphaDraws, FEWEST_UNITS } from '../statistics/alphaInterval.ts'
import { gwetAC } from '../statistics/gwetAC.ts'
import { krippendorffAlpha, type Level } from '../statistics/krippendorffAlpha.ts'
import { pairAgreement, type PairAgreement } from '../statistics/pairAgreement.ts'
import type { RatedUnit } from '../statistics/pairableRatings.ts'

export interface Agreement {
  level: Level
  /** Units rated at least twice, and their ratings. */
  units: number
  ratings: number
  /** Of pairs of ratings; null for points, which hardly ever are the same. */
  exact: PairAgreement | null
  /** One step apart at most; of points ten. null where there are no steps. */
  near: PairAgreement | null
  /** null when nothing is rated twice, or all ratings are equal. */
  alpha: number | null
  /** Bootstrap interval; null under 8 units, and before it is drawn. */
  low: number | null
  high: number | null
  draws: number
  undefinedDraws: number
  /** Share of the commonest rating; null without ratings, and of points. */
  dominant: number | null
  /** Beside alpha from 8 units on when one rating is nearly all there is: AC1 of a nominal scale, AC2 of an ordered one. */
  gwet: { coefficient: number; low: number | null; high: number | null } | null
}

/** Ratings by unit, and what a difference of two means. */
export interface Question {
  units: readonly RatedUnit[]
  level: Level
  /** The whole scale in order; null for points. */
  scale: readonly number[] | null
  /** How far two ratings that are near lie apart at most; null where there are no steps. */
  near: number | null
}

export const DRAWS = 2000
/** From this share on alpha says little, however well raters agree. */
const DOMINANT = 0.8

/** How far raters agree, without an interval of alpha: that takes a while, see `drawnAgreement`. */
export function plainAgreement({ units, level, scale, near }: Question): Agreement {
  const dominant = scale && dominantShare(units)
  const found = krippendorffAlpha(units, level)
  const isDominated = found.units >= FEWEST_UNITS && dominant !== null && dominant > DOMINANT
  return {
    level,
    ...found,
    low: null,
    high: null,
    draws: 0,
    undefinedDraws: 0,
    exact: scale && pairAgreement(units, 0),
    near: near === null ? null : pairAgreement(units, near),
    dominant,
    gwet: scale && isDominated ? gwetOf(units, level, scale) : null,
  }
}

/**
 * The same with the interval of alpha, step by step: each gives how many draws are done.
 * @param seed draws the interval: the same one gives the same
 */
export function* drawnAgreement(question: Question, seed: string): Generator<number, Agreement, void> {
  const { units, level } = question
  return { ...plainAgreement(question), ...(yield* alphaDraws(units, level, { seed, draws: DRAWS })) }
}

function dominantShare(units: readonly RatedUnit[]): number | null {
  const values = units.filter((unit) => unit.filter((value) => value !== null).length > 1).flat()
  const rated = values.filter((value) => value !== null)
  if (rated.length === 0) return null
  const counts = Map.groupBy(rated, (value) => value)
  return Math.max(...[...counts.values()].map((own) => own.length)) / rated.length
}

function gwetOf(units: readonly RatedUnit[], level: Level, scale: readonly number[]): Agreement['gwet'] {
  const { coefficient, low, high } = gwetAC(units, scale, level === 'nominal' ? 'unweighted' : 'quadratic')
  return coefficient === null ? null : { coefficient, low, high }
}
