import { useEffect, useReducer, useRef, useState } from 'react'
import { type DefinitionDraft, draft as storedDraft, saveDefinitionDraft } from '#contract/definitionDrafts.ts'
import { call } from '#lib/apiClient.ts'
import { historyReducer, openHistory } from './contentHistory.ts'
import { createContentSaver, type ContentState } from './contentSaver.ts'

const readStored = (value: unknown): DefinitionDraft | null => storedDraft.safeParse(value).data ?? null

/** A draft being edited: its words with undo, saved by themselves, and how far they have come. */
export function useContentEditor(draft: DefinitionDraft) {
  const [history, dispatch] = useReducer(historyReducer, draft.content, openHistory)
  const [state, setState] = useState<ContentState>({ kind: 'saved' })
  const [stored, setStored] = useState(draft)
  const [saver] = useState(() =>
    createContentSaver({
      stored: draft,
      save: (version, content) =>
        call(saveDefinitionDraft, { params: { id: draft.id }, body: { version, content }, keepalive: document.hidden }),
      readStored,
      onState: setState,
      onSaved: setStored,
    }),
  )
  const { present } = history
  const known = useRef(present)
  useEffect(() => {
    if (known.current === present) return
    known.current = present
    saver.change(present)
  }, [present, saver])
  useEffect(() => {
    const flush = () => void saver.flush()
    document.addEventListener('visibilitychange', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [saver])
  const choose = (theirs: DefinitionDraft, keepsOwn: boolean) => {
    saver.goOnFrom(theirs, keepsOwn ? present : null)
    if (keepsOwn) return
    known.current = theirs.content
    dispatch({ type: 'open', content: theirs.content })
  }
  return { history, dispatch, state, stored, flush: saver.flush, choose }
}
