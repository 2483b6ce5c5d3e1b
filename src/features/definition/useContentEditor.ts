import { useCallback, useEffect, useRef, useState } from 'react'
import { type DefinitionDraft, draft as storedDraft, saveDefinitionDraft } from '#contract/definitionDrafts.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { browserStorage } from '#lib/draftStore/browserStorage.ts'
import { TAB_ID } from '#lib/draftStore/tabId.ts'
import { type ContentAction, type ContentHistory, historyReducer, openHistory } from './contentHistory.ts'
import { createContentKeeper } from './contentKeeper.ts'
import { createContentSaver, type ContentState } from './contentSaver.ts'
import { listKept, openKept } from './keptContent.ts'
import { useSettling } from './useSettling.ts'

const readStored = (value: unknown): DefinitionDraft | null => storedDraft.safeParse(value).data ?? null

/** A draft being edited: its words with undo, kept in the browser at once, saved by themselves, and how far they came. */
export function useContentEditor(draft: DefinitionDraft, keptAt: string) {
  const [stored, setStored] = useState(draft)
  const [isKept, setIsKept] = useState(true)
  const [{ storage, key, left, keeper }] = useState(() => beginKeeping(draft, keptAt, setIsKept))
  const [opened] = useState(() => openedHistory(draft, left))
  const [history, show] = useState(opened)
  // What is typed is true at once; the page follows when the typing rests.
  const newest = useRef(opened)
  const { settle, settleSoon } = useSettling(useCallback(() => show(newest.current), []))
  const [state, setState] = useState<ContentState>(() =>
    left?.isRival ? { kind: 'stale', stored: draft, message: LEFT_WORDS } : { kind: 'saved' },
  )
  const [saver] = useState(() =>
    createContentSaver({
      stored: draft,
      keeper,
      isHeld: left?.isRival ?? false,
      save: (version, content) =>
        call(saveDefinitionDraft, {
          params: { id: draft.id },
          body: { version, content },
          keepalive: mayOutlive(content),
        }),
      readStored,
      onState: setState,
      onSaved: setStored,
    }),
  )
  const change = useCallback(
    (content: Definition) => {
      saver.change(content)
      if (!left || left.key === key || storage.getItem(left.key) === null) return
      // From here on this window keeps what the other one left.
      keeper.flush()
      if (storage.getItem(key) !== null) storage.removeItem(left.key)
    },
    [saver, keeper, storage, key, left],
  )
  const dispatch = useCallback(
    (action: ContentAction) => {
      const before = newest.current
      const next = historyReducer(before, action)
      if (next === before) return
      newest.current = next
      if (next.typing === null) settle()
      else settleSoon()
      if (action.type !== 'open' && next.present !== before.present) change(next.present)
    },
    [change, settle, settleSoon],
  )
  useEffect(() => {
    if (left) change(newest.current.present)
  }, [left, change])
  useEffect(() => {
    const flush = () => void saver.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', keeper.flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', keeper.flush)
      flush()
    }
  }, [saver, keeper])
  useWarning(!isKept && state.kind !== 'saved')
  const choose = (theirs: DefinitionDraft, keepsOwn: boolean) => {
    saver.goOnFrom(theirs, keepsOwn ? newest.current.present : null)
    if (!keepsOwn) dispatch({ type: 'open', content: theirs.content })
  }
  return { history, dispatch, settle, state, isKept, stored, flush: saver.flush, choose }
}

/** Browsers allow 64 KiB, of bytes. */
const MOST_OUTLIVING = 20_000
const LEFT_WORDS = 'What you wrote last was not saved, and somebody else has saved since.'

/** What was left unsaved is a step that can be undone. */
function openedHistory({ content }: DefinitionDraft, left: { content: Definition } | null): ContentHistory {
  const history = openHistory(content)
  return left ? historyReducer(history, { type: 'replace', content: left.content }) : history
}

function beginKeeping(draft: DefinitionDraft, keptAt: string, onKept: (isKept: boolean) => void) {
  const storage = browserStorage()
  const entries = listKept(storage, keptAt)
  const left = openKept(entries, draft)
  // What has arrived is kept no longer.
  if (!left && entries[0]) storage.removeItem(entries[0].key)
  const key = `${keptAt}${TAB_ID}`
  const keeper = createContentKeeper({ storage, key, sent: left?.sent ?? [], now: () => Date.now(), onKept })
  return { storage, key, left, keeper }
}

/** A page that is being left may still send little; what is too long for that is kept and sent by the next one. */
function mayOutlive(content: Definition): boolean {
  return document.hidden && JSON.stringify(content).length < MOST_OUTLIVING
}

/** Leaving would lose words that are neither stored nor kept. */
function useWarning(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
