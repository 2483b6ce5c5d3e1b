import { seededRandom } from '#domain/sampling/seededRandom.ts'
import type { AlphaDraws, AlphaInterval } from './alphaInterval.ts'
import { checkConfidence } from './interval.ts'
import type { Alpha } from './krippendorffAlpha.ts'
import type { RatedUnit } from './pairableRatings.ts'
import { quantile } from './quantile.ts'

const FEWEST_UNITS = 8
/** Under this share of the ratings' squares, what is left of them is the last digits of equal ratings. */
const NO_SPREAD = 1e-9

/**
 * Krippendorff's alpha of scores (0–100) in several measures of the same units, each with its bootstrap interval. All
 * measures are drawn together, and a draw adds four numbers a unit, so that thousands of units take no longer than a
 * look; the interval is that of `alphaInterval`.
 * @param measures by measure, the ratings of each unit; the same units in the same order in each
 * @returns by measure; bounds null under 8 units rated twice in it
 * @throws RangeError when a rating is not finite, measures differ in their units, or the confidence is not between 0 and 1
 * @see Krippendorff 2011; Zapf, Castell, Morawietz & Karch 2016, BMC Med Res Methodol 16:93
 */
export function intervalAlphas(
  measures: readonly (readonly RatedUnit[])[],
  { seed, draws = 2000, confidence = 0.95 }: AlphaDraws,
): (Alpha & AlphaInterval)[] {
  checkConfidence(confidence)
  const count = measures[0]?.length ?? 0
  if (measures.some((units) => units.length !== count)) throw new RangeError('Measures need the same units.')
  const moments = measures.map(momentsOf)
  const found = moments.map(alphaOfAll)
  const drawn = measures.map((): number[] => [])
  const below = seededRandom(seed)
  const picks = new Int32Array(count)
  const isDrawn = found.map(({ units }) => units >= FEWEST_UNITS)
  for (let draw = 0; isDrawn.includes(true) && draw < draws; draw++) {
    for (let pick = 0; pick < count; pick++) picks[pick] = below(count)
    for (const [at, own] of moments.entries()) {
      const alpha = isDrawn[at] ? alphaOfDraw(own, picks) : null
      if (alpha !== null) drawn[at]?.push(alpha)
    }
  }
  const tail = (1 - confidence) / 2
  return found.map((alpha, at) => {
    const own = drawn[at] ?? []
    if (!isDrawn[at]) return { ...alpha, low: null, high: null, draws: 0, undefinedDraws: 0 }
    const [low, high] = [quantile(own, tail), quantile(own, 1 - tail)]
    return { ...alpha, low, high, draws, undefinedDraws: draws - own.length }
  })
}

/** Of each unit rated twice: how many ratings, their sum and squares, and how far they lie apart; else nothing. */
interface UnitMoments {
  n: Float64Array
  sum: Float64Array
  squares: Float64Array
  apart: Float64Array
}

function momentsOf(units: readonly RatedUnit[]): UnitMoments {
  const rated = units.map((unit) => unit.filter((value) => value !== null))
  const all = rated.flatMap((values) => (values.length > 1 ? values : []))
  // About their middle, so that squares do not drown the differences.
  const middle = all.reduce((sum, value) => sum + value, 0) / (all.length || 1)
  const array = () => new Float64Array(units.length)
  const moments: UnitMoments = { n: array(), sum: array(), squares: array(), apart: array() }
  for (const [at, values] of rated.entries()) {
    if (values.length < 2) continue
    if (!values.every(Number.isFinite)) throw new RangeError('Agreement needs finite ratings.')
    const centred = values.map((value) => value - middle)
    const sum = centred.reduce((total, value) => total + value, 0)
    const own = sum / values.length
    moments.n[at] = values.length
    moments.sum[at] = sum
    moments.squares[at] = centred.reduce((total, value) => total + value * value, 0)
    const within = centred.reduce((total, value) => total + (value - own) ** 2, 0)
    moments.apart[at] = (2 * values.length * within) / (values.length - 1)
  }
  return moments
}

/** Of all units once each: what krippendorffAlpha gives at the interval level. */
function alphaOfAll(moments: UnitMoments): Alpha {
  const { n } = moments
  const ratings = n.reduce((sum, own) => sum + own, 0)
  const alpha = ratings === 0 ? null : alphaOfDraw(moments, Int32Array.from(n.keys()))
  return { alpha, units: n.filter((own) => own > 0).length, ratings }
}

/** @param picks the units drawn, one as often as it was */
function alphaOfDraw({ n, sum, squares, apart }: UnitMoments, picks: Int32Array): number | null {
  let total = 0
  let sums = 0
  let square = 0
  let observed = 0
  for (const unit of picks) {
    total += n[unit] as number
    sums += sum[unit] as number
    square += squares[unit] as number
    observed += apart[unit] as number
  }
  const expected = 2 * (total * square - sums * sums)
  return expected <= NO_SPREAD * total * square ? null : 1 - ((total - 1) * observed) / expected
}
