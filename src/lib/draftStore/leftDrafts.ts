import { mergeDrafts, type Written } from '#domain/scoring/mergeDrafts.ts'
import type { StoredDraft } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'
import { goOnVersion, type KeptDraft, listLocalDrafts, tabKey } from './localDraft.ts'
import { withQuotes } from './quotes.ts'

/** A draft and what it goes on from; null when that is not known. */
type Left = StoredDraft & { base: Written | null }

export interface Begun {
  /** What to go on with. */
  from: StoredDraft & { activeMs: number }
  base: Written | null
  sent: readonly string[]
  hasUnsent: boolean
  /** Another window left the same changed differently; null when none did. */
  rival: (Left & { key: string }) | null
  /** Copies that are taken over, and may go once this window keeps its own. */
  taken: readonly string[]
}

/**
 * Opens a draft with what windows of this browser left unsent, newest first: what goes together is put together, the
 * first that changed the same differently is shown beside it, and what does not fit either waits for the next time.
 */
export function beginDraft(
  storage: Storage,
  draft: string,
  stored: StoredDraft & { activeMs: number },
  turns: readonly { text: string }[],
): Begun {
  const left = listLocalDrafts(storage, tabKey(draft, '')).map((kept) => ({
    ...kept,
    draft: { ...kept.draft, answers: withQuotes(kept.draft.answers, turns) },
  }))
  const [newest, ...older] = left
  if (!newest) return { from: stored, base: stored, sent: [], hasUnsent: false, rival: null, taken: [] }
  const known = new Set([fingerprint(newest.draft), fingerprint(stored), ...newest.draft.sent])
  const taken = [newest.key]
  let from = openLeft(newest, stored, turns)
  let rival: Begun['rival'] = null
  for (const other of older) {
    const opened = openLeft(other, stored, turns)
    const joined = known.has(fingerprint(opened)) ? from : joinLeft(from, opened)
    if (joined) {
      from = joined
      taken.push(other.key)
    } else rival ??= { ...opened, base: olderOf(from, opened).base, key: other.key }
  }
  const { base, ...content } = from
  const activeMs = Math.max(stored.activeMs, ...left.map((one) => one.draft.activeMs))
  // What is left may be on its way already, sent for a page that was not open yet.
  const sent = [...newest.draft.sent, fingerprint(newest.draft)]
  return { from: { ...content, activeMs }, base, sent, hasUnsent: true, rival, taken }
}

function openLeft({ draft }: KeptDraft, stored: StoredDraft, turns: readonly { text: string }[]): Left {
  const { answers, comment, pins } = draft
  const version = goOnVersion(draft, stored)
  const kept = draft.base ? { ...draft.base, answers: withQuotes(draft.base.answers, turns) } : null
  return { version, answers, comment, pins, base: version === stored.version ? stored : kept }
}

/** null when both changed the same differently. */
function joinLeft(mine: Left, theirs: Left): Left | null {
  const { merged, clashes } = mergeDrafts(olderOf(mine, theirs).base, mine, theirs)
  if (clashes.length > 0) return null
  // Whoever has seen both goes on from the later of the two.
  const { version, base } = olderOf(mine, theirs) === mine ? theirs : mine
  return { ...merged, version, base }
}

/** What the older one goes on from, both do. */
const olderOf = (mine: Left, theirs: Left): Left => (mine.version <= theirs.version ? mine : theirs)
