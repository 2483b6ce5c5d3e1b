import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { keepSettings, readSettings } from './keptSettings.ts'
import { createPlayback } from './playback.ts'
import type { Player } from './player.ts'
import { RATES } from './rates.ts'
import type { Span } from '#domain/transcript/span.ts'

export type { Player } from './player.ts'

const NONE: readonly Span[] = []
/** Shorter than a hand can mean. */
const SHORTEST_LOOP_MS = 200

/**
 * A player for one recording. The sound element lives in memory; nobody has to render it.
 * @param src address of the recording, null when there is none to play
 * @param silences what can be left out; the same list as long as it is the same recording
 */
export function usePlayer(src: string | null, durationMs: number, silences = NONE): Player {
  const playback = useMemo(
    () => createPlayback({ src, durationMs, silences }, readSettings()),
    [src, durationMs, silences],
  )
  useEffect(() => playback.open(), [playback])
  const state = useSyncExternalStore(playback.subscribe, playback.getState)
  return useMemo(() => {
    const { audio, seek, play, pause, playSpan, subscribe, getPositionMs, getState, change } = playback
    const setRate = (rate: number) => {
      change({ rate })
      keepSettings(getState())
    }
    return {
      ...state,
      audioRef: { current: audio },
      durationMs,
      silences,
      get positionMs() {
        return getPositionMs()
      },
      play,
      pause,
      toggle: () => (getState().isPlaying ? pause() : play()),
      seek,
      skip: (ms) => seek(getPositionMs() + ms),
      playSpan,
      setRate,
      stepRate: (step) => setRate(stepped(getState().rate, step)),
      setSkipsSilence: (skipsSilence) => {
        change({ skipsSilence })
        keepSettings(getState())
      },
      setLoop: (loop) => change({ loop }),
      markLoop: () => {
        const { loop } = getState()
        const at = getPositionMs()
        if (loop === null) return change({ loop: { startMs: at, endMs: null } })
        const isSpan = loop.endMs === null && at >= loop.startMs + SHORTEST_LOOP_MS
        change({ loop: isSpan ? { startMs: loop.startMs, endMs: at } : null })
      },
      setVolume: (channel, volume) => {
        const [left, right] = getState().volumes
        change({ volumes: channel === 0 ? [volume, right] : [left, volume] })
      },
      subscribe,
      getPositionMs,
    }
  }, [playback, state, durationMs, silences])
}

function stepped(rate: number, step: 1 | -1): number {
  const at = RATES.findIndex((each) => each === rate)
  return RATES[Math.min(Math.max(at + step, 0), RATES.length - 1)] ?? 1
}
