import { EMPTY_ANSWER, type Evidence } from '#domain/scoring/answer.ts'
import { evidenceLabel } from '#domain/scoring/evidenceLabel.ts'
import { changeAnswer } from './changeAnswer.ts'
import { type Card, type Draft, type EvidenceAction, shownCriteria } from './draft.ts'
import { nextUnrated, openCriterion, owes } from './nextCriterion.ts'

const MOST_EVIDENCE = 50

/** Every change of what ratings rest on; pure. */
export function evidenceReducer(card: Card, draft: Draft, action: EvidenceAction): Draft {
  switch (action.type) {
    case 'addEvidence':
      return attach(card, draft, action.criterionId ?? draft.focusedId, action.evidence)
    case 'removeEvidence':
      return remove(draft, action.criterionId ?? draft.focusedId, action.index)
    case 'labelEvidence':
      return label(draft, action.criterionId, action.index, action.label)
    case 'pickEvidence':
      return piecesOf(draft)[action.index] ? { ...draft, evidenceAt: action.index, isNaming: false } : draft
    case 'nameEvidence':
      return name(draft, action.index, action.isNaming)
  }
}

/** The piece of the open criterion that the keys mean; null when it has none. */
function pieceMeant(draft: Draft): number | null {
  const last = piecesOf(draft).length - 1
  return last < 0 ? null : Math.min(draft.evidenceAt ?? last, last)
}

export function piecesOf({ answers, focusedId }: Draft): readonly Evidence[] {
  return answers[focusedId ?? '']?.evidence ?? EMPTY_ANSWER.evidence
}

/** The moment a rating owed takes the reviewer on, as the rating itself would have. */
function attach(card: Card, draft: Draft, criterionId: string | null, evidence: Evidence): Draft {
  const added = changeAnswer(draft, criterionId, (answer) =>
    answer.evidence.length < MOST_EVIDENCE ? { ...answer, evidence: [...answer.evidence, evidence] } : answer,
  )
  if (added === draft || criterionId !== draft.focusedId) return added
  const attached = { ...added, evidenceAt: piecesOf(added).length - 1, isNaming: false }
  const criterion = shownCriteria(card, draft.answers).find(({ id }) => id === criterionId)
  if (!criterion) return attached
  const owed = owes(criterion, draft.answers[criterion.id] ?? EMPTY_ANSWER)
  const isPaid = owed && !owes(criterion, attached.answers[criterion.id] ?? EMPTY_ANSWER)
  return isPaid ? openCriterion(attached, nextUnrated(card, attached, criterion.id)) : attached
}

function remove(draft: Draft, criterionId: string | null, index: number | null): Draft {
  const isOpen = criterionId === draft.focusedId
  const gone = index ?? (isOpen ? pieceMeant(draft) : null)
  const removed = changeAnswer(draft, criterionId, (answer) =>
    gone !== null && gone < answer.evidence.length
      ? { ...answer, evidence: answer.evidence.filter((_, at) => at !== gone) }
      : answer,
  )
  if (removed === draft || !isOpen) return removed
  const left = piecesOf(removed).length
  return { ...removed, evidenceAt: left === 0 ? null : Math.min(gone ?? 0, left - 1), isNaming: false }
}

function label(draft: Draft, criterionId: string, index: number, words: string): Draft {
  const said = evidenceLabel(words)
  const named = changeAnswer(draft, criterionId, (answer) =>
    answer.evidence[index] && answer.evidence[index].label !== said
      ? { ...answer, evidence: answer.evidence.map((one, at) => (at === index ? { ...one, label: said } : one)) }
      : answer,
  )
  return named.isNaming ? { ...named, isNaming: false } : named
}

function name(draft: Draft, index: number | null, isNaming: boolean): Draft {
  const meant = index ?? pieceMeant(draft)
  return meant === null || !piecesOf(draft)[meant] ? draft : { ...draft, evidenceAt: meant, isNaming }
}
