import type { Criterion } from '#domain/definition/definition.ts'
import { type Card, type Draft, type HistoryAction, shownCriteria } from './draft.ts'

/** What a key did that moves no focus, so that nothing else would say it. */
export interface DraftNews {
  kind: 'rated' | 'attached' | 'removed' | 'named' | 'undone' | 'redone' | 'moved'
  /** Whose answer changed; null: the comment's. */
  criterion: Criterion | null
  /** Criteria whose condition is met now, and those whose condition is met no more. */
  appeared: readonly Criterion[]
  vanished: readonly Criterion[]
  /** Grows with each, so that the same words are said again. */
  count: number
}

const KINDS: Partial<Record<HistoryAction['type'], DraftNews['kind']>> = {
  rate: 'rated',
  addEvidence: 'attached',
  removeEvidence: 'removed',
  labelEvidence: 'named',
  undo: 'undone',
  redo: 'redone',
  move: 'moved',
}

interface Change {
  before: Draft
  after: Draft
  action: HistoryAction
  last: DraftNews | null
}

/** The news of a change; the last ones when it is none, as while somebody types. */
export function newsOf(card: Card, { before, after, action, last }: Change): DraftNews | null {
  const kind = KINDS[action.type]
  const isMove = kind === 'moved'
  if (kind === undefined || (!isMove && before.answers === after.answers && before.comment === after.comment))
    return last
  const [shown, shownNow] = [shownCriteria(card, before.answers), shownCriteria(card, after.answers)]
  const all = card.definition.criteria
  return {
    kind,
    criterion: (isMove ? null : all.find(({ id }) => before.answers[id] !== after.answers[id])) ?? null,
    appeared: shownNow.filter((criterion) => !shown.includes(criterion)),
    vanished: shown.filter((criterion) => !shownNow.includes(criterion)),
    count: (last?.count ?? 0) + 1,
  }
}
