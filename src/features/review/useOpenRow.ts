import { startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Which criterion's details are open: the one the keys mean, a frame after it is. A rating is seen before the next
 * criterion unfolds, which costs more than the mark itself. `openNow`: for what has to find its fields at once.
 */
export function useOpenRow(focusedId: string | null) {
  const [openId, setOpenId] = useState(focusedId)
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setOpenId(focusedId)))
    return () => cancelAnimationFrame(frame)
  }, [focusedId])
  return { openId, openNow: () => flushSync(() => setOpenId(focusedId)) }
}
