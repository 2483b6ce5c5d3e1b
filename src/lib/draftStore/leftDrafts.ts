import type { StoredDraft } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import { goOnVersion, listLocalDrafts, tabKey } from './localDraft.ts'
import { withQuotes } from './quotes.ts'

interface Begun {
  /** What to go on with. */
  from: StoredDraft & { activeMs: number }
  sent: readonly string[]
  hasUnsent: boolean
  /** Another window left something else; null when none did. */
  rival: (StoredDraft & { key: string }) | null
  /** Copies that are taken over, and may go once this window keeps its own. */
  taken: readonly string[]
}

/**
 * Opens a draft with what windows of this browser left unsent: the newest is gone on with; an older one that says
 * something else is shown beside it.
 */
export function beginDraft(
  storage: Storage,
  draft: string,
  stored: StoredDraft & { activeMs: number },
  turns: readonly { text: string }[],
): Begun {
  const left = listLocalDrafts(storage, tabKey(draft, '')).map(({ key, draft: local }) => ({
    key,
    draft: { ...local, answers: withQuotes(local.answers, turns) },
  }))
  const [newest] = left
  if (!newest) return { from: stored, sent: [], hasUnsent: false, rival: null, taken: [] }
  const opened = ({ draft: local }: (typeof left)[number]) => ({
    version: goOnVersion(local, stored),
    answers: local.answers,
    comment: local.comment,
    pins: local.pins,
  })
  const from = opened(newest)
  const known = new Set([fingerprint(newest.draft), fingerprint(stored), ...newest.draft.sent])
  const other = left.find((one) => !known.has(fingerprint(one.draft)))
  const rival = other ? opened(other) : null
  return {
    from: { ...from, activeMs: Math.max(newest.draft.activeMs, stored.activeMs) },
    // What is left may be on its way already, sent for a page that was not open yet.
    sent: [...newest.draft.sent, fingerprint(newest.draft)],
    hasUnsent: true,
    // Whoever has seen both goes on from the later of the two.
    rival: other && rival ? { ...rival, version: Math.max(rival.version, from.version), key: other.key } : null,
    taken: left.filter((one) => one !== other).map(({ key }) => key),
  }
}
