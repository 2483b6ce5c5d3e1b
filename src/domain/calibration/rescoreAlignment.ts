import type { Criterion } from '../definition/definition.ts'
import { meanCI } from '../statistics/meanCI.ts'
import type { MeanInterval } from '../statistics/meanInterval.ts'
import { pairAgreement, type PairAgreement } from '../statistics/pairAgreement.ts'
import { ratingValue, type RatedReview } from './ratedReview.ts'
import { meanDifference } from './reviewerDifferences.ts'

/** A review and what whoever leads quality gave the same interaction. */
export interface RescoredPair {
  own: RatedReview
  lead: RatedReview
  /** In which the review was submitted, `YYYY-MM`. */
  month: string
}

export interface PairAlignment {
  /** Of the criteria both rated. */
  exact: PairAgreement
  /** One step apart at most, on criteria of 1–5. */
  near: PairAgreement
  /** Own less the lead's over those of 1–5, in rating points: below 0 stricter. null when both rated none. */
  difference: number | null
}

export interface Alignment {
  exact: PairAgreement
  near: PairAgreement
  /** Over interactions: criteria of one belong together and count once. */
  difference: MeanInterval
  months: (MeanInterval & { month: string })[]
}

/** How alike one review and its re-score are. */
export function alignmentOf(
  { own, lead }: Pick<RescoredPair, 'own' | 'lead'>,
  criteria: readonly Criterion[],
): PairAlignment {
  const ordinal = criteria.filter(({ scale }) => scale === 'ordinal')
  const unitsOf = (asked: readonly Criterion[]) =>
    asked.map(({ id }) => [own, lead].map(({ answers }) => ratingValue(answers[id]?.rating)))
  return {
    exact: pairAgreement(unitsOf(criteria), 0),
    near: pairAgreement(unitsOf(ordinal), 1),
    difference: meanDifference(own, [lead], ordinal),
  }
}

/** How alike a reviewer and who leads quality rate, over all pairs and month by month, the oldest first. */
export function rescoreAlignment(pairs: readonly RescoredPair[], criteria: readonly Criterion[]): Alignment {
  const found = pairs.map((pair) => ({ month: pair.month, ...alignmentOf(pair, criteria) }))
  const sum = (of: 'exact' | 'near') => ({
    n: found.reduce((total, pair) => total + pair[of].n, 0),
    k: found.reduce((total, pair) => total + pair[of].k, 0),
  })
  const byMonth = [...Map.groupBy(found, ({ month }) => month)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const meanOf = (own: typeof found) => meanCI(own.map(({ difference }) => difference))
  return {
    exact: sum('exact'),
    near: sum('near'),
    difference: meanOf(found),
    months: byMonth.map(([month, own]) => ({ month, ...meanOf(own) })),
  }
}
