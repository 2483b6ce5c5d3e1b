import type { StoredDraft } from './draftContent.ts'
import type { Written } from '#domain/scoring/mergeDrafts.ts'

/** How far the draft has come. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  /** Kept in this browser, tried again by itself. */
  | { kind: 'waiting'; isOffline: boolean }
  /** Kept in this browser until one has signed in again. */
  | { kind: 'signedOut' }
  /**
   * The same was changed differently: what is stored, by whom one does not know or by another window of this browser, or
   * what a window left unsent; the person chooses. `base` is what both go on from, null when it is not known.
   */
  | { kind: 'stale'; current: StoredDraft; base: Written | null; from: 'server' | 'window' | 'left' }
  /** Somebody else has taken the interaction; what is here stays to be read. */
  | { kind: 'claimLost'; message: string }
  /** It cannot be saved any more; the sentence says why. */
  | { kind: 'refused'; message: string }
