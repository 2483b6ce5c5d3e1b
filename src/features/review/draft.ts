import type { Channel, Criterion, Definition, Rating } from '#domain/definition/definition.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Pins } from '#contract/reviews.ts'
import type { DraftJoin } from '#lib/draftStore/draftContent.ts'
import type { Answers, Evidence } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'

/** What the reviewer has on screen. */
export interface Draft {
  answers: Answers
  comment: string
  /** Where turns are heard, where the transcript does not say. */
  pins?: Pins | undefined
  /** The open criterion; null when none applies. */
  focusedId: string | null
  /** Which of its pieces of evidence the keys mean; null until one was gone to or added. */
  evidenceAt: number | null
  /** That piece is being given other words. */
  isNaming: boolean
}

/** What a draft is scored against. */
export interface Card {
  definition: Definition
  channel: Channel
}

/** `criterionId` null: the open criterion. */
export type DraftAction =
  | { type: 'rate'; criterionId: string | null; rating: Rating }
  | { type: 'note'; criterionId: string; note: string }
  | { type: 'rootCause'; criterionId: string; rootCauseId: string }
  | EvidenceAction
  | { type: 'comment'; comment: string }
  | { type: 'focus'; criterionId: string }
  /** One criterion down, or up. */
  | { type: 'move'; step: 1 | -1 }
  | ({ type: 'join' } & DraftJoin)
  /** `ms` null: let go of it. */
  | { type: 'pin'; turn: number; ms: number | null }

export type HistoryAction = DraftAction | { type: 'undo' } | { type: 'redo' }

export type EvidenceAction =
  | { type: 'addEvidence'; criterionId: string | null; evidence: Evidence }
  /** `index` null: the piece the keys mean, else the last. */
  | { type: 'removeEvidence'; criterionId: string | null; index: number | null }
  | { type: 'labelEvidence'; criterionId: string; index: number; label: string }
  | { type: 'pickEvidence'; index: number }
  /** `index` null: the piece the keys mean, else the last; `isNaming` false: leave its words. */
  | { type: 'nameEvidence'; index: number | null; isNaming: boolean }

/** The criteria to rate now, in the order of the scorecard. */
export function shownCriteria({ definition, channel }: Card, answers: Readonly<Answers>): Criterion[] {
  const applicable = applicableCriteria(definition, channel, answers)
  return DIMENSIONS.flatMap((dimension) => applicable.filter((criterion) => criterion.dimension === dimension))
}

/** Whether a rating is low enough to ask for its cause. */
export function isLow(rating: Rating | null): boolean {
  return rating === 'fail' || rating === 1 || rating === 2
}

/** A draft opened at the first criterion that is not rated. */
export function openDraft(card: Card, { answers, comment, pins }: Pick<Draft, 'answers' | 'comment' | 'pins'>): Draft {
  const shown = shownCriteria(card, answers)
  const first = shown.find(({ id }) => (answers[id]?.rating ?? null) === null) ?? shown[0]
  return { answers, comment, pins, focusedId: first?.id ?? null, evidenceAt: null, isNaming: false }
}
