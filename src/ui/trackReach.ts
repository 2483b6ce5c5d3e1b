import type { TrackDomain } from './trackScale.ts'

type Ends = readonly (number | null)[]

/** Room for every end on show, the same to both sides of nothing, in whole steps. */
export function reachOf(ends: Ends, { least, step }: { least: number; step: number }): number {
  const most = Math.max(0, ...ends.map((end) => Math.abs(end ?? 0)))
  return Math.max(least, Math.ceil(most / step) * step)
}

/** From nothing to one, and as far below nothing as what is on show: agreement may lie below what chance gives. */
export function alphaDomain(shown: readonly { alpha: number | null; low: number | null }[]): TrackDomain {
  const lowest = Math.min(0, ...shown.flatMap(({ alpha, low }) => [alpha ?? 0, low ?? 0]))
  return [Math.floor(lowest * 5) / 5, 1]
}
