import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { SheetKind } from './PrintSheet.tsx'

/** What the browser's own print command puts on paper too: one page, until somebody asked for the poster. */
export function usePrint() {
  const [kind, setKind] = useState<SheetKind>('page')
  const print = (chosen: SheetKind) => {
    // The browser prints what is drawn now, and waits for nobody.
    flushSync(() => setKind(chosen))
    window.print()
  }
  return { kind, print }
}
