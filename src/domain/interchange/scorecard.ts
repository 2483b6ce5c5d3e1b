import type { Criterion, Definition } from '../definition/definition.ts'
import type { DimensionSuggestion } from '../definition/suggestDimension.ts'

/** A scorecard brought over from elsewhere, as a draft for a person to look through. */
export interface ReadScorecard {
  definition: Definition
  /** What was read, in the order of the file and of `definition.criteria`. */
  rows: ScorecardCriterion[]
  /** What could not be read; such a row is left out. Row null is the file as a whole. */
  problems: ScorecardRemark[]
  /** What was read otherwise than it was written. */
  notes: ScorecardRemark[]
}

export interface ScorecardCriterion {
  /** Line of the CSV file, or number of the question in JSON, from 1. */
  row: number
  criterionId: string
  /** Null when the file names the dimension; else what its words suggest, for a person to confirm. */
  suggestion: DimensionSuggestion | null
}

export interface ScorecardRemark {
  row: number | null
  message: string
}

/** The cells of one question by column name. */
export interface ScorecardRow {
  row: number
  cells: ReadonlyMap<string, string>
}

/** What of a row became a criterion, or why not. */
export type ReadScorecardRow =
  | { ok: true; criterion: Criterion; suggestion: DimensionSuggestion | null; notes: string[] }
  | { ok: false; message: string }
