import { fingerprint } from '#lib/draftStore/fingerprint.ts'
import type { Card, Draft, DraftAction, HistoryAction } from './draft.ts'
import { type DraftNews, newsOf } from './draftNews.ts'
import { draftReducer } from './draftReducer.ts'

/** A draft with what can be undone and done again. */
export interface DraftHistory {
  past: readonly Draft[]
  present: Draft
  future: readonly Draft[]
  /** The text being typed: what is typed on into it belongs to the same step. */
  typing: string | null
  /** What happened last, for those who do not see it. */
  news: DraftNews | null
}

const MOST_STEPS = 300

export function openHistory(present: Draft): DraftHistory {
  return { past: [], present, future: [], typing: null, news: null }
}

/** Every change of a draft, each a step that can be undone; where one looks is none. Pure. */
export function historyReducer(card: Card, history: DraftHistory, action: HistoryAction): DraftHistory {
  const next = step(card, history, action)
  if (next.present === history.present) return next
  const news = newsOf(card, { before: history.present, after: next.present, action, last: history.news })
  return news === next.news ? next : { ...next, news }
}

function step(card: Card, history: DraftHistory, action: HistoryAction): DraftHistory {
  if (action.type === 'undo') return undo(history)
  if (action.type === 'redo') return redo(history)
  const { past, present } = history
  const next = draftReducer(card, present, action)
  if (action.type === 'join') return joined(card, history, action)
  const isChanged = next.answers !== present.answers || next.comment !== present.comment || next.pins !== present.pins
  if (!isChanged) return next === present ? history : { ...history, present: next, typing: null }
  const typing = typedInto(action)
  const isSameStep = typing !== null && typing === history.typing
  return {
    ...history,
    past: isSameStep ? past : [...past, settled(present)].slice(-MOST_STEPS),
    present: next,
    future: [],
    typing,
  }
}

/** What comes from elsewhere is no step of one's own: it belongs to every step, so that none takes it back. */
function joined(card: Card, history: DraftHistory, action: DraftAction): DraftHistory {
  const { past, present, future } = history
  const joinOne = (draft: Draft) => draftReducer(card, draft, action)
  const now = joinOne(present)
  if (now === present) return history
  const isStep = (draft: Draft, index: number, drafts: readonly Draft[]) =>
    fingerprint(draft) !== fingerprint(drafts[index + 1] ?? now)
  return {
    ...history,
    past: past.map(joinOne).filter(isStep),
    present: now,
    future: future.map(joinOne).toReversed().filter(isStep).toReversed(),
    typing: null,
  }
}

function undo(history: DraftHistory): DraftHistory {
  const { past, present, future } = history
  const before = past.at(-1)
  if (!before) return history
  return {
    ...history,
    past: past.slice(0, -1),
    present: before,
    future: [settled(present), ...future],
    typing: null,
  }
}

function redo(history: DraftHistory): DraftHistory {
  const { past, present, future } = history
  const [after, ...rest] = future
  if (!after) return history
  return { ...history, past: [...past, settled(present)], present: after, future: rest, typing: null }
}

function typedInto(action: DraftAction): string | null {
  if (action.type === 'comment') return 'comment'
  return action.type === 'note' ? `note ${action.criterionId}` : null
}

/** A field that was open does not open again with the step. */
function settled(draft: Draft): Draft {
  return draft.isNaming ? { ...draft, isNaming: false } : draft
}
