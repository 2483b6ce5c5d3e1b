import { useSyncExternalStore } from 'react'

/** Whether the page is being printed: paper has no scrolling, so what is out of sight has to be drawn too. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting)
}

const onPaper = window.matchMedia('print')
const isPrinting = () => onPaper.matches

function subscribe(listener: () => void): () => void {
  onPaper.addEventListener('change', listener)
  return () => onPaper.removeEventListener('change', listener)
}
