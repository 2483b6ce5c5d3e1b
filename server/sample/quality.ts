import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'

/** How well somebody serves, on the scale of the ratings: about 1 to 5, not rounded. */
export type Quality = Record<Dimension, number>

export function qualityOf(of: (dimension: Dimension) => number): Quality {
  return { friendliness: of('friendliness'), responsiveness: of('responsiveness'), outcome: of('outcome') }
}

export function meanQuality(quality: Quality): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + quality[dimension], 0) / DIMENSIONS.length
}

/** What a transcript shows of a dimension: three kinds of words are enough. */
export type Level = 'good' | 'plain' | 'poor'

export function levelOf(quality: number): Level {
  if (quality >= 4.05) return 'good'
  return quality >= 2.95 ? 'plain' : 'poor'
}
