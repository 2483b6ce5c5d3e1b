import type { RatedUnit } from './pairableRatings.ts'

/** Pairs of ratings of the same unit: how many there are, and how many lie so near to each other. */
export interface PairAgreement {
  n: number
  k: number
}

/**
 * Plain agreement, uncorrected for chance: of all pairs of ratings of one unit, those that differ by no more than a
 * distance.
 * @param units ratings by unit
 * @param distance 0 for exact agreement, 1 for within one step, in the unit of the ratings
 * @throws RangeError when the distance is negative or not finite
 */
export function pairAgreement(units: readonly RatedUnit[], distance: number): PairAgreement {
  if (!(distance >= 0 && Number.isFinite(distance))) throw new RangeError('A distance is zero or more.')
  let [n, k] = [0, 0]
  for (const unit of units) {
    const rated = unit.filter((value) => value !== null)
    for (const [at, one] of rated.entries()) {
      for (const other of rated.slice(at + 1)) {
        n += 1
        if (Math.abs(one - other) <= distance) k += 1
      }
    }
  }
  return { n, k }
}
