import type { RefObject } from 'react'

/** A recording being listened to. The object changes with play, rate and error, never with the position. */
export interface Player {
  audioRef: RefObject<HTMLAudioElement | null>
  isPlaying: boolean
  /** As of now; to follow it, use usePosition. */
  readonly positionMs: number
  durationMs: number
  rate: number
  /** A sentence for the reader, null when all is well. */
  error: string | null
  play: () => void
  pause: () => void
  toggle: () => void
  seek: (ms: number) => void
  /** Forward, or back when negative. */
  skip: (ms: number) => void
  setRate: (rate: number) => void
  /** Told of every position, as often as the screen is drawn while playing. */
  subscribe: (listener: () => void) => () => void
  getPositionMs: () => number
}

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const
