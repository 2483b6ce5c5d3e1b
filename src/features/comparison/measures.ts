import type { ComparedSide, Difference, SideBySide } from '#contract/comparison.ts'
import type { MeanWithInterval, RateWithInterval } from '#contract/shapes.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { differenceWords } from './differenceWords.ts'

/** One line of the side by side: what is measured, on both sides, and their difference. */
export interface Measure {
  id: Dimension | 'balanced' | 'complete' | 'critical'
  label: string
  dimension: Dimension | null
  one: MeanWithInterval | null
  other: MeanWithInterval | null
  oneRate: RateWithInterval | null
  otherRate: RateWithInterval | null
  /** In points, of shares too. */
  difference: Difference
  words: string
}

export function toMeasures(
  sides: SideBySide,
  names: { one: string; other: string },
  labels: Record<Dimension, string>,
): Measure[] {
  const { one, other } = sides
  const ofMean = (
    id: Dimension | 'balanced',
    label: string,
    difference: Difference,
    valueOf: (side: ComparedSide) => MeanWithInterval,
  ): Measure => {
    const [own, against] = [valueOf(one), valueOf(other)]
    const measure = id === 'balanced' ? 'balance of the three' : label.toLowerCase()
    const words = differenceWords({ ...names, measure, difference, n: own.n, otherN: against.n })
    const dimension = id === 'balanced' ? null : id
    return { id, label, dimension, one: own, other: against, oneRate: null, otherRate: null, difference, words }
  }
  const ofRate = (
    id: 'complete' | 'critical',
    label: string,
    difference: Difference,
    valueOf: (side: ComparedSide) => RateWithInterval,
  ): Measure => {
    const [own, against] = [valueOf(one), valueOf(other)]
    const about = { ...names, measure: label.toLowerCase(), isShare: true, difference, n: own.n, otherN: against.n }
    return {
      id,
      label,
      dimension: null,
      one: null,
      other: null,
      oneRate: own,
      otherRate: against,
      difference: inPoints(difference),
      words: differenceWords(about),
    }
  }
  return [
    ...DIMENSIONS.map((dimension) =>
      ofMean(dimension, labels[dimension], sides.dimensions[dimension], (side) => side.dimensions[dimension]),
    ),
    ofMean('balanced', 'Balanced', sides.balanced, (side) => side.balanced),
    ofRate('complete', 'Complete service', sides.completeService, (side) => side.completeService),
    ofRate('critical', 'Critical fails', sides.criticalFailure, (side) => side.criticalFailure),
  ]
}

const inPoints = ({ value, low, high }: Difference): Difference => ({
  value: value === null ? null : value * 100,
  low: low === null ? null : low * 100,
  high: high === null ? null : high * 100,
})

/** The finding: which measures differ clearly. */
export function sidesSentence(measures: readonly Measure[]): string {
  const known = measures.filter(({ difference }) => difference.low !== null)
  if (known.length === 0) return 'Not enough reviews to compare'
  const clear = known.filter(({ difference: { low, high } }) => (low ?? 0) > 0 || (high ?? 0) < 0)
  if (clear.length === 0) return 'No clear difference'
  const names = clear.map(({ label }) => label.toLowerCase())
  const last = names.pop() ?? ''
  return `A clear difference in ${names.length === 0 ? last : `${names.join(', ')} and ${last}`}`
}
