import { useCallback, useMemo, useRef, useState } from 'react'
import type { TranscriptTurn } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import type { Player } from '#recording/usePlayer.ts'

export interface TextSelection {
  turn: number
  start: number
  end: number
}

interface Selected {
  selectedTurn: number | null
  /** Where in it the evidence begins that was opened; null: the turn as a whole is meant. */
  selectedAt: number | null
  selections: number
  selection: TextSelection | null
}

const NOTHING: Selected = { selectedTurn: null, selectedAt: null, selections: 0, selection: null }

/** What the reviewer points at: words, or a turn. */
export function usePointing({ seek, playSpan }: Pick<Player, 'seek' | 'playSpan'>) {
  const words = useRef<TextSelection | null>(null)
  const turn = useRef<number | null>(null)
  const lastTurn = useRef<number | null>(null)
  const [{ selectedTurn, selectedAt, selections, selection }, setSelected] = useState<Selected>(NOTHING)
  const pointAt = useCallback((next: number | null, at: number | null) => {
    turn.current = next
    lastTurn.current = next ?? lastTurn.current
    setSelected((before) => ({ ...before, selectedTurn: next, selectedAt: at, selections: before.selections + 1 }))
  }, [])
  const selectTurn = useCallback((next: number | null) => pointAt(next, null), [pointAt])
  const selectText = useCallback((next: TextSelection | null) => {
    if (isSame(words.current, next)) return
    words.current = next
    lastTurn.current = next?.turn ?? lastTurn.current
    setSelected((before) => ({ ...before, selection: next }))
  }, [])
  const read = useCallback(() => ({ selection: words.current, selectedTurn: turn.current }), [])
  /** Where one was last, also after letting go: keys go on from there. */
  const readLastTurn = useCallback(() => lastTurn.current, [])
  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    selectText(null)
    selectTurn(null)
  }, [selectText, selectTurn])
  const openEvidence = useCallback(
    (transcript: readonly TranscriptTurn[], evidence: Evidence) => {
      if (evidence.kind === 'turn') pointAt(evidence.turn, evidence.start)
      if (evidence.kind === 'span') return playSpan(evidence)
      const ms = evidence.kind === 'moment' ? evidence.ms : (transcript[evidence.turn]?.startMs ?? null)
      if (ms !== null) seek(ms)
    },
    [seek, playSpan, pointAt],
  )
  return useMemo(
    () => ({
      selection,
      selectedTurn,
      selectedAt,
      selections,
      selectTurn,
      selectText,
      read,
      readLastTurn,
      letGo,
      openEvidence,
    }),
    [selection, selectedTurn, selectedAt, selections, selectTurn, selectText, read, readLastTurn, letGo, openEvidence],
  )
}

function isSame(one: TextSelection | null, other: TextSelection | null): boolean {
  return one?.turn === other?.turn && one?.start === other?.start && one?.end === other?.end
}
