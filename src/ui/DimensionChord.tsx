import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { Track } from './Track.tsx'
import type { TrackDomain } from './trackScale.ts'

interface ChordValue {
  mean: number | null
  low: number | null
  high: number | null
}

interface DimensionChordProps {
  values: Record<Dimension, ChordValue>
  targets: Record<Dimension, number> | null
  domain: TrackDomain
  laneHeight?: number
  glyphSize?: number
  label?: string
}

/** The three dimensions under each other, joined: a straight line at or right of the target is complete service. */
export function DimensionChord({ values, targets, ...look }: DimensionChordProps) {
  const lanes = DIMENSIONS.map((dimension) => ({
    dimension,
    ...values[dimension],
    target: targets?.[dimension] ?? null,
  }))
  return <Track lanes={lanes} isChord {...look} />
}
