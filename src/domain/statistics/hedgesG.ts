import type { SampleMoments } from './sampleMoments.ts'

/**
 * Difference of two means in pooled standard deviations, corrected for small samples: how large it is, whatever the unit.
 * @param one first sample; `MeanInterval` serves too
 * @param other second sample
 * @returns first minus second; null while either has under two values, or neither varies
 * @see Hedges & Olkin 1985, Statistical Methods for Meta-Analysis, ch. 5
 */
export function hedgesG(one: SampleMoments, other: SampleMoments): number | null {
  if (one.mean === null || one.sd === null || other.mean === null || other.sd === null) return null
  const df = one.n + other.n - 2
  const pooled = Math.sqrt(((one.n - 1) * one.sd ** 2 + (other.n - 1) * other.sd ** 2) / df)
  return pooled === 0 ? null : (1 - 3 / (4 * df - 1)) * ((one.mean - other.mean) / pooled)
}
