/** How near two categories of an ordered scale count as agreement. `ordinal` is Gwet's, not Krippendorff's metric. */
export type AgreementWeights = 'unweighted' | 'linear' | 'quadratic' | 'ordinal'

/**
 * Weights by the places of two categories on the whole scale, unused categories included: 1 for the same, 0 at most.
 * @param size categories of the scale
 * @see Gwet 2014, Handbook of Inter-Rater Reliability, ch. 3
 */
export function agreementWeights(kind: AgreementWeights, size: number): number[][] {
  const weigh = (one: number, other: number) => (one === other ? 1 : nearness(kind, Math.abs(one - other), size))
  return Array.from({ length: size }, (_, one) => Array.from({ length: size }, (_, other) => weigh(one, other)))
}

function nearness(kind: AgreementWeights, distance: number, size: number): number {
  const most = size - 1
  if (kind === 'linear') return 1 - distance / most
  if (kind === 'quadratic') return 1 - (distance / most) ** 2
  if (kind === 'ordinal') return 1 - (distance * (distance + 1)) / (size * most)
  return 0
}
