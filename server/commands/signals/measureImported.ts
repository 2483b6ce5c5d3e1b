import type { Trx } from '#server/db/dialect.ts'
import { contactsAround } from '#server/queries/signals/contactsAround.ts'
import { countRepeats } from '#server/queries/signals/countRepeats.ts'
import { inReadableChunks } from './inReadableChunks.ts'
import { measureInteractions } from './measureInteractions.ts'

/** Measures what came in or changed, and counts the repeats of the contacts around it anew. */
export async function measureImported(
  trx: Trx,
  ids: readonly string[],
  formerNeighbours: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return
  const rows = await trx
    .selectFrom('interaction')
    .select(['id', 'turns', 'customer_ref', 'started_at'])
    .where('id', 'in', ids)
    .execute()
  for (const chunk of inReadableChunks(rows)) {
    await measureInteractions(
      trx,
      chunk.map(({ id }) => id),
    )
    // Long transcripts take their time: others are answered in between.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const neighbours = new Set(formerNeighbours)
  for (const row of rows) for (const { id } of await contactsAround(trx, row)) neighbours.add(id)
  for (const id of ids) neighbours.delete(id)
  await recountRepeats(trx, [...neighbours])
}

async function recountRepeats(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await trx
      .selectFrom('interaction')
      .select(['id', 'customer_ref', 'subject', 'queue', 'contact_id', 'started_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) continue
    await trx
      .updateTable('interaction_signal')
      .set({ repeat_contacts: await countRepeats(trx, row) })
      .where('interaction_id', '=', id)
      .execute()
  }
}
