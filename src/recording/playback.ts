export interface PlaybackState {
  isPlaying: boolean
  rate: number
  error: string | null
}

const MEDIA_ERR_NETWORK = 2

/**
 * Plays one address outside of React, so that a moving position re-renders only what shows it.
 * Nothing is fetched before the first play: a listen is audited, opening a page is none.
 */
export function createPlayback(src: string | null, durationMs: number, firstRate: number) {
  const audio = new Audio()
  audio.preload = 'none'
  const listeners = new Set<() => void>()
  let state: PlaybackState = { isPlaying: false, rate: firstRate, error: null }
  let positionMs = 0
  let frame = 0

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const change = (part: Partial<PlaybackState>) => {
    state = { ...state, ...part }
    tell()
  }
  const readPosition = () => {
    positionMs = Math.min(audio.currentTime * 1000, durationMs)
    tell()
  }
  const follow = () => {
    readPosition()
    frame = requestAnimationFrame(follow)
  }
  const rest = () => {
    cancelAnimationFrame(frame)
    readPosition()
    change({ isPlaying: false })
  }
  const seek = (ms: number) => {
    positionMs = Math.min(Math.max(ms, 0), durationMs)
    // Before anything is fetched this says where the first play begins.
    audio.currentTime = positionMs / 1000
    tell()
  }
  const play = () => {
    if (src === null) return
    if (state.error !== null) reload()
    audio.playbackRate = state.rate
    audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        change({ error: 'The browser did not let the recording start; press play again.' })
      }
    })
  }
  const reload = () => {
    const at = positionMs
    change({ error: null })
    audio.load()
    seek(at)
  }
  const listen = (signal: AbortSignal) => {
    const on = (type: string, handle: () => void) => audio.addEventListener(type, handle, { signal })
    on('play', () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(follow)
      change({ isPlaying: true, error: null })
    })
    on('pause', rest)
    on('ended', rest)
    on('seeked', readPosition)
    on('error', () => {
      cancelAnimationFrame(frame)
      change({ isPlaying: false, error: errorWords(audio.error?.code) })
    })
  }

  return {
    audio,
    seek,
    play,
    pause: () => audio.pause(),
    setRate: (rate: number) => {
      audio.playbackRate = rate
      change({ rate })
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
        cancelAnimationFrame(frame)
        audio.pause()
        audio.removeAttribute('src')
        audio.load()
      }
    },
  }
}

function errorWords(code: number | undefined): string {
  return code === MEDIA_ERR_NETWORK
    ? 'The recording stopped arriving; press play to try again.'
    : 'The recording could not be fetched or played; press play to try again.'
}
