import type { RefObject } from 'react'
import type { PlaybackState } from './playback.ts'
import type { Span } from '#domain/transcript/span.ts'

/** A recording being listened to. The object changes with its state, never with the position. */
export interface Player extends PlaybackState {
  audioRef: RefObject<HTMLAudioElement | null>
  /** As of now; to follow it, use usePosition. */
  readonly positionMs: number
  durationMs: number
  /** Where nobody speaks; what `skipsSilence` leaves out. */
  silences: readonly Span[]
  play: () => void
  pause: () => void
  toggle: () => void
  seek: (ms: number) => void
  /** Forward, or back when negative. */
  skip: (ms: number) => void
  /** Plays a span once, and rests at its end. */
  playSpan: (span: Span) => void
  setRate: (rate: number) => void
  /** One speed up, or down. */
  stepRate: (step: 1 | -1) => void
  setSkipsSilence: (skipsSilence: boolean) => void
  setLoop: (span: Span | null) => void
  /** First the start of a loop, then its end, then no loop. */
  markLoop: () => void
  setVolume: (channel: 0 | 1, volume: number) => void
  /** Told of every position, as often as the screen is drawn while playing. */
  subscribe: (listener: () => void) => () => void
  getPositionMs: () => number
}
