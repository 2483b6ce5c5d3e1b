import type { Criterion } from '#domain/definition/definition.ts'
import type { Answer } from '#domain/scoring/answer.ts'
import { needs } from '#domain/scoring/checkAnswers.ts'
import { type Card, type Draft, shownCriteria } from './draft.ts'

/** The draft opened at another criterion, at none of its evidence yet. */
export function openCriterion(draft: Draft, focusedId: string | null): Draft {
  return draft.focusedId === focusedId ? draft : { ...draft, focusedId, evidenceAt: null, isNaming: false }
}

/** Whether a rating is low enough that a note or evidence is still to come. */
export function owes(criterion: Criterion, answer: Answer): boolean {
  const { note, evidence } = needs(criterion, answer.rating)
  return (note && answer.note.trim() === '') || (evidence && answer.evidence.length === 0)
}

/** The next one without a rating, from the top again after the last; itself when all are rated. */
export function nextUnrated(card: Card, { answers }: Draft, criterionId: string): string {
  const shown = shownCriteria(card, answers)
  const at = shown.findIndex(({ id }) => id === criterionId)
  const onwards = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))]
  return onwards.find(({ id }) => (answers[id]?.rating ?? null) === null)?.id ?? criterionId
}
