import type { Pins } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'

/** What a reviewer writes. */
export interface DraftContent {
  answers: Answers
  comment: string
  activeMs: number
  pins?: Pins | undefined
}

/** A draft as it stands, and the version that is. */
export interface StoredDraft {
  version: number
  answers: Answers
  comment: string
  pins?: Pins | undefined
}
