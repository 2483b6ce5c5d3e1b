import type { Dimension } from '#domain/definition/definition.ts'
import type { CoachingReason } from './coachingReason.ts'

/** The dimension to talk about first: where it is surest that customers get too little; null when only checks failed. */
export function mainDimension(reasons: readonly CoachingReason[]): Dimension | null {
  const below = reasons.filter((reason) => reason.kind === 'below')
  const lowest = below.reduce((worst, one) => (worst && worst.chance >= one.chance ? worst : one), below[0])
  if (lowest) return lowest.dimension
  for (const reason of reasons) {
    if (reason.kind === 'oneSided') return reason.weaker
    if (reason.kind === 'falling') return reason.dimension
  }
  return null
}
