import type { Review } from '#contract/reviews.ts'
import type { DraftContent } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import {
  goOnVersion,
  type KeptDraft,
  type LocalDraft,
  listLocalDrafts,
  readLocalDraft,
  removeLocalDraft,
} from './localDraft.ts'
import { hasQuotes, withQuotes } from './quotes.ts'
import { stateAfter } from './saveError.ts'

type Why = 'changed' | 'submitted' | 'claimLost' | 'refused'

/** What could not be sent and waits for the person. */
export interface LeftDraft {
  key: string
  reviewId: string
  why: Why
}

interface UnsentPorts {
  storage: Storage
  /** Of all drafts of the person. */
  start: string
  /** Copies that a window has open are its own to send. */
  isOpen: (key: string) => boolean
  read: (reviewId: string) => Promise<Review>
  readTurns: (interactionId: string) => Promise<readonly { text: string }[]>
  save: (reviewId: string, content: DraftContent & { version: number }) => Promise<unknown>
}

/** Sends what windows that are closed left unsent; each once, since what is stored already is not sent again. */
export async function sendUnsent(ports: UnsentPorts): Promise<{ sent: number; waiting: number; left: LeftDraft[] }> {
  const { storage, start, isOpen } = ports
  const closed = listLocalDrafts(storage, start).filter(({ key }) => !isOpen(key))
  const result = { sent: 0, waiting: 0, left: [] as LeftDraft[] }
  for (const [index, kept] of closed.entries()) {
    const outcome = isEarlier(kept, closed.slice(0, index)) ? 'known' : await sendOne(ports, kept)
    if (outcome === 'waiting') result.waiting += 1
    else if (outcome === 'known' || outcome === 'sent') {
      // Its window may have come back meanwhile and have said more.
      if (isSame(readLocalDraft(storage, kept.key), kept.draft)) removeLocalDraft(storage, kept.key)
      if (outcome === 'sent') result.sent += 1
    } else result.left.push({ key: kept.key, reviewId: kept.reviewId, why: outcome })
  }
  return result
}

type Outcome = Why | 'waiting' | 'known' | 'sent'

async function sendOne({ read, readTurns, save }: UnsentPorts, { reviewId, draft }: KeptDraft): Promise<Outcome> {
  try {
    const stored = await read(reviewId)
    if (fingerprint(stored) === fingerprint(draft)) return 'known'
    if (stored.status !== 'draft') return 'submitted'
    const version = goOnVersion(draft, stored)
    if (version !== stored.version) return 'changed'
    const turns = hasQuotes(draft.answers) ? await readTurns(stored.interactionId) : []
    const answers = withQuotes(draft.answers, stored.answers, turns)
    const { comment, activeMs, pins } = draft
    await save(reviewId, { version, answers, comment, activeMs, pins })
    return 'sent'
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): Outcome {
  const { kind } = stateAfter(error)
  if (kind === 'stale') return 'changed'
  if (kind === 'claimLost') return 'claimLost'
  return kind === 'refused' ? 'refused' : 'waiting'
}

/** What a newer copy of the same draft had sent before it went on. */
function isEarlier({ reviewId, draft }: KeptDraft, newer: readonly KeptDraft[]): boolean {
  const print = fingerprint(draft)
  return newer.some((one) => one.reviewId === reviewId && one.draft.sent.includes(print))
}

function isSame(one: LocalDraft | null, other: LocalDraft): boolean {
  return one !== null && one.savedAt === other.savedAt && fingerprint(one) === fingerprint(other)
}
