import type { Db } from '#server/db/dialect.ts'

/** How the organisation reviews; open until somebody has said otherwise. */
export async function findReviewing(db: Db): Promise<{ isBlind: boolean }> {
  const row = await db.selectFrom('organisation').select('is_blind').executeTakeFirst()
  return { isBlind: row?.is_blind === 1 }
}
