import type { Settings } from './keptSettings.ts'
import { nextJump } from './nextJump.ts'
import { playbackError } from './playbackError.ts'
import { createRetries } from './retries.ts'
import { AS_RECORDED, createSideVolumes, type Volumes } from './sideVolumes.ts'
import type { Span } from '#domain/transcript/span.ts'
import type { Loop } from './loop.ts'

export interface PlaybackState extends Settings {
  isPlaying: boolean
  /** The sound that comes next has not arrived; it goes on by itself once it has. */
  isWaiting: boolean
  loop: Loop | null
  volumes: Volumes
  /** A sentence for the reader, null when all is well. */
  error: string | null
}

export interface Source {
  /** null when there is nothing to play. */
  src: string | null
  durationMs: number
  silences: readonly Span[]
}

const AT_REST = { isPlaying: false, isWaiting: false, loop: null, volumes: AS_RECORDED, error: null }
/** Shorter waits are not worth a word. */
const WAIT_MS = 1_000

/**
 * Plays one address outside of React, so that a moving position re-renders only what shows it.
 * Nothing is fetched before the first play: a listen is audited, opening a page is none.
 */
export function createPlayback({ src, durationMs, silences }: Source, settings: Settings) {
  const audio = new Audio()
  audio.preload = 'none'
  audio.preservesPitch = true
  const sides = createSideVolumes(audio)
  const listeners = new Set<() => void>()
  let state: PlaybackState = { ...AT_REST, ...settings }
  let positionMs = 0
  /** Up to where it was seen whether to jump. */
  let checkedMs = 0
  /** Where a span that is played once ends. */
  let restAtMs: number | null = null
  let isSeekOwed = false
  let wantsToPlay = false
  let hasArrived = false
  let failedAtMs = 0
  let frame = 0
  let waitTimer: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const change = (part: Partial<PlaybackState>) => {
    state = { ...state, ...part }
    tell()
  }
  const goTo = (ms: number) => {
    positionMs = Math.min(Math.max(ms, 0), durationMs)
    checkedMs = positionMs
    // One seek at a time: browsers lose themselves in several at once.
    isSeekOwed = audio.readyState > 0 && audio.seeking
    // Before anything is fetched this says where the first play begins.
    if (!isSeekOwed) audio.currentTime = positionMs / 1000
    tell()
  }
  const readPosition = () => {
    if (isSeekOwed) return
    positionMs = Math.min(audio.currentTime * 1000, durationMs)
    tell()
    if (!state.isPlaying || audio.seeking) return
    if (restAtMs !== null && positionMs >= restAtMs) return pause()
    const jump = restAtMs === null ? nextJump(checkedMs, positionMs, { ...state, silences }) : null
    checkedMs = positionMs
    if (jump !== null) goTo(jump)
  }
  const follow = () => {
    readPosition()
    frame = requestAnimationFrame(follow)
  }
  const stopWaiting = () => {
    clearTimeout(waitTimer)
    if (state.isWaiting) change({ isWaiting: false })
  }
  const rest = () => {
    cancelAnimationFrame(frame)
    stopWaiting()
    readPosition()
    change({ isPlaying: false })
  }
  const seek = (ms: number) => {
    restAtMs = null
    goTo(ms)
  }
  const start = () => {
    audio.playbackRate = state.rate
    sides.resume()
    audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        change({ error: 'The browser did not let the recording start; press play again.' })
      }
    })
  }
  const reload = () => {
    const at = positionMs
    audio.load()
    goTo(at)
    if (wantsToPlay) start()
  }
  const retries = createRetries(reload)
  const play = () => {
    if (src === null) return
    wantsToPlay = true
    if (state.error === null) return start()
    change({ error: null })
    retries.succeed()
    reload()
  }
  const pause = () => {
    wantsToPlay = false
    restAtMs = null
    retries.stop()
    audio.pause()
  }
  const handleEnd = () => {
    const again = restAtMs === null ? nextJump(checkedMs, Infinity, { ...state, skipsSilence: false, silences }) : null
    if (again === null) {
      wantsToPlay = false
      return rest()
    }
    goTo(again)
    start()
  }
  const handleError = () => {
    cancelAnimationFrame(frame)
    stopWaiting()
    if (positionMs > failedAtMs + WAIT_MS) retries.succeed()
    failedAtMs = positionMs
    // What came once and stops coming is the network; what never came may be no sound at all.
    const comesAgain = hasArrived && retries.again()
    change({ isPlaying: false, error: playbackError(audio.error?.code, comesAgain) })
  }
  const listen = (signal: AbortSignal) => {
    const on = (type: string, handle: () => void) => audio.addEventListener(type, handle, { signal })
    on('play', () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(follow)
      change({ isPlaying: true })
    })
    on('loadedmetadata', () => (hasArrived = true))
    on('waiting', () => {
      clearTimeout(waitTimer)
      waitTimer = setTimeout(() => change({ isWaiting: true }), WAIT_MS)
    })
    on('playing', () => {
      stopWaiting()
      if (state.error !== null) change({ error: null })
    })
    on('pause', rest)
    on('ended', handleEnd)
    on('seeked', () => (isSeekOwed ? goTo(positionMs) : readPosition()))
    // A page in the background draws no frames, and still leaves out silence.
    on('timeupdate', () => audio.readyState > 0 && readPosition())
    on('error', handleError)
  }

  return {
    audio,
    seek,
    play,
    pause,
    playSpan: ({ startMs, endMs }: Span) => {
      goTo(startMs)
      play()
      restAtMs = endMs
    },
    change: (part: Partial<Pick<PlaybackState, 'rate' | 'skipsSilence' | 'loop' | 'volumes'>>) => {
      if (part.rate !== undefined) audio.playbackRate = part.rate
      if (part.volumes) sides.set(part.volumes)
      change(part)
    },
    getState: () => state,
    getPositionMs: () => positionMs,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** @returns what lets go of the recording */
    open: () => {
      const life = new AbortController()
      listen(life.signal)
      if (src !== null) audio.src = src
      return () => {
        life.abort()
        retries.stop()
        clearTimeout(waitTimer)
        cancelAnimationFrame(frame)
        audio.pause()
        audio.removeAttribute('src')
        audio.load()
        sides.close()
      }
    },
  }
}
