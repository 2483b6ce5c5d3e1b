import { useLayoutEffect, useState } from 'react'
import type { TextSelection } from './usePointing.ts'

interface Place {
  left: number
  top: number
}

/** Of what stands there, at most. */
const WIDTH = 360
const HEIGHT = 32
const GAP = 6

/** Where words are selected on the screen: beside the end of them, or beneath it, and kept there while the text scrolls. */
export function useSelectionPlace(selection: TextSelection | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    if (!selection) return
    const look = () => setPlace(endOfSelection())
    look()
    window.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [selection])
  return selection ? place : null
}

function endOfSelection(): Place | null {
  const selected = document.getSelection()
  if (!selected || selected.rangeCount === 0 || selected.isCollapsed) return null
  const last = [...selected.getRangeAt(0).getClientRects()].at(-1)
  if (!last || last.bottom < 0 || last.bottom > window.innerHeight) return null
  const element = selected.getRangeAt(0).endContainer.parentElement
  const edge = element?.closest('li')?.getBoundingClientRect().right ?? window.innerWidth
  const hasRoom = last.right + GAP + WIDTH <= edge
  if (hasRoom) return { left: last.right + GAP, top: last.top + last.height / 2 - HEIGHT / 2 }
  return { left: Math.max(GAP, Math.min(last.right, edge - WIDTH)), top: last.bottom + GAP }
}
