import type { QueuePlace } from './queueCursor.ts'
import type { QueuePart } from './queueParts.ts'

/** Reads on through the parts until there are enough. */
export async function readPlaces(parts: QueuePart[], cursor: QueuePlace | null, limit: number): Promise<QueuePlace[]> {
  const places: QueuePlace[] = []
  for (const [part, { read }] of parts.entries()) {
    if (part < (cursor?.part ?? 0) || places.length >= limit) continue
    const entries = await read(cursor?.part === part ? cursor : null, limit - places.length)
    places.push(...entries.map((entry) => ({ ...entry, part })))
  }
  return places
}
