import { z } from 'zod'
import { definitionDraft } from '#contract/definition.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { hashText } from '#lib/draftStore/hashText.ts'

const kept = z.object({
  /** The version of the stored draft that it goes on from. */
  version: z.number().int(),
  content: definitionDraft,
  /** Marks of what was sent since that version and never answered: it may have arrived all the same. */
  sent: z.array(z.string()),
  savedAt: z.number(),
})
/** What was written and the server has not confirmed yet. */
export type KeptContent = z.infer<typeof kept>

interface LeftContent {
  key: string
  kept: KeptContent
}

/** The entries of one draft begin with this; each window has its own. */
export const keptStart = (databaseId: string, personId: string, draftId: string): string =>
  `accord:definition:${databaseId}:${personId}:${draftId}:`

/** A short text that is the same for the same definition, however its fields are ordered. */
export function markOf(content: Definition): string {
  return hashText(
    JSON.stringify(content, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    ),
  )
}

/** What windows left of a draft, the newest first; what cannot be read is passed over. */
export function listKept(storage: Storage, start: string): LeftContent[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys
    .filter((key) => key.startsWith(start))
    .flatMap((key): LeftContent[] => {
      const found = readKept(storage, key)
      return found ? [{ key, kept: found }] : []
    })
    .toSorted((one, other) => other.kept.savedAt - one.kept.savedAt)
}

function readKept(storage: Storage, key: string): KeptContent | null {
  try {
    return kept.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** @returns whether the browser kept it; a full or forbidden storage must not stop the writing */
export function writeKept(storage: Storage, key: string, content: KeptContent): boolean {
  try {
    storage.setItem(key, JSON.stringify(content))
    return true
  } catch {
    return false
  }
}

interface OpenedContent {
  /** Words to go on with. */
  content: Definition
  /** The entry that is taken over; it may go once this window keeps its own. */
  key: string
  sent: readonly string[]
  /** Somebody else saved since: both are to be shown. */
  isRival: boolean
}

/** Opens a draft with what was left unsaved; null when nothing was, or all of it has arrived. */
export function openKept(
  left: readonly LeftContent[],
  stored: { version: number; content: Definition },
): OpenedContent | null {
  const [newest] = left
  if (!newest) return null
  const there = markOf(stored.content)
  const { content, version, sent } = newest.kept
  if (markOf(content) === there) return null
  const isRival = version !== stored.version && !sent.includes(there)
  return { content, key: newest.key, sent, isRival }
}
