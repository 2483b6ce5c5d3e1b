import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ActiveTime } from '#lib/draftStore/activeTime.ts'
import { hearWindows, tellWindows } from '#lib/draftStore/draftChannel.ts'
import type { DraftSaver } from '#lib/draftStore/saver.ts'
import { TAB_ID } from '#lib/draftStore/tabId.ts'
import { reviewQuery } from './api.ts'

interface OtherWindowsProps {
  /** Of the draft. */
  draft: string
  reviewId: string
  saver: DraftSaver
  time: ActiveTime
}

const NONE: ReadonlySet<string> = new Set()

/** Tells the other windows of this browser that the draft is open here. @returns whether it is open in another, too */
export function useOtherWindows({ draft, reviewId, saver, time }: OtherWindowsProps): boolean {
  const queryClient = useQueryClient()
  const [others, setOthers] = useState(NONE)
  useEffect(() => {
    const me = { draft, tab: TAB_ID }
    const life = new AbortController()
    const leave = hearWindows((heard) => {
      if (heard.kind === 'who') return tellWindows({ kind: 'open', ...me })
      if (heard.draft !== draft) return
      if (heard.kind === 'opened') tellWindows({ kind: 'open', ...me })
      if (heard.kind === 'opened' || heard.kind === 'open') setOthers((before) => new Set([...before, heard.tab]))
      if (heard.kind === 'closed') setOthers((before) => new Set([...before].filter((tab) => tab !== heard.tab)))
      if (heard.kind === 'saved') {
        time.raise(heard.stored.activeMs)
        saver.hear(heard.stored)
      }
      if (heard.kind === 'status') void queryClient.invalidateQueries({ queryKey: reviewQuery(reviewId).queryKey })
    })
    // A window that was killed says nothing: asked again each time this one is looked at, it is silent.
    const ask = () => {
      setOthers(NONE)
      tellWindows({ kind: 'opened', ...me })
    }
    const handleLeave = () => tellWindows({ kind: 'closed', ...me })
    const handleVisible = () => document.visibilityState === 'visible' && ask()
    window.addEventListener('pagehide', handleLeave, { signal: life.signal })
    document.addEventListener('visibilitychange', handleVisible, { signal: life.signal })
    ask()
    return () => {
      life.abort()
      leave()
      handleLeave()
    }
  }, [draft, reviewId, saver, time, queryClient])
  return others.size > 0
}
