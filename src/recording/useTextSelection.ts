import { type RefObject, useEffect, useEffectEvent } from 'react'
import { readSelection, type TextSelection } from './readSelection.ts'

/** Reports selected words once the pointer is let go; on touch screens as the handles move. */
export function useTextSelection(
  ref: RefObject<HTMLElement | null>,
  onSelectText: (selection: TextSelection | null) => void,
): void {
  const report = useEffectEvent((mayClear: boolean) => {
    const selection = ref.current ? readSelection(ref.current) : null
    if (selection !== null || mayClear) onSelectText(selection)
  })
  useEffect(() => {
    const life = new AbortController()
    let isDown = false
    const on = (type: string, handle: (event: Event) => void) =>
      document.addEventListener(type, handle, { signal: life.signal })
    on('pointerdown', () => (isDown = true))
    on('pointercancel', () => (isDown = false))
    on('pointerup', ({ target }) => {
      isDown = false
      // A press elsewhere, say on what attaches the words, must not take them away first.
      report(target instanceof Node && ref.current?.contains(target) === true)
    })
    on('selectionchange', () => {
      if (!isDown) report(false)
    })
    return () => life.abort()
  }, [ref])
}
