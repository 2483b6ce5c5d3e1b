import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { keepRate, readRate } from './keptRate.ts'
import { createPlayback } from './playback.ts'
import type { Player } from './player.ts'

export type { Player } from './player.ts'

/**
 * A player for one recording. The sound element lives in memory; nobody has to render it.
 * @param src address of the recording, null when there is none to play
 */
export function usePlayer(src: string | null, durationMs: number): Player {
  const playback = useMemo(() => createPlayback(src, durationMs, readRate()), [src, durationMs])
  useEffect(() => playback.open(), [playback])
  const state = useSyncExternalStore(playback.subscribe, playback.getState)
  return useMemo(() => {
    const { audio, seek, play, pause, subscribe, getPositionMs } = playback
    return {
      ...state,
      audioRef: { current: audio },
      durationMs,
      get positionMs() {
        return getPositionMs()
      },
      play,
      pause,
      toggle: () => (playback.getState().isPlaying ? pause() : play()),
      seek,
      skip: (ms) => seek(getPositionMs() + ms),
      setRate: (rate) => {
        keepRate(rate)
        playback.setRate(rate)
      },
      subscribe,
      getPositionMs,
    }
  }, [playback, state, durationMs])
}
