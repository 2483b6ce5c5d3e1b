import { z } from 'zod'
import { answers } from '#contract/reviews.ts'

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
