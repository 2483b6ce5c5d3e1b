import type { Channel, Criterion, Definition, Rating } from '#domain/definition/definition.ts'
import { DIMENSIONS } from '#domain/definition/definition.ts'
import type { Answers, Evidence } from '#domain/scoring/answer.ts'
import { applicableCriteria } from '#domain/scoring/applicableCriteria.ts'

/** What the reviewer has on screen. */
export interface Draft {
  answers: Answers
  comment: string
  /** The open criterion; null when none applies. */
  focusedId: string | null
  /** The one rated last, for those who do not see it. */
  ratedId?: string
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
  | { type: 'addEvidence'; criterionId: string | null; evidence: Evidence }
  | { type: 'removeEvidence'; criterionId: string; index: number }
  | { type: 'comment'; comment: string }
  | { type: 'focus'; criterionId: string }
  /** One criterion down, or up. */
  | { type: 'move'; step: 1 | -1 }
  | { type: 'replace'; answers: Answers; comment: string }

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
export function openDraft(card: Card, { answers, comment }: Pick<Draft, 'answers' | 'comment'>): Draft {
  const shown = shownCriteria(card, answers)
  const first = shown.find(({ id }) => (answers[id]?.rating ?? null) === null) ?? shown[0]
  return { answers, comment, focusedId: first?.id ?? null }
}
