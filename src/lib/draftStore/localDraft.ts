import { z } from 'zod'
import { answers, pins } from '#contract/reviews.ts'
import type { StoredDraft } from './draftContent.ts'
import { fingerprint } from './fingerprint.ts'

const localDraft = z.object({
  /** The version of the stored review that it goes on from. */
  version: z.number().int(),
  answers,
  comment: z.string(),
  pins: pins.optional(),
  activeMs: z.number(),
  savedAt: z.number(),
  /** What that version says, so that what is stored meanwhile can be put together with this. */
  base: z.object({ answers, comment: z.string(), pins: pins.optional() }).optional(),
  /** Fingerprints of what was sent since that version and never answered: it may have arrived all the same. */
  sent: z.array(z.string()),
  /** Of a correction. */
  reason: z.string().optional(),
})
/** What the server has not confirmed yet: ratings, notes and places of evidence, never what was said. */
export type LocalDraft = z.infer<typeof localDraft>

export interface KeptDraft {
  key: string
  reviewId: string
  draft: LocalDraft
}

/** Every draft of one person in one database begins with this. */
export const draftsOf = (databaseId: string, personId: string): string => `accord:draft:${databaseId}:${personId}:`

export const draftKey = (databaseId: string, personId: string, reviewId: string): string =>
  `${draftsOf(databaseId, personId)}${reviewId}`

/** A correction is kept here alone until it is sent. */
export const correctionKey = (databaseId: string, personId: string, reviewId: string): string =>
  `accord:correction:${databaseId}:${personId}:${reviewId}`

/** Each window keeps its own copy, so that none overwrites another's. */
export const tabKey = (draft: string, tab: string): string => `${draft}:${tab}`

/** null when there is none, or none that can be read. */
export function readLocalDraft(storage: Storage, key: string): LocalDraft | null {
  try {
    const parsed = localDraft.safeParse(JSON.parse(storage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What windows left unsent, newest first; `start` is that of all drafts of a person, or of one. */
export function listLocalDrafts(storage: Storage, start: string): KeptDraft[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys
    .filter((key) => key.startsWith(start))
    .flatMap((key): KeptDraft[] => {
      const draft = readLocalDraft(storage, key)
      const reviewId = key.split(':')[4] ?? ''
      return draft ? [{ key, reviewId, draft }] : []
    })
    .toSorted((one, other) => other.draft.savedAt - one.draft.savedAt)
}

/**
 * The version to go on from. A page that was left sends its draft and never hears the answer: when the stored one is
 * what this one sent, or says the same, the next rating is no conflict.
 */
export function goOnVersion(local: LocalDraft, stored: StoredDraft): number {
  const there = fingerprint(stored)
  return local.sent.includes(there) || fingerprint(local) === there ? stored.version : local.version
}

/** @returns whether the browser kept it; a full or forbidden storage must not stop the review */
export function writeLocalDraft(storage: Storage, key: string, draft: LocalDraft): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function removeLocalDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key)
  } catch {
    // Forbidden storage holds nothing.
  }
}
