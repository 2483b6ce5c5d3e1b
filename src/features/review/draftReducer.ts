import type { Pins } from '#contract/reviews.ts'
import type { Rating } from '#domain/definition/definition.ts'
import { type Answer, EMPTY_ANSWER } from '#domain/scoring/answer.ts'
import { mergeDrafts } from '#domain/scoring/mergeDrafts.ts'
import type { DraftJoin } from '#lib/draftStore/draftContent.ts'
import { isOnScale } from '#domain/scoring/checkAnswers.ts'
import { changeAnswer } from './changeAnswer.ts'
import { type Card, type Draft, type DraftAction, isLow, openDraft, shownCriteria } from './draft.ts'
import { evidenceReducer } from './evidenceReducer.ts'
import { nextUnrated, openCriterion, owes } from './nextCriterion.ts'

/** Every change of a draft; pure. A rating that the criterion does not know changes nothing. */
export function draftReducer(card: Card, draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'rate':
      return rate(card, draft, action.criterionId ?? draft.focusedId, action.rating)
    case 'note':
      return changeAnswer(draft, action.criterionId, (answer) => ({ ...answer, note: action.note }))
    case 'rootCause':
      return changeAnswer(draft, action.criterionId, (answer) => toggleCause(answer, action.rootCauseId))
    case 'comment':
      return { ...draft, comment: action.comment }
    case 'pin':
      return { ...draft, pins: pinned(draft.pins, action) }
    case 'focus':
      return isShown(card, draft, action.criterionId) ? openCriterion(draft, action.criterionId) : draft
    case 'move':
      return move(card, draft, action.step)
    case 'join':
      return join(card, draft, action)
    default:
      return evidenceReducer(card, draft, action)
  }
}

/** With what was written elsewhere; one stays at the criterion one is at while it applies. */
function join(card: Card, draft: Draft, { base, theirs, takesTheirs }: DraftJoin): Draft {
  const { answers, comment, pins = draft.pins } = mergeDrafts(base, draft, theirs, takesTheirs).merged
  if (answers === draft.answers && comment === draft.comment && pins === draft.pins) return draft
  const joined = { ...draft, answers, comment, pins }
  return draft.focusedId !== null && isShown(card, joined, draft.focusedId)
    ? { ...joined, evidenceAt: answers[draft.focusedId] === draft.answers[draft.focusedId] ? draft.evidenceAt : null }
    : openDraft(card, joined)
}

function pinned(pins: Pins = {}, { turn, ms }: { turn: number; ms: number | null }): Pins {
  const others = Object.entries(pins).filter(([pin]) => pin !== String(turn))
  return Object.fromEntries(ms === null ? others : [...others, [String(turn), Math.round(ms)]])
}

function isShown(card: Card, { answers }: Draft, criterionId: string): boolean {
  return shownCriteria(card, answers).some(({ id }) => id === criterionId)
}

function rate(card: Card, draft: Draft, criterionId: string | null, rating: Rating): Draft {
  const criterion = shownCriteria(card, draft.answers).find(({ id }) => id === criterionId)
  if (criterionId === null || !criterion || !isOnScale(criterion, rating)) return draft
  const rated = changeAnswer(draft, criterionId, (answer) => ({
    ...answer,
    rating,
    rootCauses: isLow(rating) ? answer.rootCauses : [],
  }))
  // A rating that still owes its reason stays open, so that E and the note go where they belong.
  const stays = owes(criterion, rated.answers[criterionId] ?? EMPTY_ANSWER)
  return openCriterion(rated, stays ? criterionId : nextUnrated(card, rated, criterionId))
}

function move(card: Card, draft: Draft, step: 1 | -1): Draft {
  const shown = shownCriteria(card, draft.answers)
  const at = shown.findIndex(({ id }) => id === draft.focusedId)
  const next = shown[Math.min(Math.max(0, at + step), shown.length - 1)]
  return next ? openCriterion(draft, next.id) : draft
}

function toggleCause(answer: Answer, rootCauseId: string): Answer {
  const isChosen = answer.rootCauses.includes(rootCauseId)
  const others = answer.rootCauses.filter((id) => id !== rootCauseId)
  return { ...answer, rootCauses: isChosen ? others : [...others, rootCauseId] }
}
