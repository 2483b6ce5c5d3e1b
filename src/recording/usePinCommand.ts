import { useEffect, useEffectEvent } from 'react'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { nextPin } from './nextPin.ts'
import type { TranscriptProps } from './transcriptProps.ts'

/** One key a turn: press it as each one begins, and the transcript has its times. */
export function usePinCommand(props: TranscriptProps, spoken: number | null): void {
  const { transcript, player, selectedTurn, onSelectTurn, onPin } = props
  const canPin = player !== null && onPin !== undefined && transcript.some(({ startMs }) => startMs === null)
  const pin = useEffectEvent(() => {
    const turn = nextPin(transcript, selectedTurn ?? spoken)
    if (turn === null || player === null) return
    onPin?.(turn, player.getPositionMs())
    onSelectTurn(turn)
  })
  useEffect(() => {
    if (!canPin) return
    return registerCommands([
      { id: 'recording:pin', keys: ['h'], label: 'This turn is heard now: pin it', group: 'Transcript', run: pin },
    ])
  }, [canPin])
}
