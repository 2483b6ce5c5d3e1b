/** The three dimensions, in the order they are always shown. */
export const DIMENSIONS = ['friendliness', 'responsiveness', 'outcome'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const CHANNELS = ['call', 'chat', 'email', 'ticket', 'social', 'in_person', 'self_service'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a reviewer can answer: 1–5 on an ordinal criterion, pass or fail on the other, `na` when it did not apply. */
export const RATINGS = [1, 2, 3, 4, 5, 'pass', 'fail', 'na'] as const
export type Rating = (typeof RATINGS)[number]

export type Scale = 'ordinal' | 'passFail'

export interface Anchor {
  rating: Rating
  /** What one can see or hear at this rating. */
  text: string
  example: string | null
}

export interface RootCause {
  id: string
  label: string
}

/** The criterion appears only once another criterion has one of these ratings. */
interface Condition {
  criterionId: string
  ratings: Rating[]
}

/** What a low rating must bring with it. */
interface Requirement {
  /** Ordinal: this rating and every lower one. Pass/fail: `fail`. */
  atOrBelow: 1 | 2 | 3 | 4 | 5 | 'fail'
  note: boolean
  evidence: boolean
}

export interface Criterion {
  id: string
  dimension: Dimension
  /** Heading it stands under within its dimension; null for none. Moves no score. */
  section: string | null
  /** Two to five words, for lists and charts. */
  label: string
  question: string
  scale: Scale
  /** Relative weight inside its dimension, ≥ 0. 0 = never moves a score (a critical check may still fail it). */
  weight: number
  isCritical: boolean
  channels: Channel[]
  allowsNotApplicable: boolean
  condition: Condition | null
  rootCauses: RootCause[]
  requires: Requirement | null
  anchors: Anchor[]
}

interface DimensionDefinition {
  label: string
  statement: string
  /** What the definition's statement says of it: marked there in its hue. Empty: nothing is marked. */
  words: string
  weight: number
  /** T_d in points, 0–100. */
  target: number
}

export interface Term {
  term: string
  meaning: string
}

/** One organisation's common definition of service: the content of a definition version. */
export interface Definition {
  name: string
  statement: string
  terms: Term[]
  /** Minutes a reviewer has for one interaction; null when nobody said. */
  reviewMinutes: number | null
  dimensions: Record<Dimension, DimensionDefinition>
  criteria: Criterion[]
}
