import type { Db } from '#server/db/dialect.ts'

/** Who is away at an instant, and until when; null for open. */
export async function agentsAway(db: Db, now: number): Promise<Map<string, number | null>> {
  const rows = await db
    .selectFrom('agent_leave')
    .select(['agent_id', 'until_at'])
    .where('from_at', '<=', now)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .execute()
  return new Map(rows.map((row) => [row.agent_id, row.until_at]))
}
