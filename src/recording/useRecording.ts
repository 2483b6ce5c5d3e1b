import { useMemo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Player } from './player.ts'
import { recordingAddress } from './recordingAddress.ts'
import { silentSpans } from '#domain/transcript/silentSpans.ts'
import { decodePeaks } from './toBars.ts'
import { usePlayer } from './usePlayer.ts'

/** The player of an interaction; one that cannot be heard still has a position to point at. */
export function useRecording({ id, recording }: Pick<Interaction, 'id' | 'recording'>): Player {
  const durationMs = recording?.durationMs ?? 0
  const silences = useMemo(
    () => (recording ? silentSpans(recording.lanes.map(decodePeaks), recording.bucketMs, recording.durationMs) : []),
    [recording],
  )
  return usePlayer(recording?.isPlayable ? recordingAddress(id) : null, durationMs, silences)
}
