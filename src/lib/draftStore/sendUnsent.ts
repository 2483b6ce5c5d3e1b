import type { Review } from '#contract/reviews.ts'
import { mergeDrafts } from '#domain/scoring/mergeDrafts.ts'
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
    const newer = closed.slice(0, index).filter(({ reviewId }) => reviewId === kept.reviewId)
    const outcome = await sendOne(ports, kept, newer)
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

async function sendOne(ports: UnsentPorts, { reviewId, draft }: KeptDraft, newer: KeptDraft[]): Promise<Outcome> {
  try {
    const stored = await ports.read(reviewId)
    const isQuoting = hasQuotes(draft.answers) || (draft.base !== undefined && hasQuotes(draft.base.answers))
    const turns = isQuoting ? await ports.readTurns(stored.interactionId) : []
    const local = { ...draft, answers: withQuotes(draft.answers, turns) }
    if (isEarlier(fingerprint(local), newer) || fingerprint(stored) === fingerprint(local)) return 'known'
    if (stored.status !== 'draft') return 'submitted'
    const version = goOnVersion(local, stored)
    const base = draft.base ? { ...draft.base, answers: withQuotes(draft.base.answers, turns) } : null
    const { merged, clashes } = mergeDrafts(version === stored.version ? stored : base, local, stored)
    if (clashes.length > 0) return 'changed'
    await ports.save(reviewId, { ...merged, version: stored.version, activeMs: local.activeMs })
    return 'sent'
  } catch (error) {
    return outcomeOf(error)
  }
}

/** What a newer copy of the same draft had sent before it went on. */
function isEarlier(print: string, newer: readonly KeptDraft[]): boolean {
  return newer.some(({ draft }) => draft.sent.includes(print))
}

function outcomeOf(error: unknown): Outcome {
  const { kind } = stateAfter(error)
  if (kind === 'stale') return 'changed'
  if (kind === 'claimLost') return 'claimLost'
  return kind === 'refused' ? 'refused' : 'waiting'
}

function isSame(one: LocalDraft | null, other: LocalDraft): boolean {
  return one !== null && one.savedAt === other.savedAt && fingerprint(one) === fingerprint(other)
}
