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
}

/** What the reviewer points at: words, or a turn. */
export function usePointing({ seek }: Player) {
  const selection = useRef<TextSelection | null>(null)
  const turn = useRef<number | null>(null)
  const [{ selectedTurn, selections }, setSelected] = useState<Selected>({ selectedTurn: null, selections: 0 })
  const selectTurn = useCallback((next: number | null) => {
    turn.current = next
    setSelected((before) => ({ selectedTurn: next, selections: before.selections + 1 }))
  }, [])
  const selectText = useCallback((next: TextSelection | null) => void (selection.current = next), [])
  const read = useCallback(() => ({ selection: selection.current, selectedTurn: turn.current }), [])
  const letGo = useCallback(() => {
    selection.current = null
    selectTurn(null)
    document.getSelection()?.removeAllRanges()
  }, [selectTurn])
  const openEvidence = useCallback(
    (transcript: readonly TranscriptTurn[], evidence: Evidence) => {
      if (evidence.kind === 'turn') selectTurn(evidence.turn)
      const ms =
        evidence.kind === 'moment'
          ? evidence.ms
          : evidence.kind === 'span'
            ? evidence.startMs
            : (transcript[evidence.turn]?.startMs ?? null)
      if (ms !== null) seek(ms)
    },
    [seek, selectTurn],
  )
  return useMemo(
    () => ({ selectedTurn, selections, selectTurn, selectText, read, letGo, openEvidence }),
    [selectedTurn, selections, selectTurn, selectText, read, letGo, openEvidence],
  )
}
