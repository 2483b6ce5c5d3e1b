import type { Dispatch } from 'react'
import type { Criterion } from '#domain/definition/definition.ts'
import type { Answer, Evidence } from '#domain/scoring/answer.ts'
import type { DraftAction } from './draft.ts'

/** What a criterion's row hands on to its details. */
export interface CriterionProps {
  criterion: Criterion
  answer: Answer
  /** What the rating still owes, in a sentence. */
  owes: string | null
  dispatch: Dispatch<DraftAction>
  whenOf: (evidence: Evidence) => string
  onOpenEvidence: (evidence: Evidence) => void
  onAttach: () => void
  /** Of the open criterion: which of its pieces the keys mean, and whether that one is being named. */
  evidenceAt: number | null
  isNaming: boolean
}
