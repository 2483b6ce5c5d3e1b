import type { Db } from '#server/db/dialect.ts'
import type { Flag } from '#server/db/flag.ts'

/** How the organisation reviews; open until somebody has said otherwise. */
export async function findReviewing(db: Db): Promise<{ isBlind: boolean }> {
  return { isBlind: (await blindByDefault(db)) === 1 }
}

/** What an item of the queue is stamped with when it is made, unless its plan says otherwise. */
export async function blindByDefault(db: Db): Promise<Flag> {
  const row = await db.selectFrom('organisation').select('is_blind').executeTakeFirst()
  return row?.is_blind ?? 0
}
