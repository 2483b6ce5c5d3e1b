import type { DraftPart, Written } from '#domain/scoring/mergeDrafts.ts'
import type { DraftContent, DraftJoin, StoredDraft } from './draftContent.ts'
import type { SaveState } from './saveState.ts'

export interface SaverPorts {
  storage: Storage
  /** Of this window's copy. */
  key: string
  /** The version of the stored draft that the first change goes on from. */
  version: number
  /** What that version says; null when it is not known. */
  base: Written | null
  /** What was said, which is not kept in the browser. */
  turns: readonly { text: string }[]
  /** Fingerprints of what an earlier window sent since then. */
  sent?: readonly string[]
  /** Waits before anything is sent: for a choice between this and what another window left, or for ever. */
  held?: Extract<SaveState, { kind: 'stale' | 'claimLost' }> | null
  save: (content: DraftContent & { version: number }, isLeaving: boolean) => Promise<StoredDraft>
  now: () => number
  onState: (state: SaveState) => void
  /** What was written elsewhere belongs to the draft now; `parts` is what only they changed. */
  onJoin: (join: DraftJoin, parts: readonly DraftPart[]) => void
  /** Whether the browser keeps what is unsent. */
  onKept: (isKept: boolean) => void
}

export interface DraftSaver {
  /** Keeps it in this browser at once and sends it soon, unless it is just what is stored. */
  change: (content: DraftContent) => void
  /** Sends what is unsent now. `isLeaving`: the request has to outlive the page. */
  send: (isLeaving?: boolean) => Promise<void>
  hasUnsent: () => boolean
  /** Waits for the save under way and starts no other one, until `resume`. @returns the stored version */
  pause: () => Promise<number>
  resume: () => void
  /** The page is shown, or is left: then what is unsent is sent once more and otherwise only kept. */
  open: () => void
  close: () => Promise<void>
  /**
   * A submission failed: a conflict or a lost claim is the draft's, too.
   * @returns `again`: only the answer to an earlier save was lost, so that another try goes through; `joined`: what was
   * written elsewhere is part of the draft now, and nobody has seen it yet
   */
  meet: (error: unknown) => 'again' | 'joined' | null
  /** After signing in again, or once a refusal may have passed. */
  retry: () => void
  /** Another window saved. */
  hear: (stored: StoredDraft) => void
  /** After a conflict: goes on from what is stored, with theirs in these parts and with the own content in all others. */
  settle: (takesTheirs: ReadonlySet<DraftPart>) => void
  /** The draft is no draft any more: nothing is sent, nothing is kept. */
  discard: () => void
}
