import type { StoredDraft } from './draftContent.ts'

/** How far the draft has come. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  /** Kept in this browser, tried again by itself. */
  | { kind: 'waiting'; isOffline: boolean }
  /** Kept in this browser until one has signed in again. */
  | { kind: 'signedOut' }
  /**
   * Something else than what it goes on from is stored, by whom one does not know or by another window of this browser,
   * or was left unsent by one; the person chooses.
   */
  | { kind: 'stale'; current: StoredDraft; from: 'server' | 'window' | 'left' }
  /** Somebody else has taken the interaction; what is here stays to be read. */
  | { kind: 'claimLost'; message: string }
  /** It cannot be saved any more; the sentence says why. */
  | { kind: 'refused'; message: string }
