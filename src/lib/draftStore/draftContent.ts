import type { Pins } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'
import type { DraftPart, Written } from '#domain/scoring/mergeDrafts.ts'

/** What a reviewer writes. */
export interface DraftContent {
  answers: Answers
  comment: string
  activeMs: number
  pins?: Pins | undefined
}

/** What was written elsewhere, to be put together with what stands here. */
export interface DraftJoin {
  /** What both go on from; null when it is not known. */
  base: Written | null
  theirs: Written
  /** Of what both changed: where theirs is taken. */
  takesTheirs: ReadonlySet<DraftPart>
}

/** A draft as it stands, and the version that is. */
export interface StoredDraft {
  version: number
  answers: Answers
  comment: string
  pins?: Pins | undefined
}
