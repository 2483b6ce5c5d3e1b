import { agreementWeights } from '../statistics/agreementWeights.ts'
import { cohenKappa } from '../statistics/cohenKappa.ts'
import { icc } from '../statistics/icc.ts'
import { meanCI } from '../statistics/meanCI.ts'
import type { MeanInterval } from '../statistics/meanInterval.ts'
import type { RatedUnit } from '../statistics/pairableRatings.ts'
import { sampleMoments } from '../statistics/sampleMoments.ts'
import { scaleNumbers, type Study } from './study.ts'
import type { Question } from './unitAgreement.ts'

/** Kappa of two raters by their places; quadratic weights where the scale is ordered. */
interface RaterKappa {
  one: number
  other: number
  n: number
  kappa: number | null
}

/** Of one rating, with its interval, and of the mean of all raters. */
interface RaterIcc {
  single: number
  low: number | null
  high: number | null
  mean: number
}

const SHOWN = 20
/** Under so many items a mean has no interval (DATA.md). */
const FEWEST = 5

/** What can be asked of a study: names are nominal, an order is ordinal, numbers are an interval scale too. */
export function studyQuestions({ scale, isOrdered, ratings }: Study): Question[] {
  const places = scale.map((_, at) => at)
  const numbers = scaleNumbers(scale)
  const questions: Question[] = [{ level: 'nominal', units: ratings, scale: places, near: null }]
  if (isOrdered) questions.push({ level: 'ordinal', units: ratings, scale: places, near: 1 })
  if (numbers) questions.push({ level: 'interval', units: valued(ratings, numbers), scale: null, near: null })
  return questions
}

function valued(ratings: readonly RatedUnit[], numbers: readonly number[]): RatedUnit[] {
  return ratings.map((unit) => unit.map((place) => (place === null ? null : (numbers[place] ?? null))))
}

/** Of each rater how many ratings, and how far above or below the mean of the others, in steps of an ordered scale. */
export function raterDifferences({
  raters,
  ratings,
  isOrdered,
}: Study): { n: number; difference: MeanInterval | null }[] {
  return raters.map((_, rater) => {
    const own = ratings.map((unit) => unit[rater] ?? null)
    const n = own.filter((place) => place !== null).length
    if (!isOrdered) return { n, difference: null }
    const found = meanCI(
      ratings.map((unit, item) => {
        const others = sampleMoments(unit.map((place, at) => (at === rater ? null : place))).mean
        const place = own[item] ?? null
        return place === null || others === null ? null : place - others
      }),
    )
    return { n, difference: found.n < FEWEST ? { ...found, low: null, high: null } : found }
  })
}

/** Of each two raters, over the items both rated. */
export function raterKappas({ scale, isOrdered, raters, ratings }: Study): RaterKappa[] {
  const weights = agreementWeights(isOrdered ? 'quadratic' : 'unweighted', scale.length)
  return raters.flatMap((_, one) =>
    raters.slice(one + 1).map((_, after) => {
      const other = one + 1 + after
      const table = scale.map(() => scale.map(() => 0))
      for (const unit of ratings) {
        const [row, column] = [unit[one] ?? null, unit[other] ?? null]
        const cells = row === null ? undefined : table[row]
        if (cells && column !== null) cells[column] = (cells[column] ?? 0) + 1
      }
      const { n, kappa } = cohenKappa(table, weights)
      return { one, other, n, kappa }
    }),
  )
}

/** One rating and the mean of all, where the values are numbers and everybody rated everything; else null. */
export function studyIcc({ scale, raters, ratings }: Study): RaterIcc | null {
  const numbers = scaleNumbers(scale)
  const complete = numbers && valued(ratings, numbers).map((unit) => unit.filter((value) => value !== null))
  if (!complete || complete.some((unit) => unit.length < raters.length)) return null
  const found = icc(complete)?.agreement
  return found
    ? { single: found.single.icc, mean: found.mean.icc, low: found.single.low, high: found.single.high }
    : null
}

/** The items raters lie furthest apart in; on a scale without order those that divide them most. */
export function widestItems({ items, ratings, isOrdered }: Study): { item: string; places: (number | null)[] }[] {
  const rated = ratings.flatMap((places, at) => {
    const given = places.filter((place) => place !== null)
    if (new Set(given).size < 2) return []
    const commonest = Math.max(...[...Map.groupBy(given, (place) => place).values()].map((own) => own.length))
    const spread = isOrdered ? Math.max(...given) - Math.min(...given) : 0
    return [{ item: items[at] ?? '', places, spread, divided: 1 - commonest / given.length }]
  })
  return rated
    .toSorted((one, other) => other.spread - one.spread || other.divided - one.divided)
    .slice(0, SHOWN)
    .map(({ item, places }) => ({ item, places: [...places] }))
}
