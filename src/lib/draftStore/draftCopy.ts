import type { Written } from '#domain/scoring/mergeDrafts.ts'
import type { DraftContent, StoredDraft } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import { removeLocalDraft, writeLocalDraft } from './localDraft.ts'
import { withoutQuotes } from './quotes.ts'
import type { SaverPorts } from './saver.ts'

const MOST_SENT = 20

/** One draft as this window has it: which stored version it goes on from, and what is unsent, which the browser keeps. */
export interface DraftCopy {
  readonly version: number
  /** What that version says; null when it is not known. */
  readonly base: Written | null
  readonly unsent: DraftContent | null
  isStored: (content: Written) => boolean
  write: (content: DraftContent) => void
  /** Before it goes: a window that is killed now must know its own words again. */
  noteSent: (content: DraftContent) => void
  /** It was this browser's own: sent, arrived, and its answer was lost. */
  wasSent: (stored: Written) => boolean
  goOn: (stored: StoredDraft) => void
  /** @returns whether what is here and what is stored are the same then */
  goOnTogether: (merged: Written, stored: StoredDraft) => boolean
  forget: () => void
}

export function createDraftCopy({ storage, key, turns, now, onKept, ...ports }: SaverPorts): DraftCopy {
  let { version, base } = ports
  let keptBase = base && { ...base, answers: withoutQuotes(base.answers, turns) }
  let sent = ports.sent ?? []
  let unsent: DraftContent | null = null

  const keep = () => {
    if (!unsent) return
    const answers = withoutQuotes(unsent.answers, turns)
    const going = { version, base: keptBase ?? undefined, sent: [...sent], savedAt: now() }
    onKept(writeLocalDraft(storage, key, { ...unsent, answers, ...going }))
  }
  const write = (content: DraftContent) => {
    unsent = content
    keep()
  }
  const goOn = (stored: StoredDraft) => {
    version = stored.version
    const { answers, comment, pins } = stored
    base = { answers, comment, pins }
    keptBase = { ...base, answers: withoutQuotes(answers, turns) }
    sent = []
    keep()
  }
  return {
    get version() {
      return version
    },
    get base() {
      return base
    },
    get unsent() {
      return unsent
    },
    isStored: ({ answers, comment, pins }) =>
      answers === base?.answers && comment === base.comment && pins === base.pins,
    write,
    noteSent: (content) => {
      const print = fingerprint(content)
      if (!sent.includes(print)) sent = [...sent.slice(1 - MOST_SENT), print]
      keep()
    },
    wasSent: (stored) => sent.includes(fingerprint(stored)),
    goOn,
    goOnTogether: (merged, stored) => {
      if (unsent) unsent = { ...unsent, ...merged }
      goOn(stored)
      return !unsent || fingerprint(unsent) === fingerprint(stored)
    },
    forget: () => {
      unsent = null
      sent = []
      removeLocalDraft(storage, key)
    },
  }
}
