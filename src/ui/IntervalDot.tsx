import type { MeanWithInterval } from '#contract/shapes.ts'
import type { Dimension } from '#domain/definition/definition.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'
import { Track } from './Track.tsx'
import type { TrackDomain } from './trackScale.ts'

interface IntervalDotProps {
  dimension: Dimension
  value: MeanWithInterval
  target: number | null
  domain: TrackDomain
  laneHeight?: number
}

/** One mean on its lane; nothing is drawn where there is too little to say. */
export function IntervalDot({ dimension, value, target, domain, laneHeight }: IntervalDotProps) {
  const { mean, low, high } = value.n < MINIMUM_N.interval ? { mean: null, low: null, high: null } : value
  return <Track lanes={[{ dimension, mean, low, high, target }]} domain={domain} laneHeight={laneHeight} />
}
