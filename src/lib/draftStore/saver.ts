import type { DraftContent, StoredDraft } from './draftContent.ts'
import type { SaveState } from './saveState.ts'

export interface SaverPorts {
  storage: Storage
  /** Of this window's copy. */
  key: string
  /** The version of the stored draft that the first change goes on from. */
  version: number
  /** What was said, which is not kept in the browser. */
  turns: readonly { text: string }[]
  /** Fingerprints of what an earlier window sent since then. */
  sent?: readonly string[]
  /** Waits for a choice before anything is sent. */
  isHeld?: boolean
  save: (content: DraftContent & { version: number }, isLeaving: boolean) => Promise<StoredDraft>
  now: () => number
  onState: (state: SaveState) => void
  /** Whether the browser keeps what is unsent. */
  onKept: (isKept: boolean) => void
}

export interface DraftSaver {
  /** Keeps it in this browser at once and sends it soon. */
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
   * @returns whether only the answer to an earlier save was lost, so that another try goes through
   */
  meet: (error: unknown) => boolean
  /** After signing in again, or once a refusal may have passed. */
  retry: () => void
  /** Another window saved. @returns whether the page is to take that over, having nothing unsent itself */
  hear: (stored: StoredDraft) => boolean
  /** After a conflict: go on from this version, with the own content or with the stored one. */
  goOnFrom: (version: number, keepsOwn: boolean) => void
  /** The draft is no draft any more: nothing is sent, nothing is kept. */
  discard: () => void
}
