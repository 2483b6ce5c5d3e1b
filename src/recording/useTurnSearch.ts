import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Command } from '#lib/keyboard/command.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { findInTurns } from './findInTurns.ts'
import type { TextSelection } from './readSelection.ts'

/** What the list of turns shows of a search. */
export interface Found {
  hits: readonly TextSelection[]
  /** The one looked at; null when nothing is searched or found. */
  current: TextSelection | null
}

export type TurnSearch = ReturnType<typeof useTurnSearch>

/** The search of one transcript, opened by key. */
export function useTurnSearch(transcript: readonly TranscriptTurn[]) {
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [{ query, at }, setSearch] = useState({ query: '', at: 0 })
  const searched = useDeferredValue(isOpen ? query : '')
  const hits = useMemo(() => findInTurns(transcript, searched), [transcript, searched])
  const current = hits[at % Math.max(1, hits.length)] ?? null
  const found = useMemo<Found>(() => ({ hits, current }), [hits, current])
  const open = useEffectEvent(() => {
    setIsOpen(true)
    input.current?.select()
  })
  const isTyping = useEffectEvent(() => document.activeElement === input.current && input.current !== null)
  useEffect(() => registerCommands([searchCommand(open, isTyping)]), [])
  const step = (by: 1 | -1) =>
    setSearch((before) => ({ ...before, at: hits.length === 0 ? 0 : (before.at + by + hits.length) % hits.length }))
  return {
    input,
    isOpen,
    query,
    place: hits.length === 0 ? 0 : (at % hits.length) + 1,
    found,
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    type: (next: string) => setSearch({ query: next, at: 0 }),
    step,
  }
}

/** In the field itself the browser's own search is not taken away. */
function searchCommand(open: () => void, isTyping: () => boolean): Command {
  return {
    id: 'recording:search',
    keys: ['/', 'mod+f'],
    label: 'Search what was said',
    group: 'Transcript',
    when: () => !isTyping(),
    run: open,
  }
}
