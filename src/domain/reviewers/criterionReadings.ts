import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts'
import { newcombeDifference } from '#domain/statistics/newcombeDifference.ts'
import { twoSidedNormal } from '#domain/statistics/twoSided.ts'

/** How often each rating was given. */
export type RatingCounts = Readonly<Record<string, number>>

export interface CriterionReading {
  /** Ratings but for N/A, and those of them that were high: 4, 5 or passed. */
  own: { n: number; k: number }
  others: { n: number; k: number }
  /** Share of high ratings less the others’, −1 to 1, with its interval; null under ten ratings on either side. */
  difference: number | null
  low: number | null
  high: number | null
  /** By more than chance makes of so many criteria; null where there was no test. */
  isDifferent: boolean | null
}

/** DATA.md: no rate under so many. */
const FEWEST = 10
const FALSE_RATE = 0.1
const HIGH: ReadonlySet<string> = new Set(['4', '5', 'pass'])

/**
 * Whether a reviewer gives high ratings more or less often than the others, criterion by criterion: Newcombe’s interval
 * of the difference, and the score test of two proportions with Benjamini–Hochberg over all criteria.
 * @returns in the order given
 * @see Newcombe 1998, Stat Med 17:873; Benjamini & Hochberg 1995
 */
export function criterionReadings(
  criteria: readonly { own: RatingCounts; others: RatingCounts }[],
): CriterionReading[] {
  const counted = criteria.map(({ own, others }) => ({ own: highOf(own), others: highOf(others) }))
  const isEnough = ({ own, others }: (typeof counted)[number]) => own.n >= FEWEST && others.n >= FEWEST
  const { isRejected } = benjaminiHochberg(
    counted.map((one) => (isEnough(one) ? pValue(one.own, one.others) : null)),
    FALSE_RATE,
  )
  return counted.map((one, at) => {
    const found = isEnough(one) ? newcombeDifference(one.own.k, one.own.n, one.others.k, one.others.n) : null
    return {
      ...one,
      difference: found?.difference ?? null,
      low: found?.low ?? null,
      high: found?.high ?? null,
      isDifferent: isRejected[at] ?? null,
    }
  })
}

function highOf(counts: RatingCounts): { n: number; k: number } {
  const rated = Object.entries(counts).filter(([rating]) => rating !== 'na')
  const sum = (some: typeof rated) => some.reduce((total, [, n]) => total + n, 0)
  return { n: sum(rated), k: sum(rated.filter(([rating]) => HIGH.has(rating))) }
}

/** Score test of two equal proportions. */
function pValue(one: { n: number; k: number }, other: { n: number; k: number }): number {
  const share = (one.k + other.k) / (one.n + other.n)
  const variance = share * (1 - share) * (1 / one.n + 1 / other.n)
  return variance === 0 ? 1 : twoSidedNormal((one.k / one.n - other.k / other.n) / Math.sqrt(variance))
}
