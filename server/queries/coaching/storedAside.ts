import { dayOf } from '#domain/calendar/dayOf.ts'
import type { SetAside } from '#domain/coaching/setAside.ts'
import { z } from 'zod'
import type { CoachingNeed } from '#contract/coaching.ts'
import type { Db } from '#server/db/dialect.ts'

const keys = z.array(z.string())

interface StoredAside {
  version: number
  /** null: brought back. */
  aside: (SetAside & { shown: NonNullable<CoachingNeed['setAside']> }) | null
}

/** What was set aside of a series, by agent; whether it still holds is asked with what is seen now. */
export async function storedAside(db: Db, seriesId: string, timeZone: string): Promise<Map<string, StoredAside>> {
  const rows = await db
    .selectFrom('coaching_aside')
    .innerJoin('person', 'person.id', 'coaching_aside.person_id')
    .selectAll('coaching_aside')
    .select('person.name as by')
    .where('series_id', '=', seriesId)
    .execute()
  return new Map(
    rows.map(({ agent_id, version, kind, until_day: until, reason, by, set_at: at, ...row }): [string, StoredAside] => {
      if (kind === 'returned') return [agent_id, { version, aside: null }]
      const shown = { kind, until, reason, by, at }
      const asked = { kind, until, on: dayOf(at, timeZone), keys: keys.parse(JSON.parse(row.keys)) }
      return [agent_id, { version, aside: { ...asked, shown } }]
    }),
  )
}
