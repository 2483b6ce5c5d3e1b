import type { Criterion, Rating } from '#domain/definition/definition.ts'
import { type Answer, EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import { isOnScale, needs } from '#domain/scoring/checkAnswers.ts'
import { type Card, type Draft, type DraftAction, isLow, openDraft, shownCriteria } from './draft.ts'

const MOST_EVIDENCE = 50

/** Every change of a draft; pure. A rating that the criterion does not know changes nothing. */
export function draftReducer(card: Card, draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'rate':
      return rate(card, draft, action.criterionId ?? draft.focusedId, action.rating)
    case 'note':
      return change(draft, action.criterionId, (answer) => ({ ...answer, note: action.note }))
    case 'rootCause':
      return change(draft, action.criterionId, (answer) => toggleCause(answer, action.rootCauseId))
    case 'addEvidence':
      return attach(card, draft, action.criterionId ?? draft.focusedId, action.evidence)
    case 'removeEvidence':
      return change(draft, action.criterionId, (answer) => ({
        ...answer,
        evidence: answer.evidence.filter((_, index) => index !== action.index),
      }))
    case 'comment':
      return { ...draft, comment: action.comment }
    case 'focus':
      return draft.focusedId === action.criterionId ? draft : { ...draft, focusedId: action.criterionId }
    case 'move':
      return move(card, draft, action.step)
    case 'replace':
      return openDraft(card, action)
  }
}

function change(draft: Draft, criterionId: string | null, toNext: (answer: Answer) => Answer): Draft {
  if (criterionId === null) return draft
  const before = draft.answers[criterionId] ?? EMPTY_ANSWER
  const next = toNext(before)
  return next === before ? draft : { ...draft, answers: { ...draft.answers, [criterionId]: next } }
}

function rate(card: Card, draft: Draft, criterionId: string | null, rating: Rating): Draft {
  const criterion = shownCriteria(card, draft.answers).find(({ id }) => id === criterionId)
  if (criterionId === null || !criterion || !isOnScale(criterion, rating)) return draft
  const rated = change(draft, criterionId, (answer) => ({
    ...answer,
    rating,
    rootCauses: isLow(rating) ? answer.rootCauses : [],
  }))
  // A rating that still owes its reason stays open, so that E and the note go where they belong.
  const stays = owes(criterion, rated.answers[criterionId] ?? EMPTY_ANSWER)
  return { ...rated, ratedId: criterionId, focusedId: stays ? criterionId : nextUnrated(card, rated, criterionId) }
}

/** The moment a rating owed takes the reviewer on, as the rating itself would have. */
function attach(card: Card, draft: Draft, criterionId: string | null, evidence: Evidence): Draft {
  const attached = change(draft, criterionId, (answer) =>
    answer.evidence.length < MOST_EVIDENCE ? { ...answer, evidence: [...answer.evidence, evidence] } : answer,
  )
  const criterion = shownCriteria(card, draft.answers).find(({ id }) => id === criterionId)
  if (!criterion || criterion.id !== draft.focusedId) return attached
  const owed = owes(criterion, draft.answers[criterion.id] ?? EMPTY_ANSWER)
  const isPaid = owed && !owes(criterion, attached.answers[criterion.id] ?? EMPTY_ANSWER)
  return isPaid ? { ...attached, focusedId: nextUnrated(card, attached, criterion.id) } : attached
}

function owes(criterion: Criterion, answer: Answer): boolean {
  const { note, evidence } = needs(criterion, answer.rating)
  return (note && answer.note.trim() === '') || (evidence && answer.evidence.length === 0)
}

/** The next one without a rating, from the top again after the last; itself when all are rated. */
function nextUnrated(card: Card, { answers }: Draft, criterionId: string): string {
  const shown = shownCriteria(card, answers)
  const at = shown.findIndex(({ id }) => id === criterionId)
  const onwards = [...shown.slice(at + 1), ...shown.slice(0, at)]
  return onwards.find(({ id }) => (answers[id]?.rating ?? null) === null)?.id ?? criterionId
}

function move(card: Card, draft: Draft, step: 1 | -1): Draft {
  const shown = shownCriteria(card, draft.answers)
  const at = shown.findIndex(({ id }) => id === draft.focusedId)
  const next = shown[Math.min(Math.max(0, at + step), shown.length - 1)]
  return next ? { ...draft, focusedId: next.id } : draft
}

function toggleCause(answer: Answer, rootCauseId: string): Answer {
  const isChosen = answer.rootCauses.includes(rootCauseId)
  const others = answer.rootCauses.filter((id) => id !== rootCauseId)
  return { ...answer, rootCauses: isChosen ? others : [...others, rootCauseId] }
}
