import { checkConfidence } from './interval.ts'
import type { RatedUnit } from './pairableRatings.ts'
import { tFactor } from './tFactor.ts'

export interface ChanceCorrected {
  /** Units rated at all. */
  n: number
  /** Share of agreement seen between pairs, over units rated twice, and expected by chance. */
  agreement: number | null
  expected: number | null
  /** null when nothing is rated twice, or chance alone agrees fully. */
  coefficient: number | null
  se: number | null
  /** Bounds of the t-interval on n − 1 degrees of freedom, not above 1. */
  low: number | null
  high: number | null
}

/** What chance would give, of all from the categories' shares, and of a rating by its category. */
interface Chance {
  expected: (shares: readonly number[]) => number
  expectedOf: (shares: readonly number[]) => readonly number[]
}

const NOTHING = { agreement: null, expected: null, coefficient: null, se: null, low: null, high: null }

/**
 * Agreement beyond what chance would give, for any number of raters and missing ratings.
 * @param weights how much each pair of categories agrees, 0 to 1
 * @throws RangeError when a rating is no category of the scale
 * @see Gwet 2014, Handbook of Inter-Rater Reliability, ch. 5 (the standard error)
 */
export function chanceCorrected(
  units: readonly RatedUnit[],
  categories: readonly number[],
  weights: readonly (readonly number[])[],
  confidence: number,
  chance: Chance,
): ChanceCorrected {
  checkConfidence(confidence)
  const counts = units.map((unit) => countsOf(unit, categories)).filter((unit) => sum(unit) > 0)
  const n = counts.length
  const twice = counts.filter((unit) => sum(unit) > 1).length
  if (twice === 0 || categories.length < 2) return { n, ...NOTHING }
  const shares = categories.map((_, at) => sum(counts.map((unit) => (unit[at] ?? 0) / sum(unit))) / n)
  const agreements = counts.map((unit) => agreementOf(unit, weights))
  const agreement = sum(agreements.map((own) => own ?? 0)) / twice
  const expected = chance.expected(shares)
  if (1 - expected < 1e-12) return { n, ...NOTHING, agreement, expected }
  const coefficient = (agreement - expected) / (1 - expected)
  const chances = chance.expectedOf(shares)
  // Linearised: what each unit adds to agreement, less what it adds to chance.
  const parts = counts.map((unit, at) => {
    const own = agreements[at] ?? null
    const seen = own === null ? 0 : ((n / twice) * (own - expected)) / (1 - expected)
    const ownChance = sum(unit.map((count, category) => count * (chances[category] ?? 0))) / sum(unit)
    return seen - (2 * (1 - coefficient) * (ownChance - expected)) / (1 - expected)
  })
  if (n < 2) return { n, ...NOTHING, agreement, expected, coefficient }
  const se = Math.sqrt(sum(parts.map((part) => (part - coefficient) ** 2)) / (n * (n - 1)))
  const half = se === 0 ? 0 : tFactor(n - 1, confidence) * se
  return { n, agreement, expected, coefficient, se, low: coefficient - half, high: Math.min(1, coefficient + half) }
}

function countsOf(unit: RatedUnit, categories: readonly number[]): number[] {
  const given = unit.filter((value) => value !== null)
  const stranger = given.find((value) => !categories.includes(value))
  if (stranger !== undefined) throw new RangeError(`${stranger} is no category of the scale.`)
  return categories.map((category) => given.filter((value) => value === category).length)
}

/** Weighted share of a unit's pairs that agree; null for one rating. */
function agreementOf(unit: readonly number[], weights: readonly (readonly number[])[]): number | null {
  const raters = sum(unit)
  if (raters < 2) return null
  const near = unit.map((_, one) => sum(unit.map((count, other) => count * (weights[one]?.[other] ?? 0))))
  return sum(unit.map((count, at) => count * ((near[at] ?? 0) - 1))) / (raters * (raters - 1))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
