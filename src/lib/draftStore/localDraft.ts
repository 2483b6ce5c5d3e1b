import { z } from 'zod'
import { answers } from '#contract/reviews.ts'
import type { Answers } from '#domain/scoring/answer.ts'

const localDraft = z.object({
  /** The version of the stored review that it goes on from. */
  version: z.number().int(),
  answers,
  comment: z.string(),
  activeMs: z.number(),
  savedAt: z.number(),
})
/** What the server has not confirmed yet: ratings, notes and evidence labels, never what was said. */
export type LocalDraft = z.infer<typeof localDraft>

export const draftKey = (databaseId: string, personId: string, reviewId: string): string =>
  `accord:draft:${databaseId}:${personId}:${reviewId}`

/** null when there is none, or none that can be read. */
export function readLocalDraft(storage: Storage, key: string): LocalDraft | null {
  try {
    const parsed = localDraft.safeParse(JSON.parse(storage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * The local draft on the version to go on from. A page that was left sends its draft and never hears the answer: when
 * the stored one says the same, it is that one, and the next rating is no conflict.
 */
export function goOn(local: LocalDraft, stored: { version: number; answers: Answers; comment: string }): LocalDraft {
  const isSame = local.comment === stored.comment && isDeepEqual(local.answers, stored.answers)
  return isSame ? { ...local, version: stored.version } : local
}

/** Plain data only; the order of keys says nothing. */
function isDeepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const entries = Object.entries(one)
  const others = new Map(Object.entries(other))
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isDeepEqual(value, others.get(key)))
  )
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
