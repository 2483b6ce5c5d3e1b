import type { Dimension } from '../definition.ts'

/** What a score is shown for: each dimension, and the whole. */
export type Scored = Dimension | 'overall'

/** A dimension of an agent whose mean would leave the interval it has now. */
export interface MovedAgent {
  agentId: string
  dimension: Dimension
  /** Reviews that have a score before and after. */
  n: number
  /** Means and the interval of the first, in points. */
  before: number
  low: number
  high: number
  after: number
}

export interface Count {
  k: number
  n: number
}

/** What past reviews would score with another definition. */
export interface DefinitionPreview {
  /** Reviews scored again. */
  n: number
  /** Ids of the criteria of the draft by what is known of them from the past. */
  criteria: {
    /** Asked before in the same way: their ratings are used. */
    known: string[]
    /** New, or on another scale now: no rating, so they count like N/A. */
    unknown: string[]
    /** Asked before and no longer there. */
    retired: string[]
  }
  /** Reviews in each tenth of the scale; the last one holds 100 too. */
  distribution: Record<Scored, { from: number; before: number; after: number }[]>
  means: Record<Scored, { before: number | null; after: number | null }>
  completeService: { before: Count; after: Count }
  criticalFailure: { before: Count; after: Count }
  agents: number
  /** The largest move first. */
  moved: MovedAgent[]
}
