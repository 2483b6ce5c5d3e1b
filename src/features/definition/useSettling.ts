import { useCallback, useEffect, useRef } from 'react'

const RESTS_AFTER_MS = 300

/** Draws the page now, or when nothing was typed for a moment. */
export function useSettling(draw: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    draw()
  }, [draw])
  const settleSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(draw, RESTS_AFTER_MS)
  }, [draw])
  useEffect(() => () => clearTimeout(timer.current), [])
  return { settle, settleSoon }
}
