import { useCallback, useState } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Evidence } from '#domain/scoring/answer.ts'
import { useRecording } from './useRecording.ts'
import { useSignals } from './useSignals.tsx'

interface Selected {
  selectedTurn: number | null
  /** Where in it the evidence begins that was opened; null: the turn as a whole is meant. */
  selectedAt: number | null
  selections: number
}

/** An interaction as it is read: its player, the turn one stands on, its signals, and the way to a piece of evidence. */
export function useReading(interaction: Interaction, timeZone: string) {
  const player = useRecording(interaction)
  const [selected, setSelected] = useState<Selected>({ selectedTurn: null, selectedAt: null, selections: 0 })
  const pointAt = useCallback(
    (turn: number, at: number | null) =>
      setSelected((before) => ({ selectedTurn: turn, selectedAt: at, selections: before.selections + 1 })),
    [],
  )
  const onSelectTurn = useCallback((turn: number) => pointAt(turn, null), [pointAt])
  const { seek, playSpan } = player
  const jump = useCallback(
    (evidence: Evidence) => {
      if (evidence.kind === 'span') return playSpan(evidence)
      const ms = msOf(evidence, interaction)
      if (ms !== null) seek(ms)
      if (evidence.kind === 'turn') pointAt(evidence.turn, evidence.start)
    },
    [interaction, seek, playSpan, pointAt],
  )
  const signals = useSignals(interaction, timeZone, jump)
  return { side: { interaction, player, timeZone, ...selected, onSelectTurn }, jump, signals }
}

function msOf(evidence: Evidence, { transcript }: Interaction): number | null {
  if (evidence.kind === 'moment') return evidence.ms
  if (evidence.kind === 'span') return evidence.startMs
  return transcript[evidence.turn]?.startMs ?? null
}
