import type { Definition } from '#domain/definition/definition.ts'
import { changeContent, type DraftChange } from './draftContent.ts'

/** A definition being written, with what can be undone and done again. */
export interface ContentHistory {
  past: readonly Definition[]
  present: Definition
  future: readonly Definition[]
  /** The field being typed into: what is typed on belongs to the same step. */
  typing: string | null
}

export type ContentAction = DraftChange | { type: 'undo' } | { type: 'redo' } | { type: 'open'; content: Definition }

const MOST_STEPS = 200

export function openHistory(present: Definition): ContentHistory {
  return { past: [], present, future: [], typing: null }
}

/** Every change is a step that can be undone; letters typed into one field are one step. Pure. */
export function historyReducer(history: ContentHistory, action: ContentAction): ContentHistory {
  const { past, present, future } = history
  if (action.type === 'open') return openHistory(action.content)
  if (action.type === 'undo') {
    const before = past.at(-1)
    if (!before) return history
    return { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null }
  }
  if (action.type === 'redo') {
    const [after, ...rest] = future
    if (!after) return history
    return { past: [...past, present], present: after, future: rest, typing: null }
  }
  const next = changeContent(present, action)
  if (next === present) return history
  const typing = typedInto(action)
  const isSameStep = typing !== null && typing === history.typing
  return { past: isSameStep ? past : [...past, present].slice(-MOST_STEPS), present: next, future: [], typing }
}

/** The field of a change by typing; null for what is a step of its own. */
function typedInto(change: DraftChange): string | null {
  if (change.type === 'anchor') return `anchor ${change.id} ${change.rating} ${Object.keys(change.patch).join()}`
  if (!('patch' in change)) return null
  const isTyped = Object.values(change.patch).every((value) => typeof value === 'string' || typeof value === 'number')
  if (!isTyped) return null
  const of =
    'id' in change ? change.id : 'dimension' in change ? change.dimension : 'index' in change ? change.index : ''
  return `${change.type} ${of} ${Object.keys(change.patch).join()}`
}
