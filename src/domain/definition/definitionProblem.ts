import type { Dimension } from './definition.ts'

/** What keeps a definition from being published. */
export interface DefinitionProblem {
  /** What the problem belongs to; both null when it is the definition as a whole. */
  dimension: Dimension | null
  criterionId: string | null
  /** A plain sentence for the person who edits. */
  message: string
}
