import { type KeyboardEvent, useRef, useState } from 'react'
import { neighbourMark } from './neighbourMark.ts'

/** A row of marks as one tab stop, the newest at first; arrow keys go from mark to mark. They say `data-mark`. */
export function useMarkRow(names: readonly string[]) {
  const row = useRef<HTMLDivElement>(null)
  const [visited, setVisited] = useState<string | null>(null)
  const stop = (visited !== null && names.includes(visited) ? visited : names.at(-1)) ?? null
  const handleKey = (event: KeyboardEvent) => {
    const next = stop === null ? null : neighbourMark(names, stop, event.key)
    if (next === null) return
    event.preventDefault()
    row.current?.querySelector<HTMLElement>(`[data-mark="${next}"]`)?.focus()
  }
  return { row, stop, visit: setVisited, handleKey }
}
