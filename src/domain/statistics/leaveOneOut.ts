import { meanCI } from './meanCI.ts'
import type { MeanInterval } from './meanInterval.ts'

/** What one rater gave a unit. */
export interface RaterScore {
  raterId: string
  /** null: gave none. */
  value: number | null
}

/**
 * A rater's difference from the mean of the others, unit by unit: above 0 where they gave more. Units without them, or
 * without anybody else, are left out. A rater who is there more than once counts as the mean of theirs.
 * @param units scores by unit, in any unit of measure
 * @returns in the order of the units; null where nothing can be said
 */
export function leaveOneOutDifferences(units: readonly (readonly RaterScore[])[], raterId: string): (number | null)[] {
  return units.map((scores) => {
    const byRater = Map.groupBy(
      scores.filter(({ value }) => value !== null),
      (score) => score.raterId,
    )
    const meanOf = (own: readonly RaterScore[]) => own.reduce((sum, { value }) => sum + (value ?? 0), 0) / own.length
    const own = byRater.get(raterId)
    const others = [...byRater].flatMap(([id, theirs]) => (id === raterId ? [] : [meanOf(theirs)]))
    if (!own || others.length === 0) return null
    return meanOf(own) - others.reduce((sum, value) => sum + value, 0) / others.length
  })
}

/**
 * Severity of a rater by leave-one-out consensus: the mean of those differences with its t-interval, and how erratic they
 * are (`sd`).
 * @throws RangeError when a score is not finite or the confidence is not between 0 and 1
 * @see Student 1908, Biometrika 6:1
 */
export function leaveOneOutSeverity(
  units: readonly (readonly RaterScore[])[],
  raterId: string,
  confidence = 0.95,
): MeanInterval {
  return meanCI(leaveOneOutDifferences(units, raterId), confidence)
}
