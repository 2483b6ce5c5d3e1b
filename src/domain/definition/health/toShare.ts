import type { Rating } from '../definition.ts'

/** A rating as a share of what can be reached, 0–1; null for N/A. */
export function toShare(rating: Rating): number | null {
  if (rating === 'na') return null
  if (rating === 'pass') return 1
  return rating === 'fail' ? 0 : (rating - 1) / 4
}
