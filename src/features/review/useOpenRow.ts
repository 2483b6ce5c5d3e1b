import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Draft } from './draft.ts'

/**
 * Which criterion's details are open: the one the keys mean, a frame after it is. A rating is seen before the next
 * criterion unfolds, which costs more than the mark itself. At once where something is written: while a moment is
 * named, and by `openNow` for what has to find its fields.
 */
export function useOpenRow({ focusedId, isNaming }: Pick<Draft, 'focusedId' | 'isNaming'>) {
  const [openId, setOpenId] = useState(focusedId)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setOpenId(focusedId)))
    return () => cancelAnimationFrame(frame)
  }, [focusedId])
  return { openId: isNaming ? focusedId : openId, openNow: () => flushSync(() => setOpenId(focusedId)) }
}
