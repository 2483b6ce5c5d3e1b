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
  selections: number
  selection: TextSelection | null
}

const NOTHING: Selected = { selectedTurn: null, selections: 0, selection: null }

/** What the reviewer points at: words, or a turn. */
export function usePointing({ seek, playSpan }: Player) {
  const words = useRef<TextSelection | null>(null)
  const turn = useRef<number | null>(null)
  const [{ selectedTurn, selections, selection }, setSelected] = useState<Selected>(NOTHING)
  const selectTurn = useCallback((next: number | null) => {
    turn.current = next
    setSelected((before) => ({ ...before, selectedTurn: next, selections: before.selections + 1 }))
  }, [])
  const selectText = useCallback((next: TextSelection | null) => {
    if (isSame(words.current, next)) return
    words.current = next
    setSelected((before) => ({ ...before, selection: next }))
  }, [])
  const read = useCallback(() => ({ selection: words.current, selectedTurn: turn.current }), [])
  const letGo = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    selectText(null)
    selectTurn(null)
  }, [selectText, selectTurn])
  const openEvidence = useCallback(
    (transcript: readonly TranscriptTurn[], evidence: Evidence) => {
      if (evidence.kind === 'turn') selectTurn(evidence.turn)
      if (evidence.kind === 'span') return playSpan(evidence)
      const ms = evidence.kind === 'moment' ? evidence.ms : (transcript[evidence.turn]?.startMs ?? null)
      if (ms !== null) seek(ms)
    },
    [seek, playSpan, selectTurn],
  )
  return useMemo(
    () => ({ selection, selectedTurn, selections, selectTurn, selectText, read, letGo, openEvidence }),
    [selection, selectedTurn, selections, selectTurn, selectText, read, letGo, openEvidence],
  )
}

function isSame(one: TextSelection | null, other: TextSelection | null): boolean {
  return one?.turn === other?.turn && one?.start === other?.start && one?.end === other?.end
}
