import { useEffect } from 'react'
import type { ActiveTime } from '#lib/draftStore/activeTime.ts'
import { addOpenDraft } from '#lib/draftStore/openDrafts.ts'
import type { DraftSaver } from '#lib/draftStore/saver.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Sends the draft when the page is left, when the connection is back, and counts the time somebody works on it. */
export function useLife(saver: DraftSaver, time: ActiveTime, draft: string, isKept: boolean): void {
  useEffect(() => {
    const life = new AbortController()
    const { signal } = life
    const leave = () => void saver.send(true)
    const remove = addOpenDraft(draft, saver)
    saver.open()
    time.setVisible(document.visibilityState === 'visible')
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, time.touch, { signal, passive: true })
    window.addEventListener('pagehide', leave, { signal })
    window.addEventListener('online', () => void saver.send(), { signal })
    document.addEventListener(
      'visibilitychange',
      () => {
        time.setVisible(document.visibilityState === 'visible')
        if (document.visibilityState === 'hidden') leave()
      },
      { signal },
    )
    return () => {
      life.abort()
      void saver.close().finally(remove)
    }
  }, [saver, time, draft])
  // Where the browser keeps nothing, this page is all there is.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsent()) event.preventDefault()
    }
    if (!isKept) window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saver, isKept])
}
