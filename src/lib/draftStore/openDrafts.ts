import type { DraftSaver } from './saver.ts'

const open = new Map<string, { saver: DraftSaver }>()

/** The drafts on screen in this window, by key. @returns how to take it away again, once its last words are sent */
export function addOpenDraft(draft: string, saver: DraftSaver): () => void {
  const entry = { saver }
  open.set(draft, entry)
  return () => {
    if (open.get(draft) === entry) open.delete(draft)
  }
}

export const isOpenHere = (draft: string): boolean => open.has(draft)
export const openSavers = (): DraftSaver[] => [...open.values()].map(({ saver }) => saver)
