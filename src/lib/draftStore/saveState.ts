import type { Review } from '#contract/reviews.ts'

/** How far the draft has come. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  /** Kept in this browser, tried again by itself. */
  | { kind: 'waiting'; isOffline: boolean }
  /** Kept in this browser until one has signed in again. */
  | { kind: 'signedOut' }
  /** The stored draft has changed meanwhile; the person chooses. */
  | { kind: 'stale'; current: Review }
  /** It cannot be saved any more; the sentence says why. */
  | { kind: 'refused'; message: string }
